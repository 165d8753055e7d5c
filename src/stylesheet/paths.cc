#include "stylesheet/paths.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tongket::stylesheet {

namespace {

constexpr auto table = std::to_array<PathEntry>({
#define TK_LAYOUT_PATH(scope, path, role) PathEntry{Scope::scope, path, PathRole::role},
#include "stylesheet/paths.def"
#undef TK_LAYOUT_PATH
});

constexpr auto lists = std::to_array<std::pair<std::string_view, Scope>>({
    {"bases", Scope::Bases},
    {"to", Scope::To},
    {"recipients", Scope::Recipients},
    {"statistics", Scope::Statistics},
    {"statistics.hanging", Scope::Statistics},
    {"awards", Scope::Awards},
    {"goals", Scope::Goals},
    {"appendices", Scope::Appendices},
    {"members", Scope::Members},
    {"award-groups", Scope::AwardGroups},
    {"section.figures", Scope::Statistics},
    {"section.pictures", Scope::Pictures},
    {"pictures", Scope::Pictures},
    {"looks", Scope::Looks},
    {"families", Scope::LookFamilies},
    {"colours", Scope::LookColours},
    {"pages", Scope::Pages},
});

bool is_visible(const PathEntry& entry, const Surroundings& surroundings) {
    if (surroundings.members == Scope::Anywhere || entry.scope == Scope::Document) {
        return true;
    }
    if (entry.scope == Scope::Appendix || entry.scope == Scope::Section ||
        entry.scope == Scope::Entry) {
        return surroundings.part == entry.scope || surroundings.part == Scope::Anywhere;
    }
    if (entry.scope == Scope::Frames) {
        return surroundings.in_frames;
    }
    if (entry.scope == Scope::Member) {
        return surroundings.members != Scope::Document;
    }
    return entry.scope == surroundings.members;
}

}  // namespace

std::span<const PathEntry> layout_paths() { return table; }

const PathEntry* find_path(std::string_view path, const Surroundings& surroundings) {
    const PathEntry* found = nullptr;
    for (const PathEntry& entry : table) {
        if (entry.path == path && is_visible(entry, surroundings)) {
            found = &entry;  // the document's come first in the table: the nearest wins
        }
    }
    return found;
}

std::vector<std::string_view> paths_in(const Surroundings& surroundings) {
    std::vector<std::string_view> paths;
    for (const PathEntry& entry : table) {
        if (is_visible(entry, surroundings)) {
            paths.push_back(entry.path);
        }
    }
    return paths;
}

std::optional<Scope> scope_of_members(std::string_view path) {
    // `charts`, and those of one kind: `charts.tiles`.
    if (path == "charts" || path.starts_with("charts.")) {
        return Scope::Charts;
    }
    const auto found = std::ranges::find(lists, path, &std::pair<std::string_view, Scope>::first);
    return found == lists.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace tongket::stylesheet
