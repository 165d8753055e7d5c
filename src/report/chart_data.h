// report/chart_data.h: the rows and series of a chart.
#pragma once

#include <string_view>

#include "report/fields.h"
#include "report/report.h"

namespace tongket::report {

/// Series and rows from the key `data`: [name, number], or as many numbers as `series` has names.
/// What is no number and says so (null, "–", "…") is missing; what is wrong is reported and left
/// out.
void read_chart_data(const Fields& fields, const Reading& reading, Chart& chart);

/// The same from the statistics that `of` names: their values, or what `series` asks for. Per cent
/// of the plan for progress.
void take_chart_statistics(const Fields& fields, const Reading& reading, Chart& chart);

/// How a table says that there is no number yet: nothing, "–", "…".
[[nodiscard]] bool says_missing(std::string_view text);

/// Sorts by the key `order` and marks what `told` names.
void arrange_chart(const Fields& fields, const Reading& reading, Chart& chart);

}  // namespace tongket::report
