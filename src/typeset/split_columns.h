// typeset/split_columns.h: a table too wide as several tables, each with the first columns.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "base/length.h"
#include "document/block.h"
#include "typeset/table_grid.h"

namespace tongket::typeset {

using base::Length;

/// Columns `first` to `end` (exclusive) of a table, beside its stub.
struct ColumnRange {
    std::size_t first = 0, end = 0;
    friend bool operator==(const ColumnRange&, const ColumnRange&) = default;
};

/// As few ranges as the widths allow: each, with the first `stub` columns, is at most `measure`
/// wide, or a single column. None ends inside one of `groups` (columns under one head) if that
/// group has room in a range of its own. They are about equally wide. One range if all fits, or if
/// there is nothing beside the stub.
[[nodiscard]] std::vector<ColumnRange> column_ranges(std::span<const Length> widths,
                                                     std::size_t stub,
                                                     std::span<const ColumnRange> groups,
                                                     Length measure);

/// The columns that stand under one cell of the head's first row, where it is over several.
[[nodiscard]] std::vector<ColumnRange> head_groups(const TableGrid& head);

/// The table of one range: cells cut at its edges; what an earlier range said already, the stub
/// above all, is repeated. `range.first` > the table's stub: a later part. Without sums at page
/// breaks.
[[nodiscard]] document::Table part_of(const document::Table& table, ColumnRange range);

}  // namespace tongket::typeset
