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

/// An empty one if there is none.
std::shared_ptr<const std::string> read_list(const fs::path& report_folder,
                                             const fs::path& resources,
                                             const char* name,
                                             ResourceFiles& files) {
    constexpr std::size_t largest = std::size_t{16} << 20U;
    if (auto text = base::read_file(report_folder / "resources" / name, largest)) {
        return std::make_shared<const std::string>(std::move(*text));
    }
    auto own = files.open(resources / "resources" / name);
    return own ? own : std::make_shared<const std::string>();
}

/// Lists of one file are not compared letter by letter.
bool is_same(const std::shared_ptr<const std::string>& a,
             const std::shared_ptr<const std::string>& b) {
    return a == b || *a == *b;
}

}  // namespace

std::shared_ptr<const report::OfficialLists> ListShelf::open(const fs::path& report_folder,
                                                             const fs::path& resources,
                                                             ResourceFiles& files) {
    auto awards = read_list(report_folder, resources, "awards.csv", files);
    auto units = read_list(report_folder, resources, "units.csv", files);
    const std::scoped_lock lock(mutex_);
    for (const Entry& entry : entries_) {
        if (is_same(entry.awards, awards) && is_same(entry.units, units)) {
            return entry.lists;
        }
    }
    auto lists = std::make_shared<const report::OfficialLists>(
        report::OfficialLists{report::AwardTitles(*awards), report::Units(*units)});
    if (entries_.size() == most_entries) {
        entries_.erase(entries_.begin());
    }
    entries_.push_back({std::move(awards), std::move(units), lists});
    return lists;
}

}  // namespace tongket::engine
