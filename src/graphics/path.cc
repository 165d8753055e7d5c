#include "graphics/path.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>
#include <utility>

namespace tongket::graphics {

namespace {

using base::Length;
using Kind = OutlinePiece::Kind;

/// Of a whole circle in four curves: how far controls lie from the ends, in radii. The curve
/// leaves the circle by less than 3 ten-thousandths of the radius.
constexpr double kappa = 0.5522847498;

Length scaled(Length length, double factor) {
    return Length::from_units(std::llround(static_cast<double>(length.units()) * factor));
}

Point on_circle(Point centre, Length radius, double angle) {
    return {centre.x + scaled(radius, std::cos(angle)), centre.y + scaled(radius, std::sin(angle))};
}

/// Curves of at most a quarter from where the path stands.
void append_arc(Outline& pieces, Point centre, Length radius, double from, double to) {
    const auto count =
        static_cast<int>(std::ceil(std::abs(to - from) / (std::numbers::pi / 2) - 1e-9));
    const int arcs = std::max(count, 1);
    const double step = (to - from) / arcs;
    const double reach = 4.0 / 3.0 * std::tan(step / 4);
    for (int i = 0; i < arcs; ++i) {
        const double a = from + step * i, b = from + step * (i + 1);
        const Point start = on_circle(centre, radius, a), end = on_circle(centre, radius, b);
        const Length pull = scaled(radius, reach);
        const Point first = {start.x - scaled(pull, std::sin(a)),
                             start.y + scaled(pull, std::cos(a))};
        const Point second = {end.x + scaled(pull, std::sin(b)), end.y - scaled(pull, std::cos(b))};
        pieces.push_back({Kind::Curve, {first, second, end}});
    }
}

}  // namespace

Outline polyline(std::span<const Point> points) {
    Outline pieces;
    for (const Point& point : points) {
        pieces.push_back({pieces.empty() ? Kind::Move : Kind::Line, {Point{}, Point{}, point}});
    }
    return pieces;
}

Outline polygon(std::span<const Point> points) {
    Outline pieces = polyline(points);
    pieces.push_back({Kind::Close, {}});
    return pieces;
}

Outline circle(Point centre, Length radius) {
    const Length pull = scaled(radius, kappa);
    const Length x = centre.x, y = centre.y, r = radius;
    return {{Kind::Move, {Point{}, Point{}, {x + r, y}}},
            {Kind::Curve, {Point{x + r, y + pull}, {x + pull, y + r}, {x, y + r}}},
            {Kind::Curve, {Point{x - pull, y + r}, {x - r, y + pull}, {x - r, y}}},
            {Kind::Curve, {Point{x - r, y - pull}, {x - pull, y - r}, {x, y - r}}},
            {Kind::Curve, {Point{x + pull, y - r}, {x + r, y - pull}, {x + r, y}}},
            {Kind::Close, {}}};
}

Outline ring_part(Point centre, const RingPart& part) {
    constexpr double full = 2 * std::numbers::pi;
    const double from = part.from * full - std::numbers::pi / 2;
    const double to = part.to * full - std::numbers::pi / 2;
    Outline pieces;
    pieces.push_back({Kind::Move, {Point{}, Point{}, on_circle(centre, part.outer, from)}});
    append_arc(pieces, centre, part.outer, from, to);
    const bool is_whole = part.to - part.from >= 1;
    if (is_whole) {
        // Two circles that run against each other: what lies inside both is left out.
        pieces.push_back({Kind::Close, {}});
        pieces.push_back({Kind::Move, {Point{}, Point{}, on_circle(centre, part.inner, to)}});
    } else {
        pieces.push_back({Kind::Line, {Point{}, Point{}, on_circle(centre, part.inner, to)}});
    }
    append_arc(pieces, centre, part.inner, to, from);
    pieces.push_back({Kind::Close, {}});
    return pieces;
}

Outline hanging_tile(const Rectangle& box) {
    const Length radius = box.width / 2;
    const Length pull = scaled(radius, kappa);
    const Length foot = std::max(box.y, box.y + box.height - radius);
    const Length left = box.x, right = box.x + box.width, middle = box.x + radius;
    const Length low = foot + radius;
    return {{Kind::Move, {Point{}, Point{}, {left, box.y}}},
            {Kind::Line, {Point{}, Point{}, {right, box.y}}},
            {Kind::Line, {Point{}, Point{}, {right, foot}}},
            {Kind::Curve, {Point{right, foot + pull}, {middle + pull, low}, {middle, low}}},
            {Kind::Curve, {Point{middle - pull, low}, {left, foot + pull}, {left, foot}}},
            {Kind::Close, {}}};
}

ShapeItem filled(Tag tag, Outline outline, const Colour& colour) {
    ShapeItem item{tag, {}, std::make_shared<const Outline>(std::move(outline))};
    item.fill = colour;
    return item;
}

ShapeItem drawn(Tag tag, Outline outline, Pen pen) {
    ShapeItem item{tag, {}, std::make_shared<const Outline>(std::move(outline))};
    item.pen = std::move(pen);
    return item;
}

}  // namespace tongket::graphics
