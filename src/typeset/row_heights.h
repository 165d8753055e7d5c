// typeset/row_heights.h: how high a table's rows are. Numbers only.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "base/length.h"

namespace tongket::typeset {

using base::Length;

/// What a cell over the rows `row` to `end` (exclusive) needs. All lengths ≥ 0.
struct RowDemand {
    std::size_t row = 0, end = 1;
    Length height;               ///< with its padding, if it stands in one piece
    std::vector<Length> lines;   ///< if not empty: its lines go on from row to row instead
    std::vector<Length> places;  ///< result: of each line, the upper edge from the cell's
};

/// Upper edges of `rows` rows and the lower edge of the last. A row is as high as its highest cell.
/// A cell over several rows makes its last row higher where it must; those that end first are heard
/// first, so that no row grows for what another one gave already. Lines that go on from row to row
/// cross no border and keep `padding` from it: wherever a page ends, none of them is cut. Linear in
/// the number of lines, n log n in that of cells over several rows.
[[nodiscard]] std::vector<Length> row_tops(std::size_t rows,
                                           std::span<RowDemand> demands,
                                           Length padding);

}  // namespace tongket::typeset
