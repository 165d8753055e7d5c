#include <algorithm>
#include <cmath>
#include <utility>

#include "typeset/charts/chart_band.h"

namespace tongket::typeset {

namespace {

using namespace base::literals;
using Kind = ChartMark::Kind;

constexpr Length paper = 0.4_mm, thinnest = 0.4_mm;
constexpr Length key = 2_mm, after_key = 1.2_mm, after_name = 1.2_mm, between_labels = 4_mm;
constexpr std::size_t most_parts = 12;

/// A part's name and value on a line of labels.
struct Label {
    std::size_t line = 0;
    Length x;
};

/// Below its part where there is room, else as far left as it takes; on the line below where none
/// is left.
std::vector<Label> place_labels(const std::vector<Length>& starts,
                                const std::vector<Length>& widths,
                                Length measure) {
    std::vector<Label> labels;
    std::size_t line = 0;
    Length end;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        Length x = std::max(std::min(starts[i], measure - widths[i]), end);
        if (x + widths[i] > measure) {
            ++line;
            x = {};
        }
        labels.push_back({line, x});
        end = x + widths[i] + between_labels;
    }
    return labels;
}

}  // namespace

/// One bar over the measure, a part a row, in the colours of series. Names and values stand below,
/// each beside a sample of its colour.
std::optional<ChartLayout> lay_out_strip(const document::Chart& chart,
                                         Length measure,
                                         ChartRuler& ruler) {
    const document::ChartStyle& style = *chart.style;
    if (chart.rows.empty() || chart.rows.size() > most_parts || chart.series.size() != 1 ||
        style.series.empty()) {
        return std::nullopt;
    }
    double sum = 0;
    Length above, below;
    std::vector<Length> widths;
    for (std::size_t row = 0; row < chart.rows.size(); ++row) {
        const std::optional<double>& amount = chart.rows[row].values.front().amount;
        if (!amount || *amount < 0) {
            return std::nullopt;
        }
        sum += *amount;
        const ChartTextSize name = ruler.measure(name_of_row(row));
        const ChartTextSize value = ruler.measure(value_of(row, 0));
        widths.push_back(key + after_key + name.width + after_name + value.width);
        above = std::max({above, name.above, value.above});
        below = std::max({below, name.below, value.below});
    }
    if (!(sum > 0) || !std::isfinite(sum)) {
        return std::nullopt;
    }
    if (auto stairs = lay_out_stairs(chart, sum, measure, ruler)) {
        return stairs;
    }
    if (*std::ranges::max_element(widths) > measure) {
        return std::nullopt;
    }
    BandPainter painter(chart, ruler);
    std::vector<Length> starts;
    double before = 0;
    for (std::size_t row = 0; row < chart.rows.size(); ++row) {
        const double amount = *chart.rows[row].values.front().amount;
        const ChartScale scale{0, sum, 1, 0};
        const Length from = scale.at(before, measure), to = scale.at(before + amount, measure);
        const Length width = std::max(to - from - paper, std::min(thinnest, to - from));
        starts.push_back(from);
        painter.value_box(Kind::Part, row, 0, {from, {}, width, style.bar_thickness},
                          style.series[row % style.series.size()]);
        before += amount;
    }
    const std::vector<Label> labels = place_labels(starts, widths, measure);
    const Length pitch = above + below;
    const Length first = style.bar_thickness + 1.2_mm + above;
    for (std::size_t row = 0; row < chart.rows.size(); ++row) {
        const Label& label = labels[row];
        const Length baseline = first + pitch * static_cast<std::int64_t>(label.line);
        PlacedChartText name =
            painter.make(name_of_row(row), label.x + key + after_key, baseline, ChartAlign::Left);
        const Length middle = baseline - (baseline_at({}, name.size.size));
        painter.box(Kind::Key, {label.x, middle - key / 2, key, key},
                    style.series[row % style.series.size()]);
        const Length value_x = name.x + name.size.width + after_name;
        painter.place(std::move(name));
        painter.place(value_of(row, 0), value_x, baseline, ChartAlign::Left);
    }
    ChartLayout layout;
    layout.width = measure;
    const auto lines = static_cast<std::int64_t>(labels.back().line);
    layout.bands.push_back(painter.take(first + pitch * lines + below, chart.place));
    return layout;
}

}  // namespace tongket::typeset
