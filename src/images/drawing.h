// images/drawing.h: a picture of outlines instead of pixels.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
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
    friend bool operator==(const PathPiece&, const PathPiece&) = default;
};
using Outline = std::vector<PathPiece>;

/// sRGB, as it looks on white paper: what is half transparent is paler.
struct DrawingColour {
    std::uint8_t red = 0, green = 0, blue = 0;
    friend bool operator==(const DrawingColour&, const DrawingColour&) = default;
};

/// Colours that change along a line, or from one circle to another, both in units of their own.
struct Gradient {
    enum class Kind : std::uint8_t { Linear, Radial } kind = Kind::Linear;
    struct Stop {
        double offset = 0;
        DrawingColour colour;
        friend bool operator==(const Stop&, const Stop&) = default;
    };
    DrawingPoint start, end;  ///< of the line; centres of the circles
    double start_radius = 0, end_radius = 0;
    /// Of x' = a x + c y + e, y' = b x + d y + f: a, b, c, d, e, f, from the gradient's units to
    /// the drawing's.
    std::array<double, 6> matrix = {1, 0, 0, 1, 0, 0};
    /// Two at least; offsets rise from 0 to 1, two that are equal make an edge. The outer colours
    /// go on beyond the ends.
    std::vector<Stop> stops;
};

struct Paint {
    DrawingColour colour;
    std::shared_ptr<const Gradient> gradient = nullptr;  ///< in place of the colour
    friend bool operator==(const Paint&, const Paint&) = default;
};

struct Pen {
    enum class Cap : std::uint8_t { Butt, Round, Square } cap = Cap::Butt;
    enum class Join : std::uint8_t { Miter, Round, Bevel } join = Join::Miter;
    Paint paint;
    double width = 1;  ///< more than 0
    double miter_limit = 4;
    std::vector<double> dashes;  ///< none is negative, not all are 0
    double dash_start = 0;
};

enum class FillRule : std::uint8_t { NonZero, EvenOdd };

/// Nothing shows outside of the outline, nor outside of the clip that this one lies in.
struct Clip {
    Outline outline;
    FillRule rule = FillRule::NonZero;
    std::shared_ptr<const Clip> within;
    friend bool operator==(const Clip&, const Clip&) = default;
};

struct DrawnPath {
    FillRule rule = FillRule::NonZero;
    Outline outline;
    std::optional<Paint> fill;
    enum class Shows : std::uint8_t { Shape, Letters } shows = Shows::Shape;
    std::optional<Pen> pen;
    std::shared_ptr<const Clip> clip;  ///< the same for paths that follow each other within it
};

/// Painted in order. No number is larger than a million either way.
struct Drawing {
    double width = 0, height = 0;  ///< in units of 1/96 inch; more than 0
    std::vector<DrawnPath> paths;
};

}  // namespace tongket::images
