// data/sheets/cell_range.h: A1 names and ranges, read.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "data/sheets/sheet.h"

namespace tongket::data {

/// The last row and column that the programs have.
inline constexpr std::uint32_t last_row = 1'048'576, last_column = 16'384;

struct CellAddress {
    std::uint32_t row = 0, column = 0;
};

/// "C7", "$C$7", "c7"; nothing for what lies outside of a sheet or is no address.
[[nodiscard]] std::optional<CellAddress> read_cell_address(std::string_view text);

/// "A4:H30", "C7" (one cell), "A:H" (whole columns), "4:30" (whole rows), "A4:H" (down to the last
/// row). Corners may stand in any order; blanks around them are skipped.
[[nodiscard]] std::optional<CellArea> read_cell_range(std::string_view text);

}  // namespace tongket::data
