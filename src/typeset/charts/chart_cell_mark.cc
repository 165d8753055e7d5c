#include "typeset/charts/chart_cell_mark.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "graphics/path.h"

namespace tongket::typeset {

namespace {

using namespace base::literals;
using base::Length;
using document::CellMark;
using graphics::Artifact;
using graphics::Pen;
using graphics::Point;

constexpr Length paper = 0.3_mm, least_bar = 0.3_mm;
constexpr Length ring_radius = 0.75_mm, dot_radius = 1_mm, ring_pen = 0.7_pt, way_pen = 1_pt;
/// Of the size of the letters: 1.3 mm beside 8 pt.
constexpr std::int64_t bar_share = 460;

Length part_of(Length width, double share) {
    return base::mul_div(width, std::llround(share * 1'000'000), 1'000'000);
}

void add_box(std::vector<graphics::DisplayItem>& items,
             const graphics::Rectangle& box,
             const graphics::Colour& colour) {
    items.emplace_back(
        graphics::BoxItem{Artifact::Layout, box, colour, graphics::BoxItem::Role::Fill});
}

/// One part is the chart's own colour; of several, those of series but for red, which is kept for
/// what is told.
std::vector<graphics::Colour> colours_of(const CellMark& mark) {
    const document::ChartStyle& style = *mark.style;
    if (mark.shares.size() == 1) {
        return {style.bar};
    }
    std::vector<graphics::Colour> colours;
    std::ranges::copy_if(style.series, std::back_inserter(colours),
                         [&](const graphics::Colour& colour) { return colour != style.told; });
    return colours.empty() ? std::vector{style.bar} : colours;
}

std::vector<graphics::DisplayItem> draw_bar(
    const CellMark& mark, Length left, Length width, Length middle, Length size) {
    std::vector<graphics::DisplayItem> items;
    const Length height =
        mark.thickness > Length{} ? mark.thickness : base::mul_div(size, bar_share, 1'000);
    const Length top = middle - height / 2;
    if (mark.has_track) {
        add_box(items, {left, top, width, height}, mark.style->track);
    }
    const std::vector<graphics::Colour> colours = colours_of(mark);
    Length x = left;
    for (std::size_t i = 0; i < mark.shares.size(); ++i) {
        if (mark.shares[i] > 0) {
            const Length length = std::max(part_of(width, mark.shares[i]), least_bar);
            add_box(items, {x, top, length, height}, colours[i % colours.size()]);
            x += length + paper;
        }
    }
    return items;
}

std::vector<graphics::DisplayItem> draw_way(const CellMark& mark,
                                            Length left,
                                            Length width,
                                            Length middle) {
    const document::ChartStyle& style = *mark.style;
    const Length before = left + part_of(width, mark.shares[0]);
    const Length now = left + part_of(width, mark.shares[1]);
    std::vector<graphics::DisplayItem> items;
    if (before != now) {
        const std::vector<Point> way = {{before, middle}, {now, middle}};
        items.emplace_back(
            graphics::drawn(Artifact::Layout, graphics::polyline(way),
                            {Pen::Cap::Butt, Pen::Join::Round, way_pen, style.past, {}}));
        const graphics::Outline ring = graphics::circle({before, middle}, ring_radius);
        items.emplace_back(graphics::filled(Artifact::Layout, ring, style.ground));
        items.emplace_back(graphics::drawn(
            Artifact::Layout, ring, {Pen::Cap::Butt, Pen::Join::Round, ring_pen, style.past, {}}));
    }
    items.emplace_back(graphics::filled(Artifact::Layout,
                                        graphics::circle({now, middle}, dot_radius),
                                        mark.is_told ? style.told : style.bar));
    return items;
}

}  // namespace

std::vector<graphics::DisplayItem> draw_cell_mark(
    const CellMark& mark, Length left, Length width, Length middle, Length size) {
    if (mark.shares.empty() || !mark.style || width <= Length{} ||
        mark.kind == CellMark::Kind::Scale) {
        return {};
    }
    return mark.kind == CellMark::Kind::AgainstPlan && mark.shares.size() == 2
               ? draw_way(mark, left, width, middle)
               : draw_bar(mark, left, width, middle, size);
}

}  // namespace tongket::typeset
