// engine/printed_colours.h: which colours of a layout its pages are printed in.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "graphics/page.h"
#include "stylesheet/stylesheet.h"

namespace tongket::engine {

/// How many colours tell a look.
inline constexpr std::size_t most_printed_colours = 7;

/// Of the palette, in its order, what covers most of the pages: seven at most. Mixtures and tints
/// of others are none of their own, nor is what looks much like a colour before it. Paper white and
/// black ink alone say nothing of a look, and are there only if the pages have nothing else.
[[nodiscard]] std::vector<stylesheet::NamedColour> printed_colours(
    std::span<const graphics::Page> pages, std::span<const stylesheet::NamedColour> palette);

}  // namespace tongket::engine
