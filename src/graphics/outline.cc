#include "graphics/outline.h"

#include <algorithm>

namespace tongket::graphics {

namespace {

using base::Length;
using Kind = OutlinePiece::Kind;

/// How far the control points of a quarter circle lie from its ends, in ten-millionths of the
/// radius: 4/3 (√2 - 1).
constexpr std::int64_t quarter = 5'522'847;

Length control(Length radius) { return base::mul_div(radius, quarter, 10'000'000); }

}  // namespace

OutlinePiece move_to(Point point) { return {Kind::Move, {{{}, {}, point}}}; }
OutlinePiece line_to(Point point) { return {Kind::Line, {{{}, {}, point}}}; }
OutlinePiece curve_to(Point first, Point second, Point end) {
    return {Kind::Curve, {{first, second, end}}};
}
OutlinePiece close_outline() { return {Kind::Close, {}}; }

Outline rectangle_outline(const Rectangle& box) {
    const Length right = box.x + box.width, bottom = box.y + box.height;
    return {move_to({box.x, box.y}), line_to({right, box.y}), line_to({right, bottom}),
            line_to({box.x, bottom}), close_outline()};
}

std::optional<Rectangle> rectangle_of(const Outline& outline) {
    const auto box = box_around(outline);
    if (!box) {
        return std::nullopt;
    }
    const Outline whole = rectangle_outline(*box);
    // The end of a Close says nothing, and may have been moved with the others.
    const bool is_one =
        std::ranges::equal(outline, whole, [](const OutlinePiece& a, const OutlinePiece& b) {
            return a.kind == b.kind && (a.kind == Kind::Close || a.end() == b.end());
        });
    return is_one ? box : std::nullopt;
}

Outline ellipse_outline(const Rectangle& box) {
    const Length across = box.width / 2, down = box.height / 2;
    const Length x = box.x + across, y = box.y + down;
    const Length right = box.x + box.width, bottom = box.y + box.height;
    const Length cx = control(across), cy = control(down);
    return {move_to({right, y}),
            curve_to({right, y + cy}, {x + cx, bottom}, {x, bottom}),
            curve_to({x - cx, bottom}, {box.x, y + cy}, {box.x, y}),
            curve_to({box.x, y - cy}, {x - cx, box.y}, {x, box.y}),
            curve_to({x + cx, box.y}, {right, y - cy}, {right, y}),
            close_outline()};
}

Outline moved(Outline outline, Length dx, Length dy) {
    for (OutlinePiece& piece : outline) {
        for (Point& point : piece.points) {
            point.x += dx;
            point.y += dy;
        }
    }
    return outline;
}

std::optional<Rectangle> box_around(const Outline& outline) {
    std::optional<Rectangle> box;
    Length right, bottom;
    for (const OutlinePiece& piece : outline) {
        if (piece.kind == Kind::Close) {
            continue;
        }
        for (std::size_t i = piece.kind == Kind::Curve ? 0 : 2; i < piece.points.size(); ++i) {
            const Point& point = piece.points[i];
            if (!box) {
                box = Rectangle{point.x, point.y, {}, {}};
                right = point.x;
                bottom = point.y;
            }
            box->x = std::min(box->x, point.x);
            box->y = std::min(box->y, point.y);
            right = std::max(right, point.x);
            bottom = std::max(bottom, point.y);
        }
    }
    if (box) {
        box->width = right - box->x;
        box->height = bottom - box->y;
    }
    return box;
}

}  // namespace tongket::graphics
