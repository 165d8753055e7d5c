#include <algorithm>
#include <utility>

#include "typeset/charts/chart_band.h"

namespace tongket::typeset {

namespace {

using namespace base::literals;
using graphics::Point;
using Kind = ChartMark::Kind;

constexpr Length track = 3.8_mm, result = 1.7_mm, target = 5_mm;
constexpr Length lowest_row = 5_mm, usual_row = 7_mm;
constexpr double usual_end = 112, longest_end = 150;

}  // namespace

/// Per cent of a target, from 0 to 112 or as far as 150; what lies beyond ends at two slits of
/// paper.
std::optional<ChartLayout> lay_out_progress(const document::Chart& chart,
                                            Length measure,
                                            ChartRuler& ruler) {
    if (chart.style->progress == document::ChartStyle::Progress::Dots) {
        if (auto dots = lay_out_deviation(chart, measure, ruler)) {
            return dots;
        }
    }
    const ChartRoles roles = roles_of(chart);
    if (chart.rows.empty() || roles.drawn.empty()) {
        return std::nullopt;
    }
    const std::size_t now = roles.now;
    double end = usual_end;
    Length widest_value;
    for (std::size_t row = 0; row < chart.rows.size(); ++row) {
        widest_value = std::max(widest_value, ruler.measure(value_of(row, now)).width);
        for (const document::ChartValue& value : chart.rows[row].values) {
            const double amount = value.amount.value_or(0);
            end = amount <= longest_end ? std::max(end, amount + 2) : end;
        }
    }
    const Length left = name_column(chart, measure, ruler) + 2_mm;
    const Length full = measure - left - widest_value - 2_mm;
    if (full < 15_mm) {
        return std::nullopt;
    }
    const ChartScale scale{0, end, 1, 0};
    const Length least_row =
        std::clamp(chart.style->bar_thickness + chart.style->bar_gap * 2, lowest_row, usual_row);
    BandPainter painter(chart, ruler);
    ChartLayout layout;
    layout.width = measure;
    const Length target_x = left + scale.at(100, full);

    Length head;
    if (roles.last_year && *roles.last_year != now) {
        const std::vector<std::size_t> named = {*roles.last_year, now};
        head = draw_chart_key(painter, chart, named, measure);
    }
    const Length mark_baseline = head + ruler.measure(axis_text("0%")).above;
    for (const double mark : {100.0, 0.0, 50.0}) {
        const bool is_target = mark == 100;
        PlacedChartText text = painter.make(
            {is_target ? ChartTextRef::What::StrongAxis : ChartTextRef::What::Axis, 0, 0,
             is_target    ? "100%"
             : mark == 50 ? "50%"
                          : "0%"},
            left + scale.at(mark, full), mark_baseline, ChartAlign::Middle);
        static_cast<void>(painter.try_place(std::move(text)));
    }
    layout.bands.push_back(
        painter.take(mark_baseline + ruler.measure(axis_text("0%")).below + 0.6_mm, chart.place));

    for (std::size_t row = 0; row < chart.rows.size(); ++row) {
        const document::ChartRow& data = chart.rows[row];
        const ChartTextSize value = ruler.measure(value_of(row, now));
        ChartTextSize name = ruler.measure(name_of_row(row));
        if (name.width > left - 2_mm) {
            name = ruler.measure(name_of_row(row), left - 2_mm);
        }
        const Length height = std::max({least_row, name.height() + 1_mm, value.height() + 1_mm});
        const Length middle = height / 2;
        place_row_name(painter, chart, row, {}, left - 2_mm, middle);
        if (!data.has_no_target) {
            painter.box(Kind::Track, {left, middle - track / 2, full, track}, chart.style->track);
            if (roles.last_year && *roles.last_year != now) {
                const double past = data.values[*roles.last_year].amount.value_or(0);
                painter.value_box(Kind::Bar, row, *roles.last_year,
                                  {left, middle - track / 2, scale.at(past, full), track},
                                  chart.style->past);
            }
            const double amount = data.values[now].amount.value_or(0);
            painter.value_box(Kind::Bar, row, now,
                              {left, middle - result / 2, scale.at(amount, full), result},
                              chart.style->told);
            painter.down(Kind::Plan, target_x, middle - target / 2, target, 1.3_pt,
                         chart.style->axis);
            if (amount > end) {
                for (const Length back : {2.4_mm, 3.8_mm}) {
                    const Length x = left + full - back;
                    const std::vector<Point> slit = {{x, middle + track / 2},
                                                     {x + 1_mm, middle - track / 2}};
                    using graphics::Pen;
                    painter.draw(
                        {Kind::Cover, row, now, {}}, graphics::polyline(slit),
                        {Pen::Cap::Butt, Pen::Join::Round, 0.6_mm, chart.style->ground, {}});
                }
            }
        }
        PlacedChartText text = painter.make(value_of(row, now), measure, {}, ChartAlign::Right);
        text.baseline = baseline_at(middle, text.size.size);
        painter.place(std::move(text));
        layout.bands.push_back(painter.take(height, data.place));
    }
    return layout;
}

}  // namespace tongket::typeset
