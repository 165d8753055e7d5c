// report/sheets/cell_value.h: cells as values of the report.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "data/sheets/sheet.h"
#include "data/value.h"
#include "report/keys.h"

namespace tongket::report {

[[nodiscard]] data::Value make_scalar(std::string text, base::Place place);
[[nodiscard]] data::Value make_null(base::Place place);
/// What stands for a value whose lack was reported: whoever meets it is silent.
[[nodiscard]] data::Value make_poisoned(base::Place place);
[[nodiscard]] data::Value make_map(base::Place place);
[[nodiscard]] data::Value make_sequence(base::Place place);
void add_entry(data::Value& map, std::string_view key, data::Value value);
/// The value of a key of a map, to be changed; null if it has none.
[[nodiscard]] data::Value* find_entry(data::Value& map, std::string_view key);
/// Takes the entries whose key fits out of a map.
template <class Fits>
void erase_entries(data::Value& map, Fits fits) {
    std::erase_if(map.entries, [&](const data::Entry& entry) { return fits(entry.key); });
    map.annex = nullptr;  // its order of keys is no longer that of the entries
}

/// What a cell shows, as text in which nothing is markup; null if it is empty (`cell` is null). A
/// cell without a value is reported and gives a poisoned one.
[[nodiscard]] data::Value shown_value(const data::Cell* cell,
                                      base::Place place,
                                      base::Diagnostics& diagnostics);
/// What a cell holds, in the form in which the report's key reads it: numbers grouped with dots and
/// without the words of their format, days as dd/mm/yyyy.
[[nodiscard]] data::Value stored_value(const data::Cell* cell,
                                       KeyKind kind,
                                       base::Place place,
                                       base::Diagnostics& diagnostics);

}  // namespace tongket::report
