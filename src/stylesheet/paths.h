// stylesheet/paths.h: what a template or a condition may name of a report; paths.def as values.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace tongket::stylesheet {

/// Where a path is known. `Caller` stands for wherever the component is used; `Anywhere` is the
/// scope of what is used nowhere, and knows every path.
enum class Scope : std::uint8_t {
    Caller,
    Anywhere,
    Document,
    Appendix,
    Section,
    Entry,
    Frames,
    Member,
    Bases,
    To,
    Recipients,
    Statistics,
    Awards,
    Goals,
    Appendices,
    Members,
    AwardGroups,
    Pictures,
    Charts,
    Looks,
    LookFamilies,
    LookColours,
    Pages,
};
/// Picture: shown by `photo`, or asked for.
enum class PathRole : std::uint8_t { Text, Flag, List, Picture };

struct PathEntry {
    Scope scope;
    std::string_view path;
    PathRole role;
};

/// Where a component is set: in the members of a list, or in none (Document); in the component of
/// an appendix, a section, a line of the contents, or of none (Document); Anywhere: nobody knows.
struct Surroundings {
    Scope members = Scope::Document;
    Scope part = Scope::Document;
    bool in_frames = false;  ///< in the rows of `frames`
    friend auto operator<=>(const Surroundings&, const Surroundings&) = default;
};

[[nodiscard]] std::span<const PathEntry> layout_paths();
/// What `path` means there: a member's own field before the document's; null if nothing.
[[nodiscard]] const PathEntry* find_path(std::string_view path, const Surroundings& surroundings);
/// All paths known there.
[[nodiscard]] std::vector<std::string_view> paths_in(const Surroundings& surroundings);
/// The scope inside `each: path`.
[[nodiscard]] std::optional<Scope> scope_of_members(std::string_view path);

}  // namespace tongket::stylesheet
