#include <algorithm>
#include <cmath>

#include "typeset/charts/chart_band.h"

namespace tongket::typeset {

namespace {

using namespace base::literals;
using Kind = ChartMark::Kind;

constexpr double target = 100, usual_reach = 10, longest_reach = 50, step = 5;
constexpr Length lowest_row = 4.5_mm, usual_row = 7_mm;
constexpr Length least_plot = 15_mm, beside = 2_mm;

}  // namespace

/// Per cent of a target as dots that stand left or right of its line, on a scale as wide as the
/// farthest of them; nothing where one is more than half of the target away, or none is there.
std::optional<ChartLayout> lay_out_deviation(const document::Chart& chart,
                                             Length measure,
                                             ChartRuler& ruler) {
    const ChartRoles roles = roles_of(chart);
    if (chart.rows.empty() || roles.drawn.empty()) {
        return std::nullopt;
    }
    const std::size_t now = roles.now;
    double reach = usual_reach;
    Length widest_value;
    for (std::size_t row = 0; row < chart.rows.size(); ++row) {
        widest_value = std::max(widest_value, ruler.measure(value_of(row, now)).width);
        if (const auto& amount = chart.rows[row].values[now].amount) {
            reach = std::max(reach, std::ceil(std::abs(*amount - target) / step) * step);
        }
    }
    const Length left = name_column(chart, measure, ruler) + beside;
    const Length full = measure - left - widest_value - beside;
    if (full < least_plot || reach > longest_reach) {
        return std::nullopt;
    }
    const ChartScale scale{target - reach, target + reach, 1, 0};
    const Length target_x = left + scale.at(target, full);
    const Length least_row =
        std::clamp(chart.style->bar_thickness + chart.style->bar_gap * 2, lowest_row, usual_row);
    const Length radius = std::min(1.5_mm, least_row / 3);
    BandPainter painter(chart, ruler);
    ChartLayout layout;
    layout.width = measure;
    for (std::size_t row = 0; row < chart.rows.size(); ++row) {
        const document::ChartRow& data = chart.rows[row];
        ChartTextSize name = ruler.measure(name_of_row(row));
        if (name.width > left - beside) {
            name = ruler.measure(name_of_row(row), left - beside);
        }
        const ChartTextSize size = ruler.measure(value_of(row, now));
        const Length height = std::max({least_row, name.height(), size.height()});
        const Length middle = height / 2;
        place_row_name(painter, chart, row, {}, left - beside, middle);
        painter.across(Kind::Grid, left, middle, full, 0.35_pt, chart.style->grid);
        painter.down(Kind::Plan, target_x, {}, height, 0.75_pt, chart.style->axis);
        if (data.values[now].amount && !data.has_no_target) {
            const Length x = left + scale.at(*data.values[now].amount, full);
            const graphics::Colour& colour = data.is_told ? chart.style->told : chart.style->axis;
            painter.across(Kind::Bar, std::min(x, target_x), middle,
                           std::max(x, target_x) - std::min(x, target_x), 2.4_pt,
                           data.is_told ? chart.style->told : chart.style->past);
            painter.dot(row, now, {x, middle}, radius, colour);
        }
        PlacedChartText text = painter.make(value_of(row, now), measure, {}, ChartAlign::Right);
        text.baseline = baseline_at(middle, text.size.size);
        painter.place(std::move(text));
        layout.bands.push_back(painter.take(height, data.place));
    }
    return layout;
}

}  // namespace tongket::typeset
