#include <algorithm>
#include <utility>

#include "graphics/colour_vision.h"
#include "typeset/charts/chart_band.h"

namespace tongket::typeset {

namespace {

using namespace base::literals;
using Kind = ChartMark::Kind;

constexpr std::size_t most_parts = 5;
/// In shares of the turn: 0.9 degrees of paper on both sides of a cut; a part so thin that nothing
/// would be left is drawn 2.5 degrees wide between 1.6 of paper.
constexpr double paper = 0.9 / 360, thin_part = 2.5 / 360, thin_paper = 1.6 / 360;
constexpr double thinnest = 0.007;

/// What each part takes of the turn: as its share, but no thinner than can be seen; what thin ones
/// take more the others take less.
std::vector<double> widths_of(const std::vector<double>& shares) {
    std::vector<double> widths = shares;
    double more = 0, thick = 0;
    for (double& width : widths) {
        if (width > 0 && width < thinnest) {
            more += thin_part + 2 * thin_paper - width;
            width = thin_part + 2 * thin_paper;
        } else {
            thick += width;
        }
    }
    for (std::size_t i = 0; i < widths.size(); ++i) {
        if (shares[i] >= thinnest && thick > 0) {
            widths[i] -= more * shares[i] / thick;
        }
    }
    return widths;
}

/// The part that the ring speaks of is what is done; the others have the order of series, without
/// those that some eyes would take for it.
std::vector<graphics::Colour> colours_of_parts(const document::Chart& chart) {
    const document::ChartStyle& style = *chart.style;
    std::vector<graphics::Colour> order = style.series;
    const bool is_told = std::ranges::any_of(chart.rows, &document::ChartRow::is_told);
    if (is_told) {
        std::erase_if(order, [&](const graphics::Colour& colour) {
            return graphics::least_difference(colour, style.done).difference <
                   graphics::clear_difference;
        });
    }
    if (order.empty()) {
        order = style.series;
    }
    std::vector<graphics::Colour> colours;
    std::size_t next = 0;
    for (const document::ChartRow& row : chart.rows) {
        colours.push_back(row.is_told ? style.done : order[next++ % order.size()]);
    }
    return colours;
}

}  // namespace

std::optional<ChartLayout> lay_out_ring(const document::Chart& chart,
                                        Length measure,
                                        ChartRuler& ruler) {
    if (chart.rows.empty() || chart.rows.size() > most_parts || chart.series.empty()) {
        return std::nullopt;
    }
    BandPainter painter(chart, ruler);
    const document::ChartStyle& style = *chart.style;
    const std::vector<graphics::Colour> colours = colours_of_parts(chart);
    const Length radius = style.ring_radius, inner = radius - style.ring_thickness;
    std::vector<double> shares;
    double sum = 0;
    bool is_known = true;
    Length widest_name, widest_value, text_height;
    for (std::size_t row = 0; row < chart.rows.size(); ++row) {
        const document::ChartValue& value = chart.rows[row].values.front();
        if (value.amount.value_or(0) < 0) {
            return std::nullopt;
        }
        is_known = is_known && value.amount.has_value();
        sum += value.amount.value_or(0);
        shares.push_back(value.amount.value_or(0));
        const ChartTextSize name = ruler.measure(name_of_row(row));
        const ChartTextSize text = ruler.measure(value_of(row, 0));
        widest_name = std::max(widest_name, name.width);
        widest_value = std::max(widest_value, text.width);
        text_height = std::max({text_height, name.height(), text.height()});
    }
    // The list stands beside the ring, or below it in a narrow measure.
    Length list_x = radius * 2 + 6_mm, name_x = list_x + 4.5_mm;
    Length names = std::min(widest_name, measure - name_x - widest_value - 4_mm);
    const auto is_too_narrow = [&] { return names < 10_mm && names < widest_name; };
    const bool is_below = is_too_narrow();
    if (is_below) {
        list_x = {};
        name_x = 4.5_mm;
        names = std::min(widest_name, measure - name_x - widest_value - 4_mm);
        if (is_too_narrow() || measure < radius * 2) {
            return std::nullopt;
        }
    }
    // A name of two lines makes all rows of the list as high.
    for (std::size_t row = 0; row < chart.rows.size(); ++row) {
        if (ruler.measure(name_of_row(row)).width > names) {
            text_height = std::max(text_height, ruler.measure(name_of_row(row), names).height());
        }
    }
    const Length pitch = std::max(6_mm, text_height + 0.5_mm);
    const auto parts = static_cast<std::int64_t>(chart.rows.size());
    const Length ring_height = is_below ? radius * 2 : std::max(radius * 2, pitch * parts);
    const Length list_height = is_below ? 3_mm + pitch * parts : Length{};
    const Length height = ring_height + list_height;
    const graphics::Point centre = {radius, ring_height / 2};
    if (!is_known || sum <= 0) {
        if (is_known) {
            painter.fill({Kind::Track, ChartMark::none, ChartMark::none, {}},
                         graphics::ring_part(centre, {0, 1, radius, inner}), style.track);
        }
    } else {
        for (double& share : shares) {
            share /= sum;
        }
        const std::vector<double> widths = widths_of(shares);
        double from = 0;
        for (std::size_t row = 0; row < widths.size(); ++row) {
            const double to = from + widths[row];
            const bool is_whole = shares[row] >= 1;
            const double cut = is_whole ? 0 : shares[row] < thinnest ? thin_paper : paper;
            if (shares[row] > 0) {
                painter.fill({Kind::RingPart, row, 0, {}},
                             graphics::ring_part(centre, {is_whole ? 0 : from + cut,
                                                          is_whole ? 1 : to - cut, radius, inner}),
                             colours[row]);
            }
            from = to;
        }
    }
    const Length first =
        is_below ? height - pitch * parts + pitch / 2 : height / 2 - pitch * (parts - 1) / 2;
    const Length right = name_x + names + 4_mm + widest_value;
    for (std::size_t row = 0; row < chart.rows.size(); ++row) {
        const Length middle = first + pitch * static_cast<std::int64_t>(row);
        painter.box(Kind::Key, {list_x, middle - 1.3_mm, 2.6_mm, 2.6_mm}, colours[row]);
        PlacedChartText name = painter.make(name_of_row(row), name_x, {}, ChartAlign::Left);
        if (name.size.width > names) {
            name.size = ruler.measure(name.text, names);
            name.set_width = names;
        }
        const auto more = static_cast<std::int64_t>(name.size.lines) - 1;
        name.baseline = baseline_at(middle, name.size.size) - name.size.leading * more / 2;
        painter.place(std::move(name));
        PlacedChartText value = painter.make(value_of(row, 0), right, {}, ChartAlign::Right);
        value.baseline = baseline_at(middle, value.size.size);
        painter.place(std::move(value));
    }
    const PlacedChartText whole =
        painter.make({ChartTextRef::What::Whole, 0, 0, {}}, centre.x, {}, ChartAlign::Middle);
    const PlacedChartText what =
        painter.make({ChartTextRef::What::WholeName, 0, 0, {}}, centre.x, {}, ChartAlign::Middle);
    std::size_t left_out = 0;
    if (whole.size.width <= inner * 2 - 2_mm) {
        const bool has_name = what.size.width > Length{} && what.size.width <= inner * 2 - 4_mm;
        PlacedChartText placed = whole;
        placed.baseline = has_name ? centre.y + 1.2_mm : baseline_at(centre.y, whole.size.size);
        if (has_name) {
            PlacedChartText below = what;
            below.baseline = std::max(placed.baseline + 3.6_mm,
                                      placed.baseline + whole.size.below + what.size.above);
            painter.place(std::move(below));
        }
        painter.place(std::move(placed));
    } else if (std::ranges::none_of(chart.rows, &document::ChartRow::is_told)) {
        ++left_out;  // the share of what is told stands in the list
    }
    ChartLayout layout;
    layout.width = std::max(right, radius * 2);
    layout.left_out = left_out;
    layout.bands.push_back(painter.take(height, chart.place));
    return layout;
}

}  // namespace tongket::typeset
