#include "typeset/charts/chart_band.h"

#include <algorithm>
#include <utility>

#include "graphics/colour_vision.h"

namespace tongket::typeset {

using namespace base::literals;
using graphics::Artifact;
using graphics::Colour;
using graphics::Pen;
using graphics::Point;
using graphics::Rectangle;

void BandPainter::box(Kind kind, const Rectangle& box, const Colour& colour) {
    value_box(kind, ChartMark::none, ChartMark::none, box, colour);
}

void BandPainter::add_box(ChartMark mark,
                          const Rectangle& box,
                          const Colour& colour,
                          graphics::BoxItem::Role role) {
    if (box.width > Length{} && box.height > Length{}) {
        mark.item = graphics::BoxItem{Artifact::Layout, box, colour, role};
        band_.marks.push_back(std::move(mark));
    }
}

void BandPainter::value_box(
    Kind kind, std::size_t row, std::size_t series, const Rectangle& box, const Colour& colour) {
    add_box({kind, row, series, {}}, box, colour, graphics::BoxItem::Role::Fill);
}

void BandPainter::across(
    Kind kind, Length x, Length y, Length width, Length thickness, const Colour& colour) {
    add_box({kind, ChartMark::none, ChartMark::none, {}}, {x, y - thickness / 2, width, thickness},
            colour, graphics::BoxItem::Role::Rule);
}

void BandPainter::down(
    Kind kind, Length x, Length y, Length height, Length thickness, const Colour& colour) {
    add_box({kind, ChartMark::none, ChartMark::none, {}}, {x - thickness / 2, y, thickness, height},
            colour, graphics::BoxItem::Role::Rule);
}

void BandPainter::fill(ChartMark mark, graphics::Outline outline, const Colour& colour) {
    mark.item = graphics::filled(Artifact::Layout, std::move(outline), colour);
    band_.marks.push_back(std::move(mark));
}

void BandPainter::draw(ChartMark mark, graphics::Outline outline, Pen pen) {
    mark.item = graphics::drawn(Artifact::Layout, std::move(outline), std::move(pen));
    band_.marks.push_back(std::move(mark));
}

void BandPainter::dot(std::size_t row,
                      std::size_t series,
                      Point centre,
                      Length radius,
                      const Colour& colour,
                      Length rim) {
    if (rim > Length{}) {
        fill({Kind::Cover, row, series, {}}, graphics::circle(centre, radius + rim),
             style().ground);
    }
    fill({Kind::Dot, row, series, {}}, graphics::circle(centre, radius), colour);
}

void BandPainter::open_dot(std::size_t row,
                           std::size_t series,
                           Point centre,
                           Length radius,
                           Length pen,
                           const Colour& colour) {
    fill({Kind::Cover, row, series, {}}, graphics::circle(centre, radius), style().ground);
    draw({Kind::OpenDot, row, series, {}}, graphics::circle(centre, radius),
         {Pen::Cap::Butt, Pen::Join::Round, pen, colour, {}});
}

void BandPainter::stroke(Kind kind,
                         std::span<const Point> points,
                         Length pen,
                         const Colour& colour,
                         std::size_t series) {
    draw({kind, ChartMark::none, series, {}}, graphics::polyline(points),
         {Pen::Cap::Round, Pen::Join::Round, pen, colour, {}});
}

void BandPainter::leader(Point from, Point to) {
    stroke(Kind::Leader, std::vector<Point>{from, to}, 0.25_pt, style().past);
}

PlacedChartText BandPainter::make(ChartTextRef ref, Length x, Length baseline, ChartAlign align) {
    PlacedChartText text;
    text.size = ruler_.measure(ref);
    text.text = std::move(ref);
    text.baseline = baseline;
    text.x = align == ChartAlign::Left     ? x
             : align == ChartAlign::Middle ? x - text.size.width / 2
                                           : x - text.size.width;
    return text;
}

void BandPainter::place(PlacedChartText text) {
    if (text.size.width > Length{}) {
        band_.texts.push_back(std::move(text));
    }
}

void BandPainter::place(ChartTextRef ref, Length x, Length baseline, ChartAlign align) {
    place(make(std::move(ref), x, baseline, align));
}

bool BandPainter::is_free(const Rectangle& box) const {
    return std::ranges::none_of(kept_, [&](const Rectangle& kept) { return overlap(kept, box); }) &&
           std::ranges::none_of(band_.texts, [&](const PlacedChartText& other) {
               return overlap(other.box(), box);
           });
}

bool BandPainter::try_place(PlacedChartText text) {
    if (text.size.width <= Length{}) {
        return true;
    }
    if (!is_free(text.box())) {
        return false;
    }
    band_.texts.push_back(std::move(text));
    return true;
}

ChartBand BandPainter::take(Length height, base::Place place) {
    band_.height = height;
    band_.place = place;
    kept_.clear();
    return std::exchange(band_, {});
}

bool overlap(const Rectangle& a, const Rectangle& b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height &&
           b.y < a.y + a.height;
}

ChartTextRef name_of_row(std::size_t row) { return {ChartTextRef::What::RowName, row, 0, {}}; }
ChartTextRef name_of_series(std::size_t series) {
    return {ChartTextRef::What::SeriesName, 0, series, {}};
}
ChartTextRef value_of(std::size_t row, std::size_t series) {
    return {ChartTextRef::What::Value, row, series, {}};
}
ChartTextRef axis_text(std::string text) {
    return {ChartTextRef::What::Axis, 0, 0, std::move(text)};
}

ChartRoles roles_of(const document::Chart& chart) {
    using Role = document::ChartSeries::Role;
    ChartRoles roles;
    std::optional<std::size_t> this_year;
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        const Role role = chart.series[i].role;
        if (role == Role::Plan) {
            roles.plan = i;
            continue;
        }
        roles.drawn.push_back(i);
        if (role == Role::LastYear) {
            roles.last_year = i;
        } else if (role == Role::ThisYear) {
            this_year = i;
        }
    }
    roles.now = this_year ? *this_year : roles.drawn.empty() ? 0 : roles.drawn.back();
    return roles;
}

std::optional<AmountRange> range_of(const document::Chart& chart,
                                    std::span<const std::size_t> series) {
    std::optional<AmountRange> range;
    for (const document::ChartRow& row : chart.rows) {
        for (const std::size_t index : series) {
            const std::optional<double>& amount = row.values[index].amount;
            if (amount) {
                range = range ? AmountRange{std::min(range->least, *amount),
                                            std::max(range->largest, *amount)}
                              : AmountRange{*amount, *amount};
            }
        }
    }
    return range;
}

namespace {

/// The sample beside a name, up to 3 mm wide.
void draw_key_mark(BandPainter& painter,
                   const document::Chart& chart,
                   std::size_t series,
                   KeyMarks marks,
                   Point middle) {
    const bool is_plan = chart.series[series].role == document::ChartSeries::Role::Plan;
    const Length centre = middle.x + 1.3_mm;
    if (is_plan && marks == KeyMarks::Dots) {
        painter.down(ChartMark::Kind::Key, centre, middle.y - 1.9_mm, 3.8_mm, 1_pt,
                     chart.style->axis);
    } else if (is_plan) {
        painter.across(ChartMark::Kind::Key, middle.x, middle.y, 3_mm, 1.1_pt, chart.style->axis);
    } else if (marks == KeyMarks::Boxes) {
        painter.box(ChartMark::Kind::Key, {middle.x, middle.y - 1.3_mm, 2.6_mm, 2.6_mm},
                    chart.series[series].colour);
    } else if (series == roles_of(chart).now) {
        painter.dot(ChartMark::none, series, {centre, middle.y}, 1.2_mm, chart.style->told);
    } else {
        painter.open_dot(ChartMark::none, series, {centre, middle.y}, 1.05_mm, 0.9_pt,
                         chart.style->past);
    }
}

}  // namespace

Length draw_chart_key(BandPainter& painter,
                      const document::Chart& chart,
                      std::span<const std::size_t> series,
                      Length measure,
                      KeyMarks marks) {
    constexpr Length name_offset = 4_mm, between = 4_mm;
    Length x, top, line;
    for (const std::size_t index : series) {
        PlacedChartText text = painter.make(name_of_series(index), {}, {}, ChartAlign::Left);
        if (text.size.width <= Length{}) {
            continue;
        }
        const Length most = std::max(measure - name_offset, 1_mm);
        if (text.size.width > most) {
            text.size = painter.ruler().measure(text.text, most);
            text.set_width = most;
        }
        if (x > Length{} && x + name_offset + text.size.width > measure) {
            top += line;
            x = line = {};
        }
        text.x = x + name_offset;
        text.baseline = top + text.size.above;
        const Point middle = {x, text.baseline - base::mul_div(text.size.size, 352, 1'000)};
        draw_key_mark(painter, chart, index, marks, middle);
        x += name_offset + text.size.width + between;
        line = std::max(line, text.size.height() + 0.5_mm);
        painter.place(std::move(text));
    }
    const Length height = top + line;
    return height > Length{} ? height + 0.5_mm : height;
}

Length name_column(const document::Chart& chart, Length measure, ChartRuler& ruler) {
    Length widest;
    for (std::size_t row = 0; row < chart.rows.size(); ++row) {
        widest = std::max(widest, ruler.measure(name_of_row(row)).width);
    }
    return std::min({widest, chart.style->label_width, measure / 2});
}

void place_row_name(BandPainter& painter,
                    const document::Chart& chart,
                    std::size_t row,
                    Length x,
                    Length width,
                    Length middle) {
    PlacedChartText text;
    text.text = name_of_row(row);
    text.size = painter.ruler().measure(text.text);
    if (text.size.width > width) {
        text.size = painter.ruler().measure(text.text, width);
        text.set_width = width;
    }
    const auto more = static_cast<std::int64_t>(text.size.lines) - 1;
    text.baseline = baseline_at(middle, text.size.size) - text.size.leading * more / 2;
    const bool is_right = chart.rows[row].name.style != nullptr &&
                          chart.rows[row].name.style->align == document::Align::Right;
    text.x = is_right ? x + width - text.size.width : x;
    painter.place(std::move(text));
}

const Colour& text_on(const document::ChartStyle& style, const Colour& ground) {
    return graphics::contrast(style.light_text, ground) >=
                   graphics::contrast(style.dark_text, ground)
               ? style.light_text
               : style.dark_text;
}

}  // namespace tongket::typeset
