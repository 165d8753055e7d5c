#include "typeset/charts/chart_time_axis.h"

#include <algorithm>
#include <utility>

namespace tongket::typeset {

using namespace base::literals;
using Kind = ChartMark::Kind;

namespace {

/// "từ 60" where the scale leaves out 0.
std::string text_of(const document::Chart& chart, const ScaleMark& mark, const ChartScale& scale) {
    const bool leaves_zero = scale.start > 0 && mark.amount <= scale.start;
    const std::string text = mark.text + chart.axis_suffix;
    return leaves_zero ? chart.from_text + "\xC2\xA0" + text : text;
}

}  // namespace

TimeAxis make_time_axis(const document::Chart& chart,
                        ChartRuler& ruler,
                        const ChartScale& scale,
                        Length measure,
                        Length right) {
    TimeAxis axis;
    axis.scale = scale;
    axis.times = chart.rows.size();
    axis.measure = measure;
    for (const ScaleMark& mark : marks_of(scale)) {
        const ChartTextSize size = ruler.measure(axis_text(text_of(chart, mark, scale)));
        axis.left = std::max(axis.left, size.width + 1.5_mm);
        axis.top = std::max(axis.top, size.above - base::mul_div(size.size, 352, 1'000));
    }
    Length first, last;  // halves of their names
    if (!chart.rows.empty()) {
        // The first and the last time stand in the middle of their points; of an odd width the
        // larger half lies at the right.
        const auto half = [&ruler](const ChartTextRef& text) {
            return (ruler.measure(text).width + Length::from_units(1)) / 2;
        };
        first = half(name_of_row(0));
        last = half(name_of_row(chart.rows.size() - 1));
        axis.left = std::max(axis.left, first);
        right = std::max(right, last);
    }
    axis.top = std::max(axis.top, 3_mm);
    axis.width = std::max(measure - axis.left - right, 1_mm);
    if (axis.left + first > measure || axis.left + axis.width < last) {
        axis.width = 1_mm;  // a name that reaches over the other edge: no room for this kind
    }
    axis.height = std::max(chart.style->height - 9_mm, 10_mm);
    return axis;
}

void draw_scale(BandPainter& painter,
                const document::Chart& chart,
                const TimeAxis& axis,
                GridLines lines) {
    for (const ScaleMark& mark : marks_of(axis.scale)) {
        const Length y = axis.y(mark.amount);
        if (lines == GridLines::Paper) {
            painter.across(Kind::Cover, axis.left, y, axis.width, 0.5_pt, chart.style->ground);
        } else if (mark.amount != 0) {
            painter.across(Kind::Grid, axis.left, y, axis.width, 0.35_pt, chart.style->grid);
        }
        PlacedChartText text = painter.make(axis_text(text_of(chart, mark, axis.scale)),
                                            axis.left - 1.5_mm, {}, ChartAlign::Right);
        text.baseline = baseline_at(y, text.size.size);
        static_cast<void>(painter.try_place(std::move(text)));
    }
    if (axis.scale.start <= 0 && axis.scale.end >= 0) {
        painter.across(Kind::Zero, axis.left, axis.y(0), axis.width, 0.6_pt, chart.style->axis);
    }
}

Length draw_times(BandPainter& painter, const document::Chart& chart, const TimeAxis& axis) {
    const std::size_t count = chart.rows.size();
    if (count == 0) {
        return axis.foot();
    }
    Length widest, above, below;
    for (std::size_t row = 0; row < count; ++row) {
        const ChartTextSize size = painter.ruler().measure(name_of_row(row));
        widest = std::max(widest, size.width);
        above = std::max(above, size.above);
        below = std::max(below, size.below);
    }
    const Length baseline = axis.foot() + std::max(4.6_mm, above + 2.1_mm);
    // Every so many, counted from the last: the end is what readers look for.
    const Length step = count > 1 ? axis.width / static_cast<std::int64_t>(count - 1) : axis.width;
    std::size_t every = 1;
    while (every < count && step * static_cast<std::int64_t>(every) < widest + 1.5_mm) {
        ++every;
    }
    painter.place(name_of_row(count - 1), axis.x(count - 1), baseline, ChartAlign::Middle);
    if (count > 1) {
        static_cast<void>(painter.try_place(
            painter.make(name_of_row(0), axis.x(0), baseline, ChartAlign::Middle)));
    }
    for (std::size_t back = every; back < count - 1; back += every) {
        const std::size_t row = count - 1 - back;
        PlacedChartText text =
            painter.make(name_of_row(row), axis.x(row), baseline, ChartAlign::Middle);
        graphics::Rectangle box = text.box();
        box.x -= 1_mm;
        box.width += 2_mm;
        const bool is_inside = text.x >= Length{} && text.x + text.size.width <= axis.measure;
        if (is_inside && painter.is_free(box)) {
            painter.place(std::move(text));
        }
    }
    return baseline + below;
}

std::vector<std::vector<std::size_t>> stretches_of(const document::Chart& chart,
                                                   std::size_t series) {
    std::vector<std::vector<std::size_t>> stretches;
    bool goes_on = false;
    for (std::size_t row = 0; row < chart.rows.size(); ++row) {
        const bool is_there = chart.rows[row].values[series].amount.has_value();
        if (is_there && !goes_on) {
            stretches.emplace_back();
        }
        if (is_there) {
            stretches.back().push_back(row);
        }
        goes_on = is_there;
    }
    return stretches;
}

}  // namespace tongket::typeset
