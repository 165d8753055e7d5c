// compose/column_align.h: how the cells of a report's columns line up where it does not say.
#pragma once

#include <vector>

#include "document/block.h"
#include "report/report.h"

namespace tongket::compose {

/// For each of `leaves` (the columns that hold cells, left to right): what the report says; else
/// the middle for row numbers (TT, STT), the comma for a column of figures, the left for the rest.
/// A code is no figure: one with a zero before other digits and three digits or more (00595, a
/// telephone's number; 06 is a count), and all that stands below a title such as "Mã xã". Cells
/// over several columns and placeholders (…, -) say nothing.
[[nodiscard]] std::vector<document::CellAlign> align_columns(
    const report::Table& table, const std::vector<const report::TableColumn*>& leaves);

}  // namespace tongket::compose
