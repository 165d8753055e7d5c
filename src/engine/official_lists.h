// engine/official_lists.h: the lists that an office can replace, from where they lie.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "engine/resource_files.h"
#include "report/checks/matter.h"

namespace tongket::engine {

/// awards.csv and units.csv: from `resources/` in the report's folder, else tongket's own. A list
/// that cannot be read is empty, and the checks that need it say nothing. Documents that find the
/// same texts share what was made of them. Thread-safe.
class ListShelf {
  public:
    [[nodiscard]] std::shared_ptr<const report::OfficialLists> open(
        const std::filesystem::path& report_folder,
        const std::filesystem::path& resources,
        ResourceFiles& files);

  private:
    struct Entry {
        std::shared_ptr<const std::string> awards, units;  ///< as they lie in the files
        std::shared_ptr<const report::OfficialLists> lists;
    };
    std::mutex mutex_;
    std::vector<Entry> entries_;
};

}  // namespace tongket::engine
