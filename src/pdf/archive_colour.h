// pdf/archive_colour.h: the layout's colours as the archive shows them.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "graphics/colour.h"

namespace tongket::pdf {

/// Light in ten-thousandths: DeviceGray, or the sRGB of the output intent.
struct ArchiveColour {
    enum class Space : std::uint8_t { Grey, Rgb } space = Space::Grey;
    std::array<std::uint16_t, 3> light{};
    friend bool operator==(const ArchiveColour&, const ArchiveColour&) = default;
};

/// A Cmyk colour becomes its screen colour; without one, pure black ink becomes grey, and other
/// inks are taken for ideal filters.
[[nodiscard]] ArchiveColour archive_colour(const graphics::Colour& colour);

/// The operators that fill with it; `Rgb` is the resource name of the sRGB space.
void append_fill_colour(std::string& content, const ArchiveColour& colour);

}  // namespace tongket::pdf
