// images/drawing.h: a picture of outlines instead of pixels.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace tongket::images {

/// Units of the drawing, from its upper left corner, y down.
struct DrawingPoint {
    double x = 0, y = 0;
    friend bool operator==(const DrawingPoint&, const DrawingPoint&) = default;
};

/// A curve is cubic: two control points, then its end. The others use the last point alone.
struct PathPiece {
    enum class Kind : std::uint8_t { Move, Line, Curve, Close } kind = Kind::Move;
    std::array<DrawingPoint, 3> points{};
    [[nodiscard]] const DrawingPoint& end() const { return points[2]; }
};
using Outline = std::vector<PathPiece>;

/// sRGB, as it looks on white paper: what is half transparent is paler.
struct DrawingColour {
    std::uint8_t red = 0, green = 0, blue = 0;
    friend bool operator==(const DrawingColour&, const DrawingColour&) = default;
};

struct Pen {
    enum class Cap : std::uint8_t { Butt, Round, Square } cap = Cap::Butt;
    enum class Join : std::uint8_t { Miter, Round, Bevel } join = Join::Miter;
    DrawingColour colour;
    double width = 1;  ///< more than 0
    double miter_limit = 4;
    std::vector<double> dashes;  ///< none is negative, not all are 0
    double dash_start = 0;
};

struct DrawnPath {
    enum class Rule : std::uint8_t { NonZero, EvenOdd } rule = Rule::NonZero;
    Outline outline;
    std::optional<DrawingColour> fill;
    std::optional<Pen> pen;
};

/// Painted in order. No number is larger than a million either way.
struct Drawing {
    double width = 0, height = 0;  ///< in units of 1/96 inch; more than 0
    std::vector<DrawnPath> paths;
};

}  // namespace tongket::images
