// typeset/table_rows.h: the rows of a table's head or body → boxes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "document/block.h"
#include "typeset/cell_setter.h"
#include "typeset/galley.h"
#include "typeset/table_grid.h"

namespace tongket::typeset {

/// Continued: titles of groups, as pages repeat them.
enum class RowKind : std::uint8_t { Head, Body, Continued };

/// What a page break before a row's box means to the table.
struct RowBreak {
    std::int64_t penalty = 0;
    std::size_t row = 0;    ///< that the box belongs to
    bool is_slice = false;  ///< the break is inside the row
    /// A cell goes on across it: the rule on top of the next page is nobody's yet.
    bool is_crossed = false;
    /// Goes to the foot of the page, before the last rule: room that a cell over rows lacks there.
    std::vector<Box> strut;
};

struct TableRows {
    std::vector<Box> boxes;
    std::vector<RowBreak> breaks;  ///< before each box; the first means nothing
    bool may_break = true;         ///< false: a head that stays whole, and is repeated on each page
};

/// Rows as boxes, one each or, where a row is higher than 150 pt, several. A cell over several body
/// rows is `Box::spanning` content of its first one: where it comes to stand is known when pages
/// are. One that is higher than 150 pt goes on from row to row, line by line. A head stays whole
/// unless it is higher than 200 pt.
[[nodiscard]] TableRows set_rows(
    CellSetter& cells, const TableGrid& grid, const document::Table& table, RowKind kind, Length x);

}  // namespace tongket::typeset
