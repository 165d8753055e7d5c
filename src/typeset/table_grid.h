// typeset/table_grid.h: cells with spans as a rectangular grid.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "document/block.h"

namespace tongket::typeset {

/// A cell at its place. Spans are clamped to the table: `row + row_span` and `column + column_span`
/// never pass its edges, and no two cells overlap (a cell that would is moved to the next free
/// column, or left out past the last: then `lost` counts it).
struct GridCell {
    const document::Cell* cell = nullptr;
    std::size_t row = 0, column = 0;
    std::size_t row_span = 1, column_span = 1;
};
struct TableGrid {
    std::span<const document::Row> source;  ///< the rows, which outlive it
    std::size_t rows = 0, columns = 0;
    std::vector<GridCell> cells;  ///< row by row, left to right
    std::size_t lost = 0;
    /// For each border between row r and r + 1: does a span cross it?
    std::vector<bool> crossed;
};

[[nodiscard]] TableGrid resolve_grid(std::span<const document::Row> rows, std::size_t columns);

}  // namespace tongket::typeset
