// graphics/colour.h: colour as the layout names it; only `pdf` converts.
#pragma once

#include <cstdint>
#include <string>

namespace tongket::graphics {

enum class ColourSpace : std::uint8_t { Grey, Rgb, Cmyk };

/// Components in ten-thousandths (0 to 10,000), as ink for Grey (0 is paper) and Cmyk, as light for
/// Rgb. `screen` is what archive and screen show instead of a Cmyk colour, in RGB.
struct Colour {
    ColourSpace space = ColourSpace::Grey;
    std::uint16_t components[4] = {10'000, 0, 0, 0};
    std::uint16_t screen[3] = {0, 0, 0};
    bool has_screen = false;
    friend bool operator==(const Colour&, const Colour&) = default;
};

[[nodiscard]] inline Colour black() { return Colour{}; }

}  // namespace tongket::graphics
