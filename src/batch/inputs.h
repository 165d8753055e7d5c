// batch/inputs.h: what a report was made from, so that only what changed is made again.
#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "batch/plan.h"
#include "batch/record.h"
#include "batch/row.h"
#include "engine/engine.h"

namespace tongket::batch {

/// The hashes of files, each read once a run. Any thread may ask. Names are kept as seen from the
/// batch's folder, or with `@` from the program's resources: results may be moved with their
/// inputs.
class InputHashes {
  public:
    InputHashes(std::filesystem::path folder, std::filesystem::path resources);

    [[nodiscard]] InputRecord record(const std::filesystem::path& path);
    /// A file of these bytes was just read: it is not read again.
    void note(const std::filesystem::path& path, std::string_view bytes);
    /// Whether the file is still as it was recorded.
    [[nodiscard]] bool is_unchanged(const InputRecord& input);

  private:
    /// That of the path, kept.
    [[nodiscard]] std::string known_name(const std::filesystem::path& path);
    [[nodiscard]] std::string name_of(const std::filesystem::path& path) const;
    [[nodiscard]] std::filesystem::path path_of(std::string_view name) const;
    [[nodiscard]] std::string hash_of(const std::string& name);

    std::filesystem::path current_, folder_, resources_;
    std::mutex mutex_;
    std::map<std::string, std::string> known_;  ///< hashes by names
    std::map<std::string, std::string> names_;  ///< by paths
};

/// All that decides how a report comes out but is no file: the program, what is asked for, the
/// row's cells, what overrides say.
[[nodiscard]] std::string job_hash(const Plan& plan,
                                   const Row& row,
                                   const engine::Request& request,
                                   std::string_view program);

/// The files that a product was made from: what was read, the official lists, colour profiles,
/// fonts.
[[nodiscard]] std::vector<InputRecord> record_inputs(const engine::Product& product,
                                                     const engine::Request& request,
                                                     const std::filesystem::path& resources,
                                                     InputHashes& hashes);

}  // namespace tongket::batch
