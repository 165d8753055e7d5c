// compose/chart_averages.h: what a ranking's values are in the mean and in the middle.
#pragma once

#include "compose/chart_numbers.h"
#include "document/chart.h"
#include "report/report.h"

namespace tongket::compose {

/// Puts the median of a ranking into `made`, and the mean of three rows and more, each with what is
/// printed at its line. Nothing of other kinds, nor where a value is missing.
void add_averages(const report::Chart& chart, const ChartNumbers& numbers, document::Chart& made);

}  // namespace tongket::compose
