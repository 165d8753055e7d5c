// pdf/encode_drawing.h: a drawing's outlines as the operators of a form.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "images/drawing.h"
#include "pdf/colour_converter.h"

namespace tongket::pdf {

/// What a drawing's colours become.
enum class DrawingInks : std::uint8_t { None, Process, BlackAlone };

/// Colours along a line or between circles, in the target's colour space.
struct EncodedGradient {
    images::Gradient shape;  ///< without its stops
    struct Stop {
        double offset = 0;
        std::array<std::uint16_t, 4> components{};  ///< ten-thousandths; three of light
    };
    std::vector<Stop> stops;
};

struct DrawingOperators {
    std::string bytes;                       ///< y down, in the drawing's own units
    std::array<bool, 4> process{};           ///< inks that paint
    std::vector<EncodedGradient> gradients;  ///< that `bytes` name G0, G1, …
};

/// `scale` is points of a unit: black lines up to 2 pt are printed over what lies below, as
/// everywhere (`Over`, `Knock`). Grey is black ink alone. Gradients of the press have stops of inks
/// so close that what lies between them is what a screen shows there.
[[nodiscard]] DrawingOperators encode_drawing(const images::Drawing& drawing,
                                              DrawingInks inks,
                                              std::uint32_t ink_limit,
                                              double scale,
                                              ColourConverter& converter);

}  // namespace tongket::pdf
