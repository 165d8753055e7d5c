#include <algorithm>
#include <utility>

#include "typeset/charts/chart_band.h"

namespace tongket::typeset {

namespace {

using namespace base::literals;
using Kind = ChartMark::Kind;

/// More rows than these are dots on a short scale, in columns below each other (charts-edge).
constexpr std::size_t most_bars = 20;
/// More than these below each other would fill a page, and tell no more than the curve they make.
constexpr std::size_t most_in_column = 42;
constexpr Length beside_bar = 1.2_mm;

ChartTextRef rank_of(std::size_t row) { return {ChartTextRef::What::Rank, row, 0, {}}; }

struct RankTexts {
    Length rank, name, value, height;  ///< the widest of each
};

RankTexts measure_texts(const document::Chart& chart, ChartRuler& ruler) {
    RankTexts widest;
    for (std::size_t row = 0; row < chart.rows.size(); ++row) {
        const ChartTextSize name = ruler.measure(name_of_row(row));
        const ChartTextSize value = ruler.measure(value_of(row, 0));
        widest.rank = std::max(widest.rank, ruler.measure(rank_of(row)).width);
        widest.name = std::max(widest.name, name.width);
        widest.value = std::max(widest.value, value.width);
        widest.height = std::max({widest.height, name.height(), value.height()});
    }
    return widest;
}

const graphics::Colour& colour_of(const document::Chart& chart, std::size_t row) {
    return chart.rows[row].is_told ? chart.style->told : chart.series.front().colour;
}

/// As the layout says; else few rows stand as far apart as those of bars, and many fill the height
/// of a drawing before they come closer.
Length row_height(const document::Chart& chart) {
    const document::ChartStyle& style = *chart.style;
    constexpr Length closest = 3.6_mm;
    if (style.ranking_row > Length{}) {
        return std::max(style.ranking_row, closest);
    }
    const Length usual = std::max(style.bar_thickness + style.bar_gap, closest);
    return std::clamp(style.height / static_cast<std::int64_t>(chart.rows.size()), closest, usual);
}

std::optional<ChartLayout> lay_out_ranked_bars(const document::Chart& chart,
                                               Length measure,
                                               ChartRuler& ruler) {
    const RankTexts texts = measure_texts(chart, ruler);
    const std::vector<std::size_t> first = {0};
    const AmountRange amounts = range_of(chart, first).value_or(AmountRange{});
    const ChartScale scale = make_scale(amounts.least, amounts.largest,
                                        {5, ScaleWish::Start::Zero, ScaleWish::End::Value});
    const Length rank_right = std::max(4.2_mm, texts.rank);
    const Length name_x = rank_right + 1.8_mm;
    const Length names = std::min(texts.name, measure / 2);
    const Length negative = amounts.least < 0 ? texts.value + beside_bar : Length{};
    const Length left = name_x + names + 1.5_mm + negative;
    const Length full = measure - left - beside_bar - texts.value;
    if (full < 15_mm) {
        return std::nullopt;
    }
    const Length least_row = row_height(chart);
    const Length bar = std::min({chart.style->bar_thickness, least_row * 2 / 3, 4_mm});
    const Length zero = left + scale.at(0, full);
    BandPainter painter(chart, ruler);
    ChartLayout layout;
    layout.width = measure;
    std::optional<std::size_t> reach;  // the last bar that the line of the mean crosses
    if (chart.mean && chart.mean->amount && !chart.mean_text.empty()) {
        const ChartTextSize size = ruler.measure(axis_text(chart.mean_text));
        PlacedChartText text =
            painter.make(axis_text(chart.mean_text), left + scale.at(*chart.mean->amount, full),
                         size.above, ChartAlign::Middle);
        text.x = std::clamp(text.x, Length{}, std::max(measure - size.width, Length{}));
        painter.place(std::move(text));
        layout.bands.push_back(painter.take(size.height() + 1.2_mm, chart.place));
        for (std::size_t row = 0; row < chart.rows.size(); ++row) {
            const auto& amount = chart.rows[row].values.front().amount;
            if (!amount || *amount < *chart.mean->amount) {
                break;
            }
            reach = row;
        }
    }
    for (std::size_t row = 0; row < chart.rows.size(); ++row) {
        const std::optional<double>& amount = chart.rows[row].values.front().amount;
        ChartTextSize name = ruler.measure(name_of_row(row));
        if (name.width > names) {
            name = ruler.measure(name_of_row(row), names);
        }
        const Length height = std::max({least_row, texts.height, name.height()});
        const Length middle = height / 2;
        PlacedChartText rank = painter.make(rank_of(row), rank_right, {}, ChartAlign::Right);
        rank.baseline = baseline_at(middle, rank.size.size);
        painter.place(std::move(rank));
        place_row_name(painter, chart, row, name_x, names, middle);
        const Length end = left + scale.at(amount.value_or(0), full);
        if (amount) {
            painter.value_box(Kind::Bar, row, 0,
                              {std::min(zero, end), middle - bar / 2,
                               std::max(zero, end) - std::min(zero, end), bar},
                              colour_of(chart, row));
        }
        if (reach && row <= *reach) {
            const Length x = left + scale.at(*chart.mean->amount, full);
            const std::vector<graphics::Point> line = {{x, {}}, {x, height}};
            using graphics::Pen;
            painter.draw(
                {Kind::Plan, ChartMark::none, 0, {}}, graphics::polyline(line),
                {Pen::Cap::Butt, Pen::Join::Round, 0.6_pt, chart.style->axis, {1.6_pt, 1.6_pt}});
        }
        PlacedChartText value =
            painter.make(value_of(row, 0), std::max(zero, end) + beside_bar, {}, ChartAlign::Left);
        value.baseline = baseline_at(middle, value.size.size);
        if (amount && *amount < 0) {
            value.x = end - beside_bar - value.size.width;
        }
        painter.place(std::move(value));
        painter.down(Kind::Zero, zero, {}, height, 0.6_pt, chart.style->axis);
        layout.bands.push_back(painter.take(height, chart.rows[row].place));
    }
    return layout;
}

std::optional<ChartLayout> lay_out_ranked_dots(const document::Chart& chart,
                                               Length measure,
                                               ChartRuler& ruler) {
    const RankTexts texts = measure_texts(chart, ruler);
    const std::vector<std::size_t> first = {0};
    const AmountRange amounts = range_of(chart, first).value_or(AmountRange{});
    const ChartScale scale = make_scale(amounts.least, amounts.largest,
                                        {5, ScaleWish::Start::Free, ScaleWish::End::Step});
    constexpr Length between = 4_mm, dots = 11_mm;
    const Length rank_right = std::max(6_mm, texts.rank);
    const Length name_x = rank_right + 1.5_mm;
    const Length fixed = name_x + 1.5_mm + dots + 2_mm + texts.value;
    const Length needed = fixed + std::min(texts.name, 22_mm);
    const std::int64_t columns =
        std::clamp<std::int64_t>((measure + between).units() / (needed + between).units(), 1, 3);
    if (chart.rows.size() > most_in_column) {
        if (auto strip = lay_out_rank_strip(chart, measure, ruler)) {
            return strip;
        }
    }
    if (columns == 1 && chart.rows.size() > most_in_column) {
        if (auto curve = lay_out_rank_curve(chart, measure, ruler)) {
            return curve;
        }
    }
    const Length width = (measure - between * (columns - 1)) / columns;
    const Length names = width - fixed;
    if (names < 10_mm) {
        return std::nullopt;
    }
    const auto rows = static_cast<std::int64_t>(chart.rows.size());
    const std::int64_t high = (rows + columns - 1) / columns;
    const Length row_height = std::max(5.45_mm, texts.height + 0.3_mm);
    BandPainter painter(chart, ruler);
    ChartLayout layout;
    layout.width = measure;
    layout.reads_downwards = columns > 1;
    for (std::int64_t line = 0; line < high; ++line) {
        Length height = row_height;
        for (std::int64_t column = 0; column < columns; ++column) {
            const auto row = static_cast<std::size_t>(column * high + line);
            if (row < chart.rows.size() && ruler.measure(name_of_row(row)).width > names) {
                height = std::max(height, ruler.measure(name_of_row(row), names).height() + 1_mm);
            }
        }
        const Length middle = height / 2;
        for (std::int64_t column = 0; column < columns; ++column) {
            const auto row = static_cast<std::size_t>(column * high + line);
            if (row >= chart.rows.size()) {
                continue;
            }
            const Length x = (width + between) * column;
            const document::ChartRow& data = chart.rows[row];
            const std::optional<double>& amount = data.values.front().amount;
            PlacedChartText rank =
                painter.make(rank_of(row), x + rank_right, {}, ChartAlign::Right);
            rank.baseline = baseline_at(middle, rank.size.size);
            painter.place(std::move(rank));
            place_row_name(painter, chart, row, x + name_x, names, middle);
            const Length dots_x = x + width - texts.value - 2_mm - dots;
            painter.across(Kind::Track, dots_x, middle, dots, 0.6_pt, chart.style->track);
            if (amount) {
                painter.dot(row, 0, {dots_x + scale.at(*amount, dots), middle},
                            data.is_told ? 1.1_mm : 0.9_mm,
                            data.is_told ? chart.style->told : chart.style->bar);
            }
            PlacedChartText value =
                painter.make(value_of(row, 0), x + width, {}, ChartAlign::Right);
            value.baseline = baseline_at(middle, value.size.size);
            painter.place(std::move(value));
            // A line at each fifth and tenth, above the first row too.
            const bool is_tenth = (row + 1) % 10 == 0;
            if (line == 0) {
                painter.across(Kind::Grid, x, 0.25_pt, width, 0.5_pt, chart.style->axis);
            }
            if ((row + 1) % 5 == 0) {
                painter.across(Kind::Grid, x, height - 0.25_pt, width, 0.5_pt,
                               is_tenth ? chart.style->past : chart.style->grid);
            }
        }
        layout.bands.push_back(
            painter.take(height, chart.rows[static_cast<std::size_t>(line)].place));
    }
    return layout;
}

}  // namespace

std::optional<ChartLayout> lay_out_ranking(const document::Chart& chart,
                                           Length measure,
                                           ChartRuler& ruler) {
    if (chart.rows.empty() || chart.series.empty()) {
        return std::nullopt;
    }
    return chart.rows.size() <= most_bars ? lay_out_ranked_bars(chart, measure, ruler)
                                          : lay_out_ranked_dots(chart, measure, ruler);
}

}  // namespace tongket::typeset
