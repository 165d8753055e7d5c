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

struct DrawingOperators {
    std::string bytes;              ///< y down, in the drawing's own units
    std::array<bool, 4> process{};  ///< inks that paint
};

/// `scale` is points of a unit: black lines up to 2 pt are printed over what lies below, as
/// everywhere
/// (`Over`, `Knock`). Grey is black ink alone.
[[nodiscard]] DrawingOperators encode_drawing(const images::Drawing& drawing,
                                              DrawingInks inks,
                                              std::uint32_t ink_limit,
                                              double scale,
                                              ColourConverter& converter);

}  // namespace tongket::pdf
