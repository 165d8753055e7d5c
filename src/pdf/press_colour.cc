#include "pdf/press_colour.h"

#include <algorithm>
#include <cstdlib>

#include "base/assert.h"

namespace tongket::pdf {

namespace {

constexpr std::uint32_t full = 10'000;

std::uint16_t clamped(std::uint32_t value) {
    return static_cast<std::uint16_t>(std::min(value, full));
}

Inks black_alone(std::uint16_t amount) { return {0, 0, 0, amount}; }

// Nearer to neutral than eyes tell apart on paper, or darker than any ink (GWG 2015, black text).
bool is_neutral(const Light& light) {
    constexpr int near_by = 150, near_black = 1'000;
    const auto [darkest, brightest] = std::ranges::minmax(light);
    return brightest - darkest <= near_by || brightest < near_black;
}

Inks inks_of_light(const Light& light, ColourConverter& converter) {
    if (std::ranges::all_of(light, [](std::uint16_t part) { return part >= full; })) {
        return {};
    }
    if (std::ranges::max(light) < 1'000) {
        return black_alone(clamped(full));
    }
    return is_neutral(light) ? black_alone(converter.black_for(converter.lightness(light)))
                             : converter.to_inks(light);
}

bool is_neutral_lab(const std::uint16_t* lab) {
    constexpr int near_by = 100;  // 1.0 of a and b
    return std::abs(lab[1] - graphics::lab_zero) <= near_by &&
           std::abs(lab[2] - graphics::lab_zero) <= near_by;
}

}  // namespace

Inks process_inks(const graphics::Colour& colour, ColourConverter& converter) {
    const std::uint16_t* c = colour.components;
    switch (colour.space) {
        case graphics::ColourSpace::Grey:
            return black_alone(clamped(c[0]));
        case graphics::ColourSpace::Rgb:
            return inks_of_light({clamped(c[0]), clamped(c[1]), clamped(c[2])}, converter);
        case graphics::ColourSpace::Cmyk:
        case graphics::ColourSpace::Spot:
            return {clamped(c[0]), clamped(c[1]), clamped(c[2]), clamped(c[3])};
        case graphics::ColourSpace::Lab:
            return is_neutral_lab(c) ? black_alone(converter.black_for(clamped(c[0])))
                                     : converter.lab_to_inks(c);
        case graphics::ColourSpace::Registration:
            return {clamped(full), clamped(full), clamped(full), clamped(full)};
    }
    TK_ASSERT(false);
}

Inks spot_alternate(const graphics::SpotInk& ink, ColourConverter& converter) {
    if (ink.space == graphics::ColourSpace::Lab) {
        return converter.lab_to_inks(ink.alternate.data());
    }
    return {clamped(ink.alternate[0]), clamped(ink.alternate[1]), clamped(ink.alternate[2]),
            clamped(ink.alternate[3])};
}

Inks all_as_process(const graphics::Colour& colour, ColourConverter& converter) {
    Inks inks = process_inks(colour, converter);
    for (const graphics::SpotTint& spot : colour.spots ? *colour.spots : graphics::SpotMixture()) {
        const Inks alternate = spot_alternate(spot.ink, converter);
        for (std::size_t i = 0; i < inks.size(); ++i) {
            const std::uint32_t covered = alternate[i] * std::uint32_t{clamped(spot.tint)} / full;
            inks[i] = clamped(full - (full - inks[i]) * (full - covered) / full);
        }
    }
    return inks;
}

std::uint32_t total_ink(const Inks& inks, const graphics::Colour& colour) {
    std::uint32_t total = 0;
    for (const std::uint16_t ink : inks) {
        total += ink;
    }
    for (const graphics::SpotTint& spot : colour.spots ? *colour.spots : graphics::SpotMixture()) {
        total += spot.tint;
    }
    return total;
}

Inks limit_ink(const Inks& inks, const graphics::Colour& colour, std::uint32_t limit) {
    const std::uint32_t total = total_ink(inks, colour);
    const std::uint32_t chromatic = std::uint32_t{inks[0]} + inks[1] + inks[2];
    if (total <= limit || chromatic == 0) {
        return inks;
    }
    const std::uint32_t others = total - chromatic;
    const std::uint32_t room = limit > others ? limit - others : 0;
    Inks result = inks;
    for (std::size_t i = 0; i < 3; ++i) {
        result[i] = static_cast<std::uint16_t>(inks[i] * room / chromatic);
    }
    return result;
}

}  // namespace tongket::pdf
