// compose/table_builder.h: a grid of texts → a table with its structure, square in any case.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "compose/composition.h"

namespace tongket::compose {

struct GridCell {
    PieceList text;
    std::uint16_t rows = 1, columns = 1;
    base::Place place;
    bool is_upright = false;  ///< a head whose lines run upwards
    std::string style = {};   ///< of the layout; empty: as its row is
    std::vector<std::optional<vietnamese::Decimal>> line = {};  ///< drawn instead of the text
};
/// As they are read: cells that a span from above covers are left out.
using GridRow = std::vector<GridCell>;

/// What a column draws of others.
struct ColumnMark {
    report::ColumnDrawing drawing = report::ColumnDrawing::None;
    std::vector<std::size_t> of;
    bool of_hundred = false;  ///< the numbers are per cent of a whole
};

/// A column that its number says to be of two others, as "3 = 2/1": of sums it is that of the sums.
struct ColumnRatio {
    std::size_t column = 0, over = 0, under = 0;
    bool is_percent = false;
};

struct Grid {
    PieceList caption;
    std::string caption_style;  ///< if not the look's
    std::string id;             ///< for references
    std::vector<document::TableColumn> columns;
    std::vector<GridRow> head, body;
    GridRow numbers;                     ///< of the columns, below the head; empty: none
    PieceList note;                      ///< below the table
    std::vector<report::RowRole> kinds;  ///< of the first rows of the body; the others are plain
    std::vector<bool> sums;              ///< of each column: is it added up?
    std::vector<ColumnRatio> ratios;     ///< of columns that are added up
    std::vector<bool> heads_rows;        ///< of each column: do its cells head their rows?
    std::vector<ColumnMark> marks;       ///< of the first columns
    std::size_t stub = 1;                ///< first columns, repeated where columns are split
    document::TooWide too_wide = document::TooWide::Unsaid;  ///< unsaid: as the look says
    bool carries = false;                                    ///< sums so far at the page breaks
    std::string counted;    ///< what its rows are, if pages say which they have
    PieceList closing;      ///< the words that close it; empty: those of its look
    bool is_closed = true;  ///< the closing words stand below it
    base::Place place;

    /// Whether rows of sums have a figure in that column.
    [[nodiscard]] bool has_sum(std::size_t column) const {
        return (column < sums.size() && sums[column]) ||
               std::ranges::any_of(
                   ratios, [column](const ColumnRatio& ratio) { return ratio.column == column; });
    }
    [[nodiscard]] report::RowRole kind(std::size_t row) const {
        return row < kinds.size() ? kinds[row] : report::RowRole::Plain;
    }
    /// Of the body: titles of groups and sums are none.
    [[nodiscard]] std::size_t count_plain_rows() const {
        std::size_t count = 0;
        for (std::size_t row = 0; row < body.size(); ++row) {
            count += kind(row) == report::RowRole::Plain ? 1 : 0;
        }
        return count;
    }
};

/// How a cell is aligned whose row has a style of its own.
[[nodiscard]] document::CellAlign cell_align(const stylesheet::Style& style);

/// The look of a table that has these rows: few of them stay together and stand further apart.
[[nodiscard]] stylesheet::TableLook with_rows(stylesheet::TableLook look, const Grid& grid);

/// Table > Caption, THead, TBody > TR > TH, TD (ISO 32000-1, 14.8.4.3.4). Spans are cut at the
/// table's edges and at cells already there; rows that end early are filled with empty cells. Where
/// the head has several rows, each cell names the heads above it (ISO 14289-1, 7.5). Titles of
/// groups and the labels of sums are heads of their rows, and so are the cells of columns that say
/// so. `grid` is taken apart.
[[nodiscard]] document::Table build_table(Composition& composition,
                                          Grid& grid,
                                          const stylesheet::TableLook& look,
                                          document::StructureId parent);

}  // namespace tongket::compose
