// pdf/press_colour.h: the layout's colours as inks.
#pragma once

#include "graphics/colour.h"
#include "pdf/colour_converter.h"

namespace tongket::pdf {

/// The four process inks of a colour, without its spots. Greys, blacks and near-blacks given as
/// light or Lab are printed in black ink alone: four inks for a grey letter never meet exactly, and
/// a press drifts out of neutral.
[[nodiscard]] Inks process_inks(const graphics::Colour& colour, ColourConverter& converter);

/// The inks that stand for a spot at full tint where its plate is missing.
[[nodiscard]] Inks spot_alternate(const graphics::SpotInk& ink, ColourConverter& converter);

/// Process inks and the alternates of spots over each other, as one colour of four inks: each ink
/// covers its share of what the others left.
[[nodiscard]] Inks all_as_process(const graphics::Colour& colour, ColourConverter& converter);

/// Tints of all inks together, in ten-thousandths: 400 % is 40,000.
[[nodiscard]] std::uint32_t total_ink(const Inks& inks, const graphics::Colour& colour);

/// `inks` with cyan, magenta and yellow cut evenly so that the total is at most `limit`; black, and
/// spots whose tints are the layout's own, stay as they are.
[[nodiscard]] Inks limit_ink(const Inks& inks, const graphics::Colour& colour, std::uint32_t limit);

}  // namespace tongket::pdf
