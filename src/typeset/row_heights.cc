#include "typeset/row_heights.h"

#include <algorithm>

namespace tongket::typeset {

namespace {

/// Places the lines of a cell between the borders of its rows, all but the last of which stand;
/// returns how high that one must be.
Length flow_lines(RowDemand& cell, std::span<const Length> heights, Length padding) {
    cell.places.clear();
    std::size_t row = cell.row;
    Length top;  // of the row, from the cell's upper edge
    Length y = padding;
    for (const Length line : cell.lines) {
        while (row + 1 < cell.end && y + line + padding > top + heights[row]) {
            top += heights[row];
            y = std::max(y, top + padding);
            ++row;
        }
        cell.places.push_back(y);
        y += line;
    }
    return row + 1 == cell.end ? y + padding - top : Length{};
}

}  // namespace

std::vector<Length> row_tops(std::size_t rows, std::span<RowDemand> demands, Length padding) {
    std::vector<Length> heights(rows);
    std::vector<RowDemand*> spanning;
    for (RowDemand& cell : demands) {
        if (cell.end == cell.row + 1) {
            heights[cell.row] = std::max(heights[cell.row], cell.height);
        } else {
            spanning.push_back(&cell);
        }
    }
    std::stable_sort(spanning.begin(), spanning.end(),
                     [](const RowDemand* a, const RowDemand* b) { return a->end < b->end; });
    // The sums of rows that stand already: each cell's is one subtraction.
    std::vector<Length> tops = {Length{}};
    std::size_t next = 0;
    for (std::size_t row = 0; row < rows; ++row) {
        for (; next < spanning.size() && spanning[next]->end == row + 1; ++next) {
            RowDemand& cell = *spanning[next];
            const Length above = tops[row] - tops[cell.row];
            const Length wants = cell.lines.empty() ? cell.height - above
                                                    : flow_lines(cell, std::span(heights), padding);
            heights[row] = std::max(heights[row], wants);
        }
        tops.push_back(tops.back() + heights[row]);
    }
    return tops;
}

}  // namespace tongket::typeset
