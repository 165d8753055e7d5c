// graphics/path.h: the shapes that charts are made of.
#pragma once

#include <span>

#include "graphics/page.h"

namespace tongket::graphics {

/// Straight lines from point to point; nothing if there is none.
[[nodiscard]] Outline polyline(std::span<const Point> points);
/// The same, closed.
[[nodiscard]] Outline polygon(std::span<const Point> points);
[[nodiscard]] Outline circle(Point centre, base::Length radius);

/// A part of a ring, in shares of the whole turn from 12 o'clock, the way that clocks go; `from` is
/// less than `to`, which is at most one turn later. Of a whole turn both edges are circles.
struct RingPart {
    double from = 0, to = 1;
    base::Length outer, inner;  ///< radii
};
[[nodiscard]] Outline ring_part(Point centre, const RingPart& part);

/// A roof tile: a rectangle with a half-round foot, as wide as the box. Of a box that is wider than
/// twice its height the foot hangs below it.
[[nodiscard]] Outline hanging_tile(const Rectangle& box);

/// An outline at its place on the page.
[[nodiscard]] ShapeItem filled(Tag tag, Outline outline, const Colour& colour);
[[nodiscard]] ShapeItem drawn(Tag tag, Outline outline, Pen pen);

}  // namespace tongket::graphics
