// images/png_parts.h: the chunks of a PNG file (PNG, third edition, 5 and 11) before its pixels are
// read.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tongket::images {

/// Colours by numbers instead of a profile; in hundred-thousandths.
struct PngColours {
    std::uint32_t gamma = 0;  ///< of the file (45,455 is 1/2.2); never 0
    /// x and y of white, red, green, blue; or none.
    std::optional<std::array<std::uint32_t, 8>> chromaticities;
};

struct PngParts {
    std::uint32_t columns = 0, rows = 0;
    std::uint8_t depth = 8;
    std::uint8_t colour_type = 0;  ///< 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGB and alpha
    std::optional<std::uint16_t> orientation;  ///< as eXIf gives it, whatever it is
    std::string_view profile;                  ///< ICC, still compressed
    bool is_srgb = false;                      ///< says so itself
    std::optional<PngColours> colours;

    /// How the file ends: a file without its end mark has all its pixels.
    enum class End : std::uint8_t { Whole, MarkMissing, Cut, Damaged } end = End::Whole;
};

/// Nothing if the header is not whole. The checksum of each chunk is looked at.
[[nodiscard]] std::optional<PngParts> read_png_parts(std::string_view bytes);

/// The profile of an iCCP chunk; empty if it cannot be unpacked or is larger than any.
[[nodiscard]] std::string inflate_profile(std::string_view packed);

}  // namespace tongket::images
