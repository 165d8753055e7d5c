// report/sheets/keyed_rows.h: rows of a sheet as maps of the report's keys.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "data/value.h"
#include "report/keys.h"
#include "report/sheets/sheet_table.h"

namespace tongket::report {

/// A column and the key that its cells are read as.
struct KeyedColumn {
    std::string key;
    KeyKind kind = KeyKind::Text;
    std::size_t column = 0;
};

/// The columns of a sheet that are keys of `owner`: those that the map `columns` names (`columns:
/// {value: Thực hiện}`), else those whose head is a key or its Vietnamese label. What `columns`
/// says wrong is reported. `identity`: also a key `id`, called mã or code as well.
enum class Identity : std::uint8_t { None, Taken };
[[nodiscard]] std::vector<KeyedColumn> find_keyed_columns(const SheetTable& sheet,
                                                          KeyOwner owner,
                                                          Identity identity,
                                                          const data::Value* columns,
                                                          base::Diagnostics& diagnostics);

/// One row as a map; empty cells are left out.
[[nodiscard]] data::Value make_keyed_row(const SheetTable& sheet,
                                         const std::vector<KeyedColumn>& columns,
                                         std::size_t row,
                                         base::Diagnostics& diagnostics);

/// Takes the entries of `more` into `map` that it does not have, or has without a value.
void take_missing(data::Value& map, data::Value more);

/// `awards` or `goals` with items taken from sheets in the place of each map that names a file: its
/// other keys hold for all of its rows. A map in the place of the list is the one item of such a
/// list.
void fill_list(data::Value& list, KeyOwner owner, SheetFiles& files);

}  // namespace tongket::report
