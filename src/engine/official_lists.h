// engine/official_lists.h: the lists that an office can replace, from where they lie.
#pragma once

#include <filesystem>

#include "report/checks/matter.h"

namespace tongket::engine {

/// awards.csv and units.csv: from `resources/` in the report's folder, else tongket's own. A list
/// that cannot be read is empty, and the checks that need it say nothing.
[[nodiscard]] report::OfficialLists read_official_lists(const std::filesystem::path& report_folder,
                                                        const std::filesystem::path& resources);

}  // namespace tongket::engine
