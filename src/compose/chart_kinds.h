// compose/chart_kinds.h: the report's kinds of charts and of their series, as the document's.
#pragma once

#include <cstddef>
#include <vector>

#include "document/chart.h"
#include "report/report.h"

namespace tongket::compose {

[[nodiscard]] document::ChartKind kind_of(report::ChartKind kind);
/// The report's kind for one of a layout's: any but a number that stands alone.
[[nodiscard]] report::ChartKind report_kind(document::ChartKind wanted);
[[nodiscard]] document::ChartSeries::Role role_of(report::ChartSeries::Role role);
/// Kinds that print one number of several, or none of the middle ones.
[[nodiscard]] bool is_figure(report::ChartKind kind);
/// Whether the chart has one number and nothing to hold it against: neither a target, nor a whole,
/// nor a count. It is printed large then.
[[nodiscard]] bool is_one_number(const report::Chart& chart);
/// Tiles a row, from above: as the report says; else four and five by turns for thirteen, or about
/// a square.
[[nodiscard]] std::vector<std::size_t> tile_rows(const report::Chart& chart);

}  // namespace tongket::compose
