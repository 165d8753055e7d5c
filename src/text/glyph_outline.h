// text/glyph_outline.h: a glyph as lines and curves.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "text/font.h"

namespace tongket::text {

/// Font units, y up.
struct OutlinePoint {
    std::int32_t x = 0;
    std::int32_t y = 0;
    friend bool operator==(const OutlinePoint&, const OutlinePoint&) = default;
};

/// A curve is cubic: two control points, then its end. The others use the last point alone.
struct OutlinePiece {
    enum class Kind : std::uint8_t { Move, Line, Curve } kind = Kind::Move;
    std::array<OutlinePoint, 3> points{};
    friend bool operator==(const OutlinePiece&, const OutlinePiece&) = default;
};

/// The glyph as the face, or the instance that it is, draws it, without hints; points are rounded.
/// Each contour begins with a move and ends where it began. Empty for a blank.
[[nodiscard]] std::vector<OutlinePiece> outline_of(const Face& face, std::uint32_t glyph);

}  // namespace tongket::text
