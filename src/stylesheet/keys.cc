#include "stylesheet/keys.h"

#include <algorithm>
#include <array>

namespace tongket::stylesheet {

namespace {

constexpr auto table = std::to_array<KeyEntry>({
#define TK_LAYOUT_KEY(map, key, kind, detail, vi, en) \
    KeyEntry{KeyMap::map, key, KeyKind::kind, detail, vi, en},
#include "stylesheet/keys.def"
#undef TK_LAYOUT_KEY
});

// `keys_of` relies on it.
static_assert(std::ranges::is_sorted(table, {}, &KeyEntry::map));

}  // namespace

std::span<const KeyEntry> layout_keys() { return table; }

std::span<const KeyEntry> keys_of(KeyMap map) {
    // Not equal_range: clang 14 cannot compile its subrange from libstdc++ 12.
    return {std::ranges::lower_bound(table, map, {}, &KeyEntry::map),
            std::ranges::upper_bound(table, map, {}, &KeyEntry::map)};
}

const KeyEntry* find_key(KeyMap map, std::string_view key) {
    const auto keys = keys_of(map);
    const auto found = std::ranges::find(keys, key, &KeyEntry::key);
    return found == keys.end() ? nullptr : &*found;
}

std::vector<std::string_view> choices_of(const KeyEntry& entry) {
    std::vector<std::string_view> words;
    std::string_view rest = entry.detail;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        words.push_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return words;
}

}  // namespace tongket::stylesheet
