// compose/cell_marks.h: columns whose cells draw what other columns print.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "compose/composition.h"
#include "compose/table_builder.h"

namespace tongket::compose {

/// By row of the body and column: what the cell draws; null for nothing. Numbers that a cell does
/// not have alone in its text are not drawn.
using CellMarks = std::vector<std::vector<std::shared_ptr<const document::CellMark>>>;
[[nodiscard]] CellMarks make_cell_marks(const Composition& composition, const Grid& grid);

/// The line of the plan through all cells of a column that shows results against it; or none.
[[nodiscard]] std::optional<document::ColumnLine> plan_line(const Composition& composition,
                                                            const ColumnMark& mark);

}  // namespace tongket::compose
