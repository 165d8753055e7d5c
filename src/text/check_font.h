// text/check_font.h: is this face fit to be shaped and embedded? Asked before HarfBuzz sees it.
#pragma once

#include <cstdint>

#include "text/sfnt.h"

namespace tongket::text {

/// The face's glyph count, or what is wrong with it. HarfBuzz opens damaged faces and draws
/// nothing, or every letter as missing; here they are refused by name. Held: head, hhea, maxp,
/// hmtx, cmap and outlines are there, are as long as they say, and agree with each other; the cmap
/// is of Unicode; the outlines of a variable font vary along the axes that it states.
[[nodiscard]] Sound<std::uint32_t> check_font(const Sfnt& sfnt);

}  // namespace tongket::text
