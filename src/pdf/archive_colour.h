// pdf/archive_colour.h: the layout's colours as archive and screen show them.
#pragma once

#include <cstdint>

#include "graphics/colour.h"
#include "pdf/colour_converter.h"

namespace tongket::pdf {

/// Light in ten-thousandths: DeviceGray (`light[0]`), or the sRGB of the output intent.
struct ArchiveColour {
    enum class Space : std::uint8_t { Grey, Rgb } space = Space::Grey;
    Light light{};
    friend bool operator==(const ArchiveColour&, const ArchiveColour&) = default;
};

/// An ink becomes its screen colour; without one, black ink alone becomes grey, and other inks go
/// through the press's profile.
[[nodiscard]] ArchiveColour archive_colour(const graphics::Colour& colour,
                                           ColourConverter& converter);

}  // namespace tongket::pdf
