// stylesheet/house_shapes.h: shapes that layouts call by name.
#pragma once

#include "graphics/outline.h"

namespace tongket::stylesheet {

/// A roof tile: a rectangle with a half-round foot over its whole width. Lower than half its width,
/// it is half an ellipse.
[[nodiscard]] graphics::Outline tile_outline(base::Length width, base::Length height);

/// What shows of a tile in a roof, under the two that lie over its upper corners: a half-round foot
/// and two hollow arcs, in a square of `width`.
[[nodiscard]] graphics::Outline scale_outline(base::Length width);

}  // namespace tongket::stylesheet
