// compose/chart_kinds.h: the report's kinds of charts and of their series, as the document's.
#pragma once

#include "document/chart.h"
#include "report/report.h"

namespace tongket::compose {

[[nodiscard]] document::ChartKind kind_of(report::ChartKind kind);
/// The report's kind for one of a layout's.
[[nodiscard]] report::ChartKind report_kind(document::ChartKind wanted);
[[nodiscard]] document::ChartSeries::Role role_of(report::ChartSeries::Role role);
/// Kinds that print one number of several, or none of the middle ones.
[[nodiscard]] bool is_figure(report::ChartKind kind);

}  // namespace tongket::compose
