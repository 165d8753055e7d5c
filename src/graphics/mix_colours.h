// graphics/mix_colours.h: tints and inks printed over each other, as the layout's colours.
#pragma once

#include <optional>
#include <span>

#include "graphics/colour.h"

namespace tongket::graphics {

/// `share` ten-thousandths of a colour on paper: less ink, more light. The screen's colour follows.
[[nodiscard]] Colour tint_of(const Colour& colour, std::uint16_t share);

/// Whether it is an amount of inks: Grey, Cmyk or Spot.
[[nodiscard]] bool is_of_inks(const Colour& colour);

/// The inks of all parts, which must be of inks, on one place: amounts of one ink add up to full at
/// most; the screen's colours filter each other's light. Nothing if there is no part or more inks
/// than a press has (28 beside the four of the process; ISO 32000-1, annex C: 32).
[[nodiscard]] std::optional<Colour> mix_inks(std::span<const Colour> parts);

}  // namespace tongket::graphics
