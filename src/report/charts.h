// report/charts.h: the key `chart`.
#pragma once

#include <optional>
#include <span>

#include "data/value.h"
#include "report/fields.h"
#include "report/report.h"

namespace tongket::report {

[[nodiscard]] std::optional<Chart> read_chart(const data::Value& value, const Reading& reading);

/// The charts that the statistics of the whole file `report` have of their own. They are read when
/// all statistics are known, since a chart may name others; the statistics stay where they are.
void read_statistic_charts(const data::Value& report,
                           const Reading& reading,
                           std::span<Statistic> statistics);

}  // namespace tongket::report
