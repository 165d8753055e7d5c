// pdf/press_palette.h: colours as the inks of a press paint them.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "graphics/page.h"
#include "pdf/colour_converter.h"
#include "pdf/palette.h"

namespace tongket::pdf {

/// Fills a palette with what the press prints: inks within the limit, the plates of spot inks, or
/// black alone. Colours with more ink than the limit are reported.
class PressPalette {
  public:
    PressPalette(Palette::Plates plates,
                 std::uint32_t ink_limit,
                 ColourConverter& converter,
                 base::Diagnostics& diagnostics)
        : plates_(plates), limit_(ink_limit), converter_(converter), diagnostics_(diagnostics) {}

    void add(const graphics::Colour& colour);
    void add(const graphics::Gradient& gradient);
    [[nodiscard]] Palette take() { return std::move(palette_); }

  private:
    /// All stops have the inks of all: the space is that of the four process inks, or one that
    /// names each spot, and the process inks beside it.
    [[nodiscard]] PaintShading make(const graphics::Gradient& gradient);
    [[nodiscard]] std::vector<PaintSpace::Ink> plates_of(std::span<const graphics::SpotInk> spots,
                                                         const std::array<bool, 4>& prints);
    [[nodiscard]] static std::uint16_t tint_in(const graphics::Colour& colour,
                                               const graphics::SpotInk& ink);
    [[nodiscard]] Paint make(const graphics::Colour& colour);
    [[nodiscard]] Inks black_for(const graphics::Colour& colour);
    [[nodiscard]] Inks limited(const Inks& inks, const graphics::Colour& colour);
    [[nodiscard]] static Paint process_paint(const Inks& inks);
    [[nodiscard]] Paint spot_paint(const Inks& inks, const graphics::SpotMixture& spots);
    [[nodiscard]] std::uint32_t space_of(PaintSpace::Kind kind, std::vector<PaintSpace::Ink> inks);

    Palette::Plates plates_;
    std::uint32_t limit_;
    ColourConverter& converter_;
    base::Diagnostics& diagnostics_;
    Palette palette_;
};

}  // namespace tongket::pdf
