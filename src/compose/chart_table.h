// compose/chart_table.h: a chart's values as a table.
#pragma once

#include "report/report.h"

namespace tongket::compose {

/// All values of a chart as a table of the report, for `table: true`.
[[nodiscard]] report::Table table_of_chart(const report::Chart& chart);

}  // namespace tongket::compose
