// compose/chart_cells.h: which of a chart's values are cells of its table, and how they stand
// there.
#pragma once

#include <cstddef>

#include "base/diagnostics.h"
#include "report/report.h"

namespace tongket::compose {

/// Whether the series has a column. A plan's values are lines, and a progress bar's past is a bar
/// without its number.
[[nodiscard]] bool is_in_table(const report::Chart& chart, std::size_t series);
[[nodiscard]] bool are_all_in_table(const report::Chart& chart);

/// Whether any series has a name: then the table has a head.
[[nodiscard]] bool has_names(const report::Chart& chart);

/// Whether a value is printed strong: this year's beside last year's, results of progress, shares
/// and parts, and what is told.
[[nodiscard]] bool stands_out(const report::Chart& chart, std::size_t row, std::size_t series);

/// Reports a chart that has nothing to compare: of one value that is missing, or of values that are
/// all equal. Of a field of units nothing is said: it is looked at for how many they are.
void report_empty_comparison(const report::Chart& chart, base::Diagnostics& diagnostics);

}  // namespace tongket::compose
