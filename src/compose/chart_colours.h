// compose/chart_colours.h: which of a look's colours the series of a chart have.
#pragma once

#include <cstddef>

#include "document/chart.h"
#include "report/report.h"

namespace tongket::compose {

/// Last year's, this year's and the plan have the colours of their meanings; several series their
/// order, without the colour of the one that is told; a single one is paler where a row of it is
/// told.
[[nodiscard]] graphics::Colour series_colour(const report::Chart& chart,
                                             const document::ChartStyle& style,
                                             std::size_t series);

}  // namespace tongket::compose
