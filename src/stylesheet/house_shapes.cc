#include "stylesheet/house_shapes.h"

#include <algorithm>

namespace tongket::stylesheet {

namespace {

using base::Length;
using graphics::curve_to;
using graphics::OutlinePiece;
using graphics::Point;

/// 4/3 (√2 - 1) in ten-millionths.
constexpr std::int64_t quarter = 5'522'847;

Length part(Length length) { return base::mul_div(length, quarter, 10'000'000); }

/// A quarter of an ellipse around `centre`; its axes are those of the page.
OutlinePiece arc(Point from, Point centre, Point to) {
    return curve_to({from.x + part(to.x - centre.x), from.y + part(to.y - centre.y)},
                    {to.x + part(from.x - centre.x), to.y + part(from.y - centre.y)}, to);
}

}  // namespace

graphics::Outline tile_outline(Length width, Length height) {
    const Length middle = width / 2;
    const Length body = std::max(height - middle, Length{});
    const Point centre = {middle, body};
    return {graphics::move_to({{}, {}}),
            graphics::line_to({width, {}}),
            graphics::line_to({width, body}),
            arc({width, body}, centre, {middle, height}),
            arc({middle, height}, centre, {{}, body}),
            graphics::close_outline()};
}

graphics::Outline scale_outline(Length width) {
    const Length half = width / 2;
    return {graphics::move_to({{}, half}),
            arc({{}, half}, {half, half}, {half, width}),
            arc({half, width}, {half, half}, {width, half}),
            arc({width, half}, {width, {}}, {half, {}}),
            arc({half, {}}, {{}, {}}, {{}, half}),
            graphics::close_outline()};
}

}  // namespace tongket::stylesheet
