// graphics/path.h: the shapes that charts are made of, as paths.
#pragma once

#include <span>
#include <vector>

#include "graphics/page.h"

namespace tongket::graphics {

/// Straight lines from point to point; nothing if there is none.
[[nodiscard]] std::vector<PathItem::Piece> polyline(std::span<const Point> points);
/// The same, closed.
[[nodiscard]] std::vector<PathItem::Piece> polygon(std::span<const Point> points);
[[nodiscard]] std::vector<PathItem::Piece> circle(Point centre, base::Length radius);

/// A part of a ring, in shares of the whole turn from 12 o'clock, the way that clocks go; `from` is
/// less than `to`, which is at most one turn later. Of a whole turn both edges are circles.
struct RingPart {
    double from = 0, to = 1;
    base::Length outer, inner;  ///< radii
};
[[nodiscard]] std::vector<PathItem::Piece> ring_part(Point centre, const RingPart& part);

/// A roof tile: a rectangle with a half-round foot, as wide as the box. Of a box that is wider than
/// twice its height the foot hangs below it.
[[nodiscard]] std::vector<PathItem::Piece> hanging_tile(const Rectangle& box);

}  // namespace tongket::graphics
