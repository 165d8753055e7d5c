#include "compose/chart_colours.h"

#include <algorithm>
#include <vector>

namespace tongket::compose {

using Meaning = report::ChartSeries::Role;

graphics::Colour series_colour(const report::Chart& chart,
                               const document::ChartStyle& style,
                               std::size_t series) {
    switch (chart.series[series].role) {
        case Meaning::LastYear:
            return style.past;
        case Meaning::ThisYear:
            return style.told;
        case Meaning::Plan:
            return style.axis;
        case Meaning::Plain:
            break;
    }
    if (chart.series.size() == 1 || style.series.empty()) {
        const bool speaks_of_one = std::ranges::any_of(
            chart.rows, [](const report::ChartRow& row) { return row.is_told; });
        return speaks_of_one ? style.past : style.bar;
    }
    std::vector<graphics::Colour> order = style.series;
    std::size_t place = series;
    if (chart.told_series && *chart.told_series < chart.series.size() && order.size() > 1) {
        std::erase(order, style.told);
        place -= series > *chart.told_series ? 1 : 0;
    }
    return order.empty() ? style.bar : order[place % order.size()];
}

}  // namespace tongket::compose
