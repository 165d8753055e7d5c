#include "pdf/archive_colour.h"

#include <algorithm>

#include "base/assert.h"
#include "pdf/values.h"

namespace tongket::pdf {

namespace {

constexpr std::uint32_t full = 10'000;

std::uint16_t clamped(std::uint32_t value) {
    return static_cast<std::uint16_t>(std::min(value, full));
}

std::uint16_t light_through(std::uint16_t ink, std::uint16_t black) {
    return static_cast<std::uint16_t>((full - clamped(ink)) * (full - clamped(black)) / full);
}

ArchiveColour grey(std::uint16_t ink) {
    return {ArchiveColour::Space::Grey, {static_cast<std::uint16_t>(full - clamped(ink)), 0, 0}};
}

ArchiveColour rgb(std::uint16_t red, std::uint16_t green, std::uint16_t blue) {
    return {ArchiveColour::Space::Rgb, {clamped(red), clamped(green), clamped(blue)}};
}

}  // namespace

ArchiveColour archive_colour(const graphics::Colour& colour) {
    const std::uint16_t* c = colour.components;
    switch (colour.space) {
        case graphics::ColourSpace::Grey:
            return grey(c[0]);
        case graphics::ColourSpace::Rgb:
            return rgb(c[0], c[1], c[2]);
        case graphics::ColourSpace::Cmyk:
            if (colour.has_screen) {
                return rgb(colour.screen[0], colour.screen[1], colour.screen[2]);
            }
            if (c[0] == 0 && c[1] == 0 && c[2] == 0) {
                return grey(c[3]);
            }
            return rgb(light_through(c[0], c[3]), light_through(c[1], c[3]),
                       light_through(c[2], c[3]));
    }
    TK_ASSERT(false);
}

void append_fill_colour(std::string& content, const ArchiveColour& colour) {
    const auto number = [&content](std::uint16_t light) {
        append(content, Fixed{light, 4});
        content += ' ';
    };
    if (colour.space == ArchiveColour::Space::Grey) {
        number(colour.light[0]);
        content += "g\n";
        return;
    }
    content += "/Rgb cs ";
    for (const std::uint16_t light : colour.light) {
        number(light);
    }
    content += "sc\n";
}

}  // namespace tongket::pdf
