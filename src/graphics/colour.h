// graphics/colour.h: colour as the layout names it; only `pdf` converts.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace tongket::graphics {

enum class ColourSpace : std::uint8_t {
    Grey,
    Rgb,
    Cmyk,
    Lab,
    Spot,          ///< inks of the printer's tin, alone or with the four of the process
    Registration,  ///< full ink on every plate: the printer's marks, nothing else
};

/// An ink of its own plate. `alternate` stands for it at full tint where there is no such ink; it
/// is as `Colour::components` of its space, Cmyk or Lab.
struct SpotInk {
    std::string name;
    ColourSpace space = ColourSpace::Cmyk;
    std::array<std::uint16_t, 4> alternate{};
    friend bool operator==(const SpotInk&, const SpotInk&) = default;
};
struct SpotTint {
    SpotInk ink;
    std::uint16_t tint = 10'000;
    friend bool operator==(const SpotTint&, const SpotTint&) = default;
};
/// Each ink once, in the layout's order.
using SpotMixture = std::vector<SpotTint>;

/// Components in ten-thousandths (0 to 10,000), as ink for Grey (0 is paper), Cmyk and Spot, as
/// light for Rgb. Lab (D50): lightness in hundredths (0 to 10,000), a and b in hundredths above
/// -128 (0 to 25,500). `screen` is what archive and screen show instead of an ink, in RGB.
struct Colour {
    ColourSpace space = ColourSpace::Grey;
    std::uint16_t components[4] = {10'000, 0, 0, 0};
    std::uint16_t screen[3] = {0, 0, 0};
    bool has_screen = false;
    /// Of Spot alone, and there never null; `components` are the process inks printed with them.
    std::shared_ptr<const SpotMixture> spots = nullptr;

    friend bool operator==(const Colour& a, const Colour& b) {
        const bool same_spots = a.spots == b.spots || (a.spots && b.spots && *a.spots == *b.spots);
        return a.space == b.space && std::ranges::equal(a.components, b.components) &&
               a.has_screen == b.has_screen && std::ranges::equal(a.screen, b.screen) && same_spots;
    }
};

[[nodiscard]] inline Colour black() { return Colour{}; }

/// The middle of a and b in `Colour::components` of Lab.
inline constexpr std::uint16_t lab_zero = 12'800;

}  // namespace tongket::graphics
