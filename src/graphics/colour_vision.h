// graphics/colour_vision.h: how a colour looks, to all eyes: for what must be told apart.
#pragma once

#include <array>
#include <cstdint>

#include "graphics/colour.h"

namespace tongket::graphics {

/// Grey: what a black-and-white printer or copier leaves, the luminance alone.
enum class Vision : std::uint8_t { Normal, Deuteranopia, Protanopia, Tritanopia, Grey };

/// L* from 0 to 100, a*, b* (CIE 1976, D65).
using Shade = std::array<double, 3>;

/// The colour on a screen, as nearly as can be said without a profile: the screen's equivalent that
/// the layout gives, else inks that filter light independently. Colour blindness after Machado,
/// Oliveira and Fernandes 2009, severity 1.0, in linear light.
[[nodiscard]] Shade shade_of(const Colour& colour, Vision vision = Vision::Normal);

/// CIEDE2000 with all weights 1 (CIE 142-2001; Sharma, Wu and Dalal 2005, equations 2 to 22). CIE
/// 1976 would make two to three times too much of the chroma of reds, which is what colour-blind
/// eyes do not see: it takes two dark reds for as far apart as a red and a blue.
[[nodiscard]] double difference(const Shade& a, const Shade& b);

/// The eyes that take two colours most nearly for one, and how far apart the colours are to them.
struct LeastDifference {
    Vision vision = Vision::Normal;
    double difference = 0;
};
[[nodiscard]] LeastDifference least_difference(const Colour& a, const Colour& b);

/// From 5 on two areas side by side are two colours at a glance; lines, dots and areas with paper
/// between them need about twice that, to all eyes and in grey.
inline constexpr double clear_difference = 9;

/// (L1 + 0.05) / (L2 + 0.05) of relative luminances, the lighter one above: 1 to 21 (WCAG 2.1).
[[nodiscard]] double contrast(const Colour& a, const Colour& b);

}  // namespace tongket::graphics
