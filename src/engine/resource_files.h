// engine/resource_files.h: what ships with tongket, each file read once.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace tongket::engine {

/// Files that do not change while the program runs; those of a user may, and are read each time.
/// Thread-safe.
class ResourceFiles {
  public:
    /// The file's bytes; null if it cannot be read.
    [[nodiscard]] std::shared_ptr<const std::string> open(const std::filesystem::path& path);

  private:
    std::mutex mutex_;
    std::map<std::string, std::shared_ptr<const std::string>> files_;
};

}  // namespace tongket::engine
