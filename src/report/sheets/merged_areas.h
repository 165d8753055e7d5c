// report/sheets/merged_areas.h: which cells of a table are one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/diagnostics.h"
#include "data/sheets/sheet.h"

namespace tongket::report {

/// The rows and columns of a sheet that a table has, by their numbers in the sheet, ascending.
struct TableRange {
    std::vector<std::uint32_t> rows, columns;
};

/// The merged areas that touch a table.
struct MergedAreas {
    std::vector<data::CellArea> areas;
    /// Of each place of the table, row by row: 1 + index in areas, 0 for none; empty if there is no
    /// area at all.
    std::vector<std::uint32_t> at;
};

/// The areas of a workbook. Those that overlap, and cells hidden under one, are reported; `most` is
/// how many places are looked at before a file is taken for a damaged one.
[[nodiscard]] MergedAreas find_merged(const data::Sheet& sheet,
                                      const TableRange& range,
                                      std::size_t most,
                                      base::Diagnostics& diagnostics);

/// A file of lines has lost its merged cells: where it was saved from a workbook, a title is
/// followed by empty values. In the first `head` rows those to the right of a title, with others
/// below them, are its own; so are those below it down to the last one, if all are empty.
[[nodiscard]] MergedAreas guess_merged_head(const data::Sheet& sheet,
                                            const TableRange& range,
                                            std::size_t head);

}  // namespace tongket::report
