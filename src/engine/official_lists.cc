#include "engine/official_lists.h"

#include <string>
#include <string_view>
#include <utility>

#include "base/file.h"

namespace tongket::engine {

namespace {

namespace fs = std::filesystem;

/// Offices with lists of their own; the oldest make room.
constexpr std::size_t most_entries = 16;

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

std::shared_ptr<const report::OfficialLists> ListShelf::open(const fs::path& report_folder,
                                                             const fs::path& resources) {
    std::string awards = read_list(report_folder, resources, "awards.csv");
    std::string units = read_list(report_folder, resources, "units.csv");
    const std::scoped_lock lock(mutex_);
    for (const Entry& entry : entries_) {
        if (entry.awards == awards && entry.units == units) {
            return entry.lists;
        }
    }
    auto lists = std::make_shared<const report::OfficialLists>(
        report::OfficialLists{report::AwardTitles(awards), report::Units(units)});
    if (entries_.size() == most_entries) {
        entries_.erase(entries_.begin());
    }
    entries_.push_back({std::move(awards), std::move(units), lists});
    return lists;
}

}  // namespace tongket::engine
