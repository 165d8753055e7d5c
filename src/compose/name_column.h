// compose/name_column.h: where the names of a table's rows stand, behind their running numbers.
#pragma once

#include <cstdint>

#include "compose/table_builder.h"

namespace tongket::compose {

/// How many columns the table begins with that count its rows: 1, 2, 3 in all or in each group. 0
/// if there are none, or nothing else.
[[nodiscard]] std::uint16_t name_column(const Grid& grid);

/// Takes the dash from the front of the name of a row that is part of another ("- Thuế, phí").
/// False if there is none, or nothing behind it.
[[nodiscard]] bool take_dash(PieceList& name);

/// The blank after the number of a group's title ("II. Cờ thi đua", "a) Khối phường") becomes a
/// tab. False if the title has no number.
[[nodiscard]] bool set_number_apart(PieceList& title);

}  // namespace tongket::compose
