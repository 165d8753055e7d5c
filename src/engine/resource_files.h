// engine/resource_files.h: what ships with tongket, each file read once as long as it stays.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "base/file_state.h"

namespace tongket::engine {

/// Files of the program's own, which an office may replace while it runs: such a one is read again.
/// Thread-safe.
class ResourceFiles {
  public:
    /// The file's bytes; null if it cannot be read.
    [[nodiscard]] std::shared_ptr<const std::string> open(const std::filesystem::path& path);

  private:
    struct File {
        base::FileState state;
        std::shared_ptr<const std::string> bytes;
    };
    std::mutex mutex_;
    std::map<std::string, File> files_;
};

}  // namespace tongket::engine
