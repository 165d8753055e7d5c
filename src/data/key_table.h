// data/key_table.h: what a file of the user's may say, as a table that its checks, its schema and
// its handbook are made from.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>

namespace tongket::data {

enum class KeyPresence : std::uint8_t { Required, Optional };

/// One key. `Owner` is an enumeration of the maps that a key can belong to, `Kind` one of what can
/// stand behind it.
template <typename Owner, typename Kind>
struct KeyEntry {
    Owner owner;
    std::string_view key;
    Kind kind;
    KeyPresence presence;
    std::string_view label_vi;
    std::string_view description_vi;
    std::string_view description_en;
};

/// The keys of one map, which stand next to each other in `table`.
template <typename Owner, typename Kind>
[[nodiscard]] std::span<const KeyEntry<Owner, Kind>> keys_of(
    std::span<const KeyEntry<Owner, Kind>> table, Owner owner) {
    const auto belongs = [owner](const KeyEntry<Owner, Kind>& entry) {
        return entry.owner == owner;
    };
    const auto first = std::ranges::find_if(table, belongs);
    return {first, std::find_if_not(first, table.end(), belongs)};
}

/// The entry of `key` among the keys of one map, or null.
template <typename Owner, typename Kind>
[[nodiscard]] const KeyEntry<Owner, Kind>* find_key(std::span<const KeyEntry<Owner, Kind>> keys,
                                                    std::string_view key) {
    const auto found = std::ranges::find(keys, key, &KeyEntry<Owner, Kind>::key);
    return found == keys.end() ? nullptr : &*found;
}

}  // namespace tongket::data
