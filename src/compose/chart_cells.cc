#include "compose/chart_cells.h"

#include <algorithm>
#include <optional>

namespace tongket::compose {

namespace {

using report::ChartKind;
using Meaning = report::ChartSeries::Role;

bool are_all_equal(const report::Chart& chart) {
    const auto& first = chart.rows.empty() || chart.series.empty()
                            ? std::optional<vietnamese::Decimal>()
                            : chart.rows.front().values.front().value;
    return first && std::ranges::all_of(chart.rows, [&](const report::ChartRow& row) {
               return std::ranges::all_of(row.values, [&](const report::ChartValue& value) {
                   return value.value && *value.value == *first;
               });
           });
}

}  // namespace

bool is_in_table(const report::Chart& chart, std::size_t series) {
    const Meaning role = chart.series[series].role;
    return role != Meaning::Plan &&
           !(chart.kind == ChartKind::Progress && role == Meaning::LastYear);
}

bool are_all_in_table(const report::Chart& chart) {
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        if (!is_in_table(chart, i)) {
            return false;
        }
    }
    return true;
}

bool has_names(const report::Chart& chart) {
    return std::ranges::any_of(chart.series,
                               [](const auto& series) { return !series.name.empty(); });
}

bool stands_out(const report::Chart& chart, std::size_t row, std::size_t series) {
    if (chart.rows[row].has_no_target) {
        return false;  // it is no number
    }
    switch (chart.kind) {
        case ChartKind::Ring:
        case ChartKind::Tiles:
        case ChartKind::Progress:
        case ChartKind::Strip:
        case ChartKind::Units:
            return true;
        case ChartKind::Bar:
        case ChartKind::Columns:
        case ChartKind::Stacked:
        case ChartKind::Line:
        case ChartKind::Area:
        case ChartKind::Dumbbell:
        case ChartKind::Ranking:
        case ChartKind::Panels:
        case ChartKind::Hanging:
            break;
    }
    return chart.rows[row].is_told || chart.told_series == series ||
           chart.series[series].role == Meaning::ThisYear;
}

void report_empty_comparison(const report::Chart& chart, base::Diagnostics& diagnostics) {
    if (chart.kind == ChartKind::Units) {
        return;
    }
    if (chart.rows.size() * chart.series.size() == 1) {
        if (!chart.rows.front().values.front().value) {
            diagnostics.report(base::Code::ChartOfOneValue, chart.place);
        }
    } else if (are_all_equal(chart)) {
        diagnostics.report(base::Code::ChartOfEqualValues, chart.place);
    }
}

}  // namespace tongket::compose
