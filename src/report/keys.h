// report/keys.h: the keys of the report file as a table; keys.def is its content.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "data/key_table.h"

namespace tongket::report {

/// The map that a key belongs to.
enum class KeyOwner : std::uint8_t {
    Report,
    Issuer,
    Document,
    Signer,
    Statistic,
    RowSum,
    Section,
    Callout,
    Chart,
    Image,
    Gallery,
    Table,
    Group,
    Column,
    Cell,
    Award,
    Goal,
    Appendix,
    Name,
    Silence,
};

/// What stands behind a key. Texts: a list of lines; Ids: a list of ids of statistics;
/// Sheet: where in a CSV, XLSX or ODS file the values lie, which is gone before the report is read.
enum class KeyKind : std::uint8_t {
    Text,
    Texts,
    ProseBody,
    Integer,
    Number,
    Percent,
    Date,
    Flag,
    Choice,
    Ids,
    List,
    Map,
    Sheet,
};

using KeyEntry = data::KeyEntry<KeyOwner, KeyKind>;
using data::KeyPresence;

/// All keys, those of one owner next to each other, in the order of the handbook.
[[nodiscard]] std::span<const KeyEntry> all_keys();
[[nodiscard]] std::span<const KeyEntry> keys_of(KeyOwner owner);
/// The entry of `key`, or null.
[[nodiscard]] const KeyEntry* find_key(KeyOwner owner, std::string_view key);
/// "title, part, body": for messages. Those of sheets are left out.
[[nodiscard]] std::string list_keys(KeyOwner owner);

/// The owner of the maps that stand behind a key of kind Map or List; nothing for lists of plain
/// values and for maps of names (`abbreviations`).
[[nodiscard]] std::optional<KeyOwner> owner_below(const KeyEntry& entry);
/// The words of a Choice; empty for other keys.
[[nodiscard]] std::span<const std::string_view> choices_of(const KeyEntry& entry);
/// "Report", "Statistic": as in keys.def.
[[nodiscard]] std::string_view name_of(KeyOwner owner);

}  // namespace tongket::report
