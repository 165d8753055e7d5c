// stylesheet/placement.h: a shape turned, mirrored and brought to its place.
#pragma once

#include <cstdint>

#include "document/drawing.h"

namespace tongket::stylesheet {

enum class Mirror : std::uint8_t { None, LeftRight, TopBottom, Both };

/// First mirrored about the axes through the origin, then turned around it, then moved. Angles are
/// thousandths of a degree, the way that clocks go. Turns by right angles are exact; others are
/// rounded to a `Length` once.
struct Placing {
    base::Length x, y;
    Mirror mirror = Mirror::None;
    std::int32_t turn = 0;

    [[nodiscard]] bool only_moves() const { return mirror == Mirror::None && turn == 0; }
};

/// The outline of an item that is only moved is shared.
[[nodiscard]] graphics::ShapeItem placed(const graphics::ShapeItem& item, const Placing& placing);

}  // namespace tongket::stylesheet
