// compose/cell_marks.h: columns whose cells draw what other columns print.
#pragma once

#include <memory>
#include <vector>

#include "compose/composition.h"
#include "compose/table_builder.h"

namespace tongket::compose {

/// By row of the body and column: what the cell draws; null for nothing. Numbers that a cell does
/// not have alone in its text are not drawn. Bars are of `thickness`; 0: by the size of their
/// letters.
using CellMarks = std::vector<std::vector<std::shared_ptr<const document::CellMark>>>;
[[nodiscard]] CellMarks make_cell_marks(const Composition& composition,
                                        const Grid& grid,
                                        base::Length thickness);

/// Lines through all cells of a column that shows results against the plan: at 80 and at 100 per
/// cent of it. None of any other column.
[[nodiscard]] std::vector<document::ColumnLine> plan_lines(const Composition& composition,
                                                           const ColumnMark& mark);
/// The numbers of those lines, in the row that numbers the columns; null for any other column.
[[nodiscard]] std::shared_ptr<const document::CellMark> plan_scale(const Composition& composition,
                                                                   const ColumnMark& mark,
                                                                   const stylesheet::Style& style);

}  // namespace tongket::compose
