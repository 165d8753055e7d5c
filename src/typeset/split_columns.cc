#include "typeset/split_columns.h"

#include <algorithm>
#include <utility>

#include "base/narrow.h"

namespace tongket::typeset {

namespace {

Length sum_of(std::span<const Length> widths) {
    Length sum;
    for (const Length width : widths) {
        sum += width;
    }
    return sum;
}

/// The widths of the columns beside the stub, and what must stay together if it can.
struct Columns {
    std::span<const Length> widths;
    std::span<const ColumnRange> groups;
    std::size_t stub = 0;
    Length room;  ///< beside the stub

    [[nodiscard]] Length width_of(ColumnRange range) const {
        return sum_of(widths.subspan(range.first, range.end - range.first));
    }
    /// The group that `end` would cut although it has room in a range of its own.
    [[nodiscard]] const ColumnRange* cut_group(std::size_t end) const {
        const auto found = std::ranges::find_if(groups, [&](const ColumnRange& group) {
            return group.first < end && end < group.end && width_of(group) <= room;
        });
        return found == groups.end() ? nullptr : &*found;
    }
};

/// The end of the range that starts with column `first` and is at most `most` wide.
std::size_t end_of_range(const Columns& columns, std::size_t first, Length most) {
    std::size_t end = first;
    for (Length used;
         end < columns.widths.size() && (end == first || used + columns.widths[end] <= most);
         ++end) {
        used += columns.widths[end];
    }
    const ColumnRange* cut = columns.cut_group(end);
    return cut != nullptr && cut->first > first ? cut->first : end;
}

std::vector<ColumnRange> fill_ranges(const Columns& columns, Length most) {
    std::vector<ColumnRange> ranges;
    for (std::size_t first = columns.stub; first < columns.widths.size();) {
        const std::size_t end = end_of_range(columns, first, most);
        ranges.push_back({first, end});
        first = end;
    }
    return ranges;
}

/// The same number of ranges, the widest of them as narrow as it can be.
std::vector<ColumnRange> even_out(const Columns& columns, std::vector<ColumnRange> ranges) {
    Length low;  // too narrow, or not tried
    Length high = columns.room;
    while (high - low > Length::from_units(1)) {
        const Length most = low + (high - low) / 2;
        std::vector<ColumnRange> tried = fill_ranges(columns, most);
        const bool fits = tried.size() == ranges.size() &&
                          std::ranges::all_of(tried, [&](const ColumnRange& range) {
                              return columns.width_of(range) <= columns.room &&
                                     columns.cut_group(range.end) == nullptr;
                          });
        (fits ? high : low) = most;
        if (fits) {
            ranges = std::move(tried);
        }
    }
    return ranges;
}

/// Rows of `grid` with the cells that stand in the stub or in `range`.
std::vector<document::Row> cut_rows(const TableGrid& grid,
                                    std::span<const document::Row> rows,
                                    std::size_t stub,
                                    ColumnRange range) {
    std::vector<document::Row> made;
    for (const document::Row& row : rows) {
        made.push_back({{}, row.structure, row.keep_with_next});
    }
    const bool is_first = range.first <= stub;
    for (const GridCell& cell : grid.cells) {
        const std::size_t end = cell.column + cell.column_span;
        const auto shared = [&](std::size_t from, std::size_t to) {
            const std::size_t left = std::max(cell.column, from);
            const std::size_t right = std::min(end, to);
            return right > left ? right - left : 0;
        };
        const std::size_t columns = shared(0, stub) + shared(range.first, range.end);
        if (columns == 0) {
            continue;
        }
        document::Cell part = *cell.cell;
        part.column_span = base::narrow<std::uint16_t>(columns);
        part.row_span = base::narrow<std::uint16_t>(cell.row_span);
        part.is_repeated = !is_first && cell.column < range.first;
        made[cell.row].cells.push_back(std::move(part));
    }
    return made;
}

}  // namespace

std::vector<ColumnRange> column_ranges(std::span<const Length> widths,
                                       std::size_t stub,
                                       std::span<const ColumnRange> groups,
                                       Length measure) {
    if (sum_of(widths) <= measure || stub >= widths.size()) {
        return {{std::min(stub, widths.size()), widths.size()}};
    }
    const Columns columns{widths, groups, stub, measure - sum_of(widths.first(stub))};
    return even_out(columns, fill_ranges(columns, columns.room));
}

std::vector<ColumnRange> head_groups(const TableGrid& head) {
    std::vector<ColumnRange> groups;
    for (const GridCell& cell : head.cells) {
        if (cell.row == 0 && cell.column_span > 1) {
            groups.push_back({cell.column, cell.column + cell.column_span});
        }
    }
    return groups;
}

document::Table part_of(const document::Table& table, ColumnRange range) {
    const std::size_t columns = table.columns.size();
    const std::size_t stub = std::min(table.stub, columns);
    document::Table part;
    part.style = table.style;
    part.stub = stub;
    part.too_wide = document::TooWide::Squeeze;
    part.caption = table.caption;
    part.continued = table.continued;
    part.structure = table.structure;
    part.place = table.place;
    part.columns.assign(table.columns.begin(),
                        table.columns.begin() + static_cast<std::ptrdiff_t>(stub));
    part.columns.insert(part.columns.end(),
                        table.columns.begin() + static_cast<std::ptrdiff_t>(range.first),
                        table.columns.begin() + static_cast<std::ptrdiff_t>(range.end));
    part.head = cut_rows(resolve_grid(table.head, columns), table.head, stub, range);
    part.body = cut_rows(resolve_grid(table.body, columns), table.body, stub, range);
    return part;
}

}  // namespace tongket::typeset
