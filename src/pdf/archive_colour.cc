#include "pdf/archive_colour.h"

#include <algorithm>

#include "base/assert.h"
#include "pdf/press_colour.h"

namespace tongket::pdf {

namespace {

constexpr std::uint16_t full = 10'000;

std::uint16_t clamped(std::uint16_t value) { return std::min(value, full); }

ArchiveColour grey(std::uint16_t ink) {
    return {ArchiveColour::Space::Grey, {static_cast<std::uint16_t>(full - clamped(ink)), 0, 0}};
}

ArchiveColour rgb(const Light& light) {
    return {ArchiveColour::Space::Rgb, {clamped(light[0]), clamped(light[1]), clamped(light[2])}};
}

}  // namespace

ArchiveColour archive_colour(const graphics::Colour& colour, ColourConverter& converter) {
    const std::uint16_t* c = colour.components;
    if (colour.has_screen) {
        return rgb({colour.screen[0], colour.screen[1], colour.screen[2]});
    }
    switch (colour.space) {
        case graphics::ColourSpace::Grey:
            return grey(c[0]);
        case graphics::ColourSpace::Rgb:
            return rgb({c[0], c[1], c[2]});
        case graphics::ColourSpace::Cmyk:
            if (c[0] == 0 && c[1] == 0 && c[2] == 0) {
                return grey(c[3]);
            }
            return rgb(converter.to_light(process_inks(colour, converter)));
        case graphics::ColourSpace::Lab:
            return rgb(converter.lab_to_light(c));
        case graphics::ColourSpace::Spot:
            return rgb(converter.to_light(all_as_process(colour, converter)));
        case graphics::ColourSpace::Registration:
            return grey(full);
    }
    TK_ASSERT(false);
}

}  // namespace tongket::pdf
