#include <algorithm>
#include <utility>

#include "typeset/charts/chart_band.h"

namespace tongket::typeset {

using namespace base::literals;

std::optional<ChartLayout> lay_out_number(const document::Chart& chart,
                                          Length measure,
                                          ChartRuler& ruler) {
    constexpr Length above = 1_mm, between = 0.8_mm;
    if (chart.rows.size() != 1 || chart.series.size() != 1) {
        return std::nullopt;
    }
    BandPainter painter(chart, ruler);
    PlacedChartText number = painter.make(value_of(0, 0), {}, {}, ChartAlign::Left);
    if (number.size.width > measure) {
        return std::nullopt;
    }
    PlacedChartText name = painter.make(name_of_row(0), {}, {}, ChartAlign::Left);
    if (name.size.width > measure) {
        name.size = ruler.measure(name.text, measure);
        name.set_width = measure;
    }
    // As the caption above them stands.
    const bool is_centred = chart.caption && chart.caption->style &&
                            chart.caption->style->align == document::Align::Centre;
    const Length widest = std::max(number.size.width, name.size.width);
    const auto left_of = [&](const PlacedChartText& text) {
        return is_centred ? (widest - text.size.width) / 2 : Length{};
    };
    number.x = left_of(number);
    number.baseline = above + number.size.above;
    Length y = number.baseline + number.size.below;
    painter.place(std::move(number));
    if (name.size.width > Length{}) {
        name.x = left_of(name);
        name.is_centred = is_centred;
        name.baseline = y + between + name.size.above;
        y += between + name.size.height();
        painter.place(std::move(name));
    }
    ChartLayout layout;
    layout.width = widest;
    layout.bands.push_back(painter.take(y, chart.place));
    return layout;
}

}  // namespace tongket::typeset
