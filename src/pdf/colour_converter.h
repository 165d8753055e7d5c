// pdf/colour_converter.h: colours from one device to another, through ICC profiles.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/shared_bytes.h"
#include "graphics/colour.h"

namespace tongket::pdf {

/// Ten-thousandths: cyan, magenta, yellow, black; red, green, blue.
using Inks = std::array<std::uint16_t, 4>;
using Light = std::array<std::uint16_t, 3>;

/// What a profile says about itself (ICC.1:2004-10, 7.2), if the colour engine can open it too.
struct ProfileFacts {
    enum class Space : std::uint8_t { Rgb, Cmyk, Other } space = Space::Other;
    enum class Kind : std::uint8_t { Display, Output, Other } kind = Kind::Other;
    std::uint32_t version = 0;  ///< 0x0420 is 4.2
    std::string description;
};
/// Nothing if the bytes are no profile.
[[nodiscard]] std::optional<ProfileFacts> read_profile(std::string_view bytes);

/// Between the screen's profile (RGB) and the press's (CMYK): relative colorimetric with black
/// point compensation, which keeps what both can show and squeezes only the dark end. Not for
/// several threads at once; the same profiles give the same numbers in any order of calls.
class ColourConverter {
  public:
    /// Both must be profiles that `read_profile` opens. They are opened when first needed.
    ColourConverter(base::SharedBytes screen_profile, base::SharedBytes press_profile);
    ~ColourConverter();
    ColourConverter(const ColourConverter&) = delete;
    ColourConverter& operator=(const ColourConverter&) = delete;

    [[nodiscard]] Inks to_inks(const Light& light);
    [[nodiscard]] Light to_light(const Inks& inks);
    /// `lab` as `graphics::Colour::components`.
    [[nodiscard]] Inks lab_to_inks(const std::uint16_t* lab);
    [[nodiscard]] Light lab_to_light(const std::uint16_t* lab);

    /// Lightness L* in hundredths, 0 to 10,000: of light on a screen, of inks on paper whose white
    /// is 10,000.
    [[nodiscard]] std::uint16_t lightness(const Light& light);
    [[nodiscard]] std::uint16_t lightness(const Inks& inks);
    /// The amount of black ink alone that comes nearest to a lightness: 0 is full ink.
    [[nodiscard]] std::uint16_t black_for(std::uint16_t lightness);

  private:
    struct Engine;
    std::unique_ptr<Engine> engine_;
};

}  // namespace tongket::pdf
