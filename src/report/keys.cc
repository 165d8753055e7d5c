#include "report/keys.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <utility>

namespace tongket::report {

namespace {

constexpr KeyEntry entries[] = {
#define TK_KEY(owner, key, kind, presence, label_vi, description_vi, description_en) \
    {KeyOwner::owner, key,           KeyKind::kind, KeyPresence::presence, label_vi, \
     description_vi,  description_en},
#include "report/keys.def"
#undef TK_KEY
};

constexpr std::size_t owner_count = static_cast<std::size_t>(KeyOwner::Silence) + 1;

struct Below {
    KeyOwner owner;
    std::string_view key;
    KeyOwner below;
};
constexpr Below belows[] = {
    {KeyOwner::Report, "issuer", KeyOwner::Issuer},
    {KeyOwner::Report, "document", KeyOwner::Document},
    {KeyOwner::Report, "signer", KeyOwner::Signer},
    {KeyOwner::Report, "statistics", KeyOwner::Statistic},
    {KeyOwner::Report, "sections", KeyOwner::Section},
    {KeyOwner::Report, "awards", KeyOwner::Award},
    {KeyOwner::Report, "goals", KeyOwner::Goal},
    {KeyOwner::Report, "appendices", KeyOwner::Appendix},
    {KeyOwner::Statistic, "sum-rows", KeyOwner::RowSum},
    {KeyOwner::Section, "table", KeyOwner::Table},
    {KeyOwner::Section, "chart", KeyOwner::Chart},
    {KeyOwner::Statistic, "chart", KeyOwner::Chart},
    {KeyOwner::Section, "image", KeyOwner::Image},
    {KeyOwner::Section, "picture", KeyOwner::Image},
    {KeyOwner::Section, "gallery", KeyOwner::Gallery},
    {KeyOwner::Gallery, "images", KeyOwner::Image},
    {KeyOwner::Report, "picture", KeyOwner::Image},
    {KeyOwner::Award, "photo", KeyOwner::Image},
    {KeyOwner::Section, "sections", KeyOwner::Section},
    {KeyOwner::Table, "columns", KeyOwner::Column},
    {KeyOwner::Table, "rows", KeyOwner::Cell},
    {KeyOwner::Group, "rows", KeyOwner::Cell},
    {KeyOwner::Column, "columns", KeyOwner::Column},
    {KeyOwner::Report, "names", KeyOwner::Name},
    {KeyOwner::Section, "callout", KeyOwner::Callout},
    {KeyOwner::Appendix, "sections", KeyOwner::Section},
};

struct Choices {
    KeyOwner owner;
    std::string_view key;
    std::array<std::string_view, 14> words;
};
constexpr Choices choices[] = {
    {KeyOwner::Section, "show", {"statistics", "awards", "goals"}},
    {KeyOwner::Chart,
     "type",
     {"bar", "columns", "stacked", "line", "area", "ring", "progress", "dumbbell", "ranking",
      "panels", "tiles", "strip", "units", "hanging"}},
    {KeyOwner::Chart, "order", {"given", "descending", "ascending", "name"}},
    {KeyOwner::Column, "align", {"left", "right", "center", "decimal"}},
    {KeyOwner::Table, "align", {"left", "right", "center", "decimal"}},
    {KeyOwner::Table, "place", {"here", "float"}},
    {KeyOwner::Chart, "place", {"here", "float"}},
    {KeyOwner::Image, "place", {"here", "float"}},
    {KeyOwner::Gallery, "place", {"here", "float"}},
    {KeyOwner::Table, "too-wide", {"squeeze", "split", "turn"}},
    {KeyOwner::Name, "kind", {"person", "unit"}},
    {KeyOwner::Appendix, "orientation", {"portrait", "landscape"}},
};

}  // namespace

std::optional<KeyOwner> owner_below(const KeyEntry& entry) {
    if (entry.key == "ignore") {
        return KeyOwner::Silence;
    }
    for (const Below& below : belows) {
        if (below.owner == entry.owner && below.key == entry.key) {
            return below.below;
        }
    }
    return std::nullopt;
}

std::span<const std::string_view> choices_of(const KeyEntry& entry) {
    for (const Choices& choice : choices) {
        if (choice.owner == entry.owner && choice.key == entry.key) {
            const auto* end = std::find(choice.words.begin(), choice.words.end(), "");
            return {choice.words.begin(), end};
        }
    }
    return {};
}

std::string_view name_of(KeyOwner owner) {
    constexpr std::pair<KeyOwner, std::string_view> names[] = {
#define TK_KEY(owner, key, kind, presence, label_vi, description_vi, description_en) \
    {KeyOwner::owner, #owner},
#include "report/keys.def"
#undef TK_KEY
    };
    for (const auto& [each, name] : names) {
        if (each == owner) {
            return name;
        }
    }
    return "";
}

std::span<const KeyEntry> all_keys() { return entries; }

std::span<const KeyEntry> keys_of(KeyOwner owner) {
    constexpr auto by_owner = [] {
        std::array<std::pair<std::size_t, std::size_t>, owner_count> places{};
        for (std::size_t i = 0; i < std::size(entries); ++i) {
            auto& [first, count] = places[static_cast<std::size_t>(entries[i].owner)];
            first = count == 0 ? i : first;
            ++count;
        }
        return places;
    }();
    const auto [first, count] = by_owner[static_cast<std::size_t>(owner)];
    return all_keys().subspan(first, count);
}

const KeyEntry* find_key(KeyOwner owner, std::string_view key) {
    return data::find_key(keys_of(owner), key);
}

std::string list_keys(KeyOwner owner) {
    std::string list;
    for (const KeyEntry& entry : keys_of(owner)) {
        if (entry.kind != KeyKind::Sheet) {
            list.append(list.empty() ? "" : ", ").append(entry.key);
        }
    }
    return list;
}

}  // namespace tongket::report
