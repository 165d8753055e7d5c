#include "engine/official_lists.h"

#include <string>
#include <string_view>
#include <utility>

#include "base/file.h"

namespace tongket::engine {

namespace {

namespace fs = std::filesystem;

std::string read_list(const fs::path& report_folder, const fs::path& resources, const char* name) {
    constexpr std::size_t largest = std::size_t{16} << 20U;
    for (const fs::path& folder : {report_folder, resources}) {
        auto text = base::read_file(folder / "resources" / name, largest);
        if (text) {
            return std::move(*text);
        }
    }
    return {};
}

}  // namespace

report::OfficialLists read_official_lists(const fs::path& report_folder,
                                          const fs::path& resources) {
    return {report::AwardTitles(read_list(report_folder, resources, "awards.csv")),
            report::Units(read_list(report_folder, resources, "units.csv"))};
}

}  // namespace tongket::engine
