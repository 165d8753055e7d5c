// batch/keys.h: the keys of the batch file as a table; keys.def is its content.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "data/key_table.h"

namespace tongket::batch {

/// The map that a key belongs to.
enum class KeyOwner : std::uint8_t { Batch, Volume, Units, Limits };
enum class KeyKind : std::uint8_t { Text, Integer, Date, List, Map };
using KeyEntry = data::KeyEntry<KeyOwner, KeyKind>;
using data::KeyPresence;

/// All keys, those of one owner next to each other, in the order of the handbook.
[[nodiscard]] std::span<const KeyEntry> all_keys();
[[nodiscard]] std::span<const KeyEntry> keys_of(KeyOwner owner);
/// The entry of `key`, or null.
[[nodiscard]] const KeyEntry* find_key(KeyOwner owner, std::string_view key);
/// "batch, template, data": for messages.
[[nodiscard]] std::string list_keys(KeyOwner owner);

}  // namespace tongket::batch
