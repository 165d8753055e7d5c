#include <algorithm>
#include <utility>

#include "typeset/charts/chart_band.h"

namespace tongket::typeset {

namespace {

using namespace base::literals;
using Kind = ChartMark::Kind;

/// The step of each row: fifths by rank; equal amounts have the same step.
std::vector<std::size_t> steps_by_rank(const document::Chart& chart, std::size_t steps) {
    std::vector<double> known;
    for (const document::ChartRow& row : chart.rows) {
        if (row.values.front().amount) {
            known.push_back(*row.values.front().amount);
        }
    }
    std::ranges::sort(known);
    std::vector<std::size_t> result;
    for (const document::ChartRow& row : chart.rows) {
        const double amount = row.values.front().amount.value_or(0);
        const auto below =
            static_cast<std::size_t>(std::ranges::lower_bound(known, amount) - known.begin());
        result.push_back(known.empty() ? 0 : std::min(below * steps / known.size(), steps - 1));
    }
    return result;
}

}  // namespace

std::optional<ChartLayout> lay_out_tiles(const document::Chart& chart,
                                         Length measure,
                                         ChartRuler& ruler) {
    const document::ChartStyle& style = *chart.style;
    if (chart.rows.empty() || chart.tile_rows.empty() || style.steps.empty()) {
        return std::nullopt;
    }
    const Length between = style.tile_gap;
    const auto most = static_cast<std::int64_t>(*std::ranges::max_element(chart.tile_rows));
    // The longest row goes from edge to edge where tiles are as wide as they can be.
    const Length widest_tile = (measure + between) / std::max<std::int64_t>(most, 1) - between;
    const Length room = widest_tile - 1.2_mm;
    std::vector<ChartTextSize> names;
    Length widest, name_height, value_height;
    for (std::size_t row = 0; row < chart.rows.size(); ++row) {
        ChartTextSize name = ruler.measure(name_of_row(row));
        // On two lines if it must be: no syllable is wider than four of its letters are high.
        if (name.width > room && room >= name.size * 4) {
            const ChartTextSize wrapped = ruler.measure(name_of_row(row), room);
            name = wrapped.lines == 2 ? wrapped : name;
        }
        names.push_back(name);
        const ChartTextSize value = ruler.measure(value_of(row, 0));
        widest = std::max({widest, name.width, value.width});
        name_height = std::max(name_height, name.height());
        value_height = std::max(value_height, value.height());
    }
    const Length width = std::min(std::max(style.tile_width, widest + 2.4_mm), widest_tile);
    // Both texts stand where the tile is wide enough: not in the lower part of its round foot.
    if (widest + 0.6_mm > width) {
        return std::nullopt;
    }
    const Length least_height = name_height + value_height + 2.5_mm + width / 5;
    // Narrower than the look has them they keep their shape.
    const Length own_height =
        width < style.tile_width
            ? base::mul_div(style.tile_height, width.units(), style.tile_width.units())
            : style.tile_height;
    const Length height = std::max(own_height, least_height);
    // Of what a tile is higher than its texts ask for, the larger part lies in its round foot.
    const Length above = 1.4_mm + base::mul_div(height - least_height, 48, 100);
    const std::vector<std::size_t> steps = steps_by_rank(chart, style.steps.size());
    const Length full = (width + between) * most - between;
    BandPainter painter(chart, ruler);
    ChartLayout layout;
    layout.width = full;
    std::size_t row = 0;
    for (const std::size_t count : chart.tile_rows) {
        const Length taken = (width + between) * static_cast<std::int64_t>(count) - between;
        const std::size_t first = row;
        for (std::size_t i = 0; i < count && row < chart.rows.size(); ++i, ++row) {
            const Length x = (full - taken) / 2 + (width + between) * static_cast<std::int64_t>(i);
            const bool is_known = chart.rows[row].values.front().amount.has_value();
            const graphics::Rectangle box = {x, {}, width, height};
            const graphics::Colour& colour = style.steps[steps[row]];
            if (is_known) {
                painter.fill({Kind::Tile, row, 0, {}}, graphics::hanging_tile(box), colour);
            } else {
                using graphics::Pen;
                painter.draw({Kind::OpenDot, row, 0, {}}, graphics::hanging_tile(box),
                             {Pen::Cap::Butt, Pen::Join::Round, 0.5_pt, style.past, {}});
            }
            const auto ink = is_known ? std::optional(text_on(style, colour)) : std::nullopt;
            PlacedChartText name =
                painter.make(name_of_row(row), x + width / 2, {}, ChartAlign::Middle);
            // Names of one and of two lines stand round the same middle.
            const Length top = above + (name_height - names[row].height()) / 2;
            if (names[row].lines > 1) {
                name.size = names[row];
                name.set_width = room;
                name.is_centred = true;
                name.x = x + (width - name.size.width) / 2;
            }
            name.baseline = top + name.size.above;
            name.colour = ink;
            const Length below = above + name_height;
            painter.place(std::move(name));
            PlacedChartText value =
                painter.make(value_of(row, 0), x + width / 2, {}, ChartAlign::Middle);
            value.baseline = below + 0.6_mm + value.size.above;
            value.colour = ink;
            painter.place(std::move(value));
        }
        if (first < chart.rows.size()) {
            layout.bands.push_back(painter.take(height + between, chart.rows[first].place));
        }
    }
    return layout;
}

}  // namespace tongket::typeset
