// typeset/turn_item.h: what was set to be read from left to right, turned by a quarter.
#pragma once

#include "graphics/page.h"

namespace tongket::typeset {

/// What lay `x` to the right of the left edge stands `x` above the lower one of an area that is
/// `measure` high. A shape of a drawing is moved but not turned: no line of text has one.
void turn_up(graphics::DisplayItem& item, base::Length measure);

/// What lay `y` below the upper edge of an area `height` high lies `y` left of the right one.
void turn_down(graphics::DisplayItem& item, base::Length height);

}  // namespace tongket::typeset
