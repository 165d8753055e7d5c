#include <algorithm>
#include <cmath>
#include <utility>

#include "typeset/charts/chart_band.h"

namespace tongket::typeset {

namespace {

using namespace base::literals;
using Kind = ChartMark::Kind;

constexpr std::size_t most_tiles = 20;
constexpr Length paper = 0.7_mm, beside_name = 0.5_mm;

/// Tones by turns, so that no two alike touch where there are two at least.
const graphics::Colour& tone_of(const document::ChartStyle& style, std::size_t index) {
    constexpr std::size_t stride = 5;  // prime to the usual six: all of them are met
    const std::size_t count = style.tones.size();
    return style.tones[count % stride == 0 ? index % count : (index * stride + 1) % count];
}

/// A row's texts, in the foot of its tile or below it.
struct TileTexts {
    ChartTextSize name, value;
    bool is_wrapped = false;
    [[nodiscard]] Length height() const { return name.height() + value.height(); }
};

}  // namespace

/// A tile a row that hangs from the upper edge. What is seen below `hidden` is as long as the
/// value, the foot included; the largest is as high as the style's drawings.
std::optional<ChartLayout> lay_out_hanging(const document::Chart& chart,
                                           Length measure,
                                           ChartRuler& ruler) {
    const document::ChartStyle& style = *chart.style;
    if (chart.rows.empty() || chart.rows.size() > most_tiles || chart.series.size() != 1 ||
        style.tones.empty()) {
        return std::nullopt;
    }
    const auto count = static_cast<std::int64_t>(chart.rows.size());
    const Length width = measure / count - paper;
    double largest = 0;
    std::vector<TileTexts> texts;
    for (std::size_t row = 0; row < chart.rows.size(); ++row) {
        const double amount = chart.rows[row].values.front().amount.value_or(0);
        if (amount < 0) {
            return std::nullopt;
        }
        largest = std::max(largest, amount);
        if (!style.names_hanging) {
            continue;
        }
        TileTexts of_row{ruler.measure(name_of_row(row)), ruler.measure(value_of(row, 0))};
        const Length room = width - beside_name * 2;
        if (of_row.name.width > room) {
            of_row.name = ruler.measure(name_of_row(row), room);
            of_row.is_wrapped = true;
        }
        // No syllable of Vietnamese is wider than four of its letters are high.
        const bool is_narrow = of_row.is_wrapped && room < of_row.name.size * 4;
        if (is_narrow || of_row.value.width > room || of_row.name.lines > 2) {
            return std::nullopt;
        }
        texts.push_back(of_row);
    }
    if (!(largest > 0)) {
        return std::nullopt;
    }
    BandPainter painter(chart, ruler);
    const ChartScale scale{0, largest, 1, 0};
    // Above the round of the foot, where a tile is nearly as wide as it is.
    const Length lift = width / 5;
    Length deepest;
    for (std::size_t row = 0; row < chart.rows.size(); ++row) {
        const double amount = chart.rows[row].values.front().amount.value_or(0);
        const Length length = scale.at(amount, style.height);
        const Length x = base::mul_div(measure, static_cast<std::int64_t>(row), count) + paper / 2;
        const Length foot = style.hidden + length;
        const graphics::Colour& tone = tone_of(style, row);
        if (foot < width / 2) {
            painter.value_box(Kind::Bar, row, 0, {x, {}, width, foot}, tone);
        } else {
            painter.fill({Kind::Bar, row, 0, {}}, graphics::hanging_tile({x, {}, width, foot}),
                         tone);
        }
        deepest = std::max(deepest, foot);
        if (!style.names_hanging) {
            continue;
        }
        const TileTexts& sizes = texts[row];
        const bool is_inside = length >= sizes.height() + lift + 1_mm;
        const Length top = is_inside ? foot - lift - sizes.height() : foot + 1_mm;
        const auto ink =
            is_inside ? std::optional(text_on(style, tone)) : std::optional(style.dark_text);
        PlacedChartText name = painter.make(name_of_row(row), x + width / 2, top + sizes.name.above,
                                            ChartAlign::Middle);
        if (sizes.is_wrapped) {
            name.size = sizes.name;
            name.set_width = width - beside_name * 2;
            name.is_centred = true;
            name.x = x + (width - sizes.name.width) / 2;
        }
        name.colour = ink;
        painter.place(std::move(name));
        PlacedChartText value =
            painter.make(value_of(row, 0), x + width / 2,
                         top + sizes.name.height() + sizes.value.above, ChartAlign::Middle);
        value.colour = ink;
        painter.place(std::move(value));
        deepest = std::max(deepest, is_inside ? foot : top + sizes.height());
    }
    ChartLayout layout;
    layout.width = measure;
    layout.bands.push_back(painter.take(deepest, chart.place));
    return layout;
}

}  // namespace tongket::typeset
