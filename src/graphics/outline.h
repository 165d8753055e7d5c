// graphics/outline.h: shapes of lines and curves, and what they are painted with.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/length.h"
#include "graphics/colour.h"

namespace tongket::graphics {

struct Point {
    base::Length x, y;
    friend bool operator==(const Point&, const Point&) = default;
};
/// Origin at the top left corner of the trim box, y down; negative in the bleed.
struct Rectangle {
    base::Length x, y, width, height;
    friend bool operator==(const Rectangle&, const Rectangle&) = default;
};

/// A curve is cubic: two control points, then its end. The others use the last point alone.
struct OutlinePiece {
    enum class Kind : std::uint8_t { Move, Line, Curve, Close } kind = Kind::Move;
    std::array<Point, 3> points{};
    [[nodiscard]] const Point& end() const { return points[2]; }
    friend bool operator==(const OutlinePiece&, const OutlinePiece&) = default;
};
/// Begins with a Move, if it has a piece; what is inside is told by the non-zero winding rule.
using Outline = std::vector<OutlinePiece>;

[[nodiscard]] OutlinePiece move_to(Point point);
[[nodiscard]] OutlinePiece line_to(Point point);
[[nodiscard]] OutlinePiece curve_to(Point first, Point second, Point end);
[[nodiscard]] OutlinePiece close_outline();

[[nodiscard]] Outline rectangle_outline(const Rectangle& box);
/// The box that an outline is, if it has four upright and level sides.
[[nodiscard]] std::optional<Rectangle> rectangle_of(const Outline& outline);
/// The ellipse that touches the box's sides; of a square, a circle (four curves: 0.03 % of the
/// radius off at most).
[[nodiscard]] Outline ellipse_outline(const Rectangle& box);

/// Each point of the pieces moved.
[[nodiscard]] Outline moved(Outline outline, base::Length dx, base::Length dy);
/// The box around all its points, control points included; nothing without a point.
[[nodiscard]] std::optional<Rectangle> box_around(const Outline& outline);

/// A line along an outline, half of it on each side.
struct Pen {
    enum class Cap : std::uint8_t { Butt, Round, Square } cap = Cap::Butt;
    enum class Join : std::uint8_t { Miter, Round, Bevel } join = Join::Miter;
    base::Length width;  ///< more than 0
    Colour colour;
    std::vector<base::Length> dashes;  ///< none is negative, not all are 0; empty: a whole line
    friend bool operator==(const Pen&, const Pen&) = default;
};

struct GradientStop {
    std::uint16_t at = 0;  ///< ten-thousandths of the way; rising
    Colour colour;
    friend bool operator==(const GradientStop&, const GradientStop&) = default;
};
/// Colour that changes along a line, and goes on as it is there before and behind it.
struct Gradient {
    Point from, to;                   ///< never the same
    std::vector<GradientStop> stops;  ///< two at least, the first at 0, the last at 10,000
    friend bool operator==(const Gradient&, const Gradient&) = default;
};

}  // namespace tongket::graphics
