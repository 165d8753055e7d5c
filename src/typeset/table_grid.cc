#include "typeset/table_grid.h"

#include <algorithm>

namespace tongket::typeset {

TableGrid resolve_grid(std::span<const document::Row> rows, std::size_t columns) {
    TableGrid grid;
    grid.source = rows;
    grid.rows = rows.size();
    grid.columns = columns;
    grid.crossed.assign(rows.empty() ? 0 : rows.size() - 1, false);
    std::vector<std::size_t> occupied_until(columns, 0);  // first row where the column is free
    for (std::size_t row = 0; row < rows.size(); ++row) {
        std::size_t column = 0;
        for (const document::Cell& cell : rows[row].cells) {
            while (column < columns && occupied_until[column] > row) {
                ++column;
            }
            if (column == columns) {
                ++grid.lost;
                continue;
            }
            GridCell placed{
                &cell, row, column,
                std::min<std::size_t>(std::max<std::size_t>(cell.row_span, 1), rows.size() - row),
                1};
            const std::size_t wanted = std::max<std::size_t>(cell.column_span, 1);
            while (placed.column_span < wanted && column + placed.column_span < columns &&
                   occupied_until[column + placed.column_span] <= row) {
                ++placed.column_span;
            }
            for (std::size_t c = column; c < column + placed.column_span; ++c) {
                occupied_until[c] = row + placed.row_span;
            }
            for (std::size_t r = row; r + 1 < row + placed.row_span; ++r) {
                grid.crossed[r] = true;
            }
            column += placed.column_span;
            grid.cells.push_back(placed);
        }
    }
    return grid;
}

}  // namespace tongket::typeset
