#include "graphics/mix_colours.h"

namespace tongket::graphics {

namespace {

constexpr std::uint32_t full = 10'000;
constexpr std::size_t most_spots = 28;

std::uint16_t clamped(std::uint32_t value) {
    return static_cast<std::uint16_t>(std::min(value, full));
}

std::uint16_t scaled(std::uint32_t value, std::uint32_t share) {
    return static_cast<std::uint16_t>((value * share + full / 2) / full);
}

// Towards `paper`, the value of no colour at all.
std::uint16_t towards(std::uint32_t paper, std::uint32_t value, std::uint32_t share) {
    return static_cast<std::uint16_t>((paper * (full - share) + value * share + full / 2) / full);
}

}  // namespace

Colour tint_of(const Colour& colour, std::uint16_t share) {
    const std::uint16_t part = clamped(share);
    Colour result = colour;
    switch (colour.space) {
        case ColourSpace::Grey:
        case ColourSpace::Cmyk:
        case ColourSpace::Spot:
            for (std::uint16_t& ink : result.components) {
                ink = scaled(ink, part);
            }
            break;
        case ColourSpace::Rgb:
            for (std::uint16_t& light : result.components) {
                light = towards(full, light, part);
            }
            break;
        case ColourSpace::Lab:
            result.components[0] = towards(full, colour.components[0], part);
            result.components[1] = towards(lab_zero, colour.components[1], part);
            result.components[2] = towards(lab_zero, colour.components[2], part);
            break;
        case ColourSpace::Registration:
            break;
    }
    for (std::uint16_t& light : result.screen) {
        light = colour.has_screen ? towards(full, light, part) : light;
    }
    if (colour.spots) {
        SpotMixture spots = *colour.spots;
        for (SpotTint& spot : spots) {
            spot.tint = scaled(spot.tint, part);
        }
        result.spots = std::make_shared<const SpotMixture>(std::move(spots));
    }
    return result;
}

bool is_of_inks(const Colour& colour) {
    return colour.space == ColourSpace::Grey || colour.space == ColourSpace::Cmyk ||
           colour.space == ColourSpace::Spot;
}

std::optional<Colour> mix_inks(std::span<const Colour> parts) {
    Colour result;
    result.space = ColourSpace::Cmyk;
    result.components[0] = 0;
    SpotMixture spots;
    std::uint32_t light[3] = {full, full, full};
    bool all_have_screens = true;
    for (const Colour& part : parts) {
        if (part.space == ColourSpace::Grey) {
            result.components[3] =
                clamped(result.components[3] + std::uint32_t{part.components[0]});
        } else {
            for (std::size_t i = 0; i < 4; ++i) {
                result.components[i] =
                    clamped(result.components[i] + std::uint32_t{part.components[i]});
            }
        }
        for (const SpotTint& spot : part.spots ? *part.spots : SpotMixture()) {
            const auto same = std::ranges::find(spots, spot.ink, &SpotTint::ink);
            if (same == spots.end()) {
                spots.push_back(spot);
            } else {
                same->tint = clamped(same->tint + std::uint32_t{spot.tint});
            }
        }
        // Process inks alone need no screen colour of their own: they are ideal filters here.
        all_have_screens &= part.has_screen || part.space != ColourSpace::Spot;
        for (std::size_t i = 0; i < 3; ++i) {
            const bool is_grey = part.space == ColourSpace::Grey;
            const std::uint32_t through =
                is_grey ? full - part.components[0]
                        : (full - part.components[i]) * (full - part.components[3]) / full;
            light[i] = light[i] * (part.has_screen ? part.screen[i] : through) / full;
        }
    }
    if (parts.empty() || spots.size() > most_spots) {
        return std::nullopt;
    }
    if (!spots.empty()) {
        result.space = ColourSpace::Spot;
        result.has_screen = all_have_screens;
        for (std::size_t i = 0; i < 3 && all_have_screens; ++i) {
            result.screen[i] = static_cast<std::uint16_t>(light[i]);
        }
        result.spots = std::make_shared<const SpotMixture>(std::move(spots));
    }
    return result;
}

}  // namespace tongket::graphics
