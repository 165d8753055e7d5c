#include "pdf/press_palette.h"

#include <algorithm>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "pdf/archive_colour.h"
#include "pdf/press_colour.h"
#include "pdf/values.h"

namespace tongket::pdf {

namespace {

using base::Code;
using graphics::Colour;
using graphics::ColourSpace;

constexpr std::uint16_t full = 10'000;
constexpr std::array<std::string_view, 4> process_names = {"Cyan", "Magenta", "Yellow", "Black"};

/// "c 90, m 80, k 100": for messages.
std::string ink_text(const Inks& inks, const Colour& colour) {
    std::string text;
    const auto add = [&text](std::string_view name, std::uint16_t amount) {
        if (amount > 0) {
            text += text.empty() ? "" : ", ";
            text += name;
            text += ' ';
            append(text, Fixed{amount, 2});
        }
    };
    constexpr std::array<std::string_view, 4> letters = {"c", "m", "y", "k"};
    for (std::size_t i = 0; i < inks.size(); ++i) {
        add(letters[i], inks[i]);
    }
    for (const graphics::SpotTint& spot : colour.spots ? *colour.spots : graphics::SpotMixture()) {
        add(spot.ink.name, spot.tint);
    }
    return text;
}

}  // namespace

void PressPalette::add(const Colour& colour) {
    const auto [place, is_new] = palette_.paints_.try_emplace(colour);
    if (is_new) {
        place->second = make(colour);
    }
}

void PressPalette::add(const graphics::Gradient& gradient) {
    palette_.note_shading(gradient, make(gradient));
}

PaintShading PressPalette::make(const graphics::Gradient& gradient) {
    PaintShading shading;
    std::vector<graphics::SpotInk> spots;
    std::vector<Inks> process;
    for (const graphics::GradientStop& stop : gradient.stops) {
        const bool black = plates_ == Palette::Plates::BlackAlone;
        process.push_back(black ? black_for(stop.colour)
                                : limited(process_inks(stop.colour, converter_), stop.colour));
        for (std::size_t i = 0; i < process.back().size(); ++i) {
            shading.process[i] = std::max(shading.process[i], process.back()[i]);
        }
        if (!black && stop.colour.spots) {
            for (const graphics::SpotTint& spot : *stop.colour.spots) {
                if (std::ranges::find(spots, spot.ink) == spots.end()) {
                    spots.push_back(spot.ink);
                    shading.spots.push_back(spot.ink.name);
                }
            }
        }
    }
    std::array<bool, 4> prints{};
    for (std::size_t i = 0; i < prints.size(); ++i) {
        prints[i] = spots.empty() || shading.process[i] > 0;
    }
    if (!spots.empty()) {
        shading.space = space_of(PaintSpace::Kind::Spots, plates_of(spots, prints));
    }
    for (std::size_t s = 0; s < gradient.stops.size(); ++s) {
        PaintShading::Stop& stop = shading.stops.emplace_back();
        stop.at = gradient.stops[s].at;
        for (const graphics::SpotInk& ink : spots) {
            stop.components.push_back(tint_in(gradient.stops[s].colour, ink));
        }
        for (std::size_t i = 0; i < prints.size(); ++i) {
            if (prints[i]) {
                stop.components.push_back(process[s][i]);
            }
        }
    }
    return shading;
}

std::vector<PaintSpace::Ink> PressPalette::plates_of(std::span<const graphics::SpotInk> spots,
                                                     const std::array<bool, 4>& prints) {
    std::vector<PaintSpace::Ink> plates;
    for (const graphics::SpotInk& ink : spots) {
        plates.push_back({ink.name, spot_alternate(ink, converter_), false});
    }
    for (std::size_t i = 0; i < prints.size(); ++i) {
        if (prints[i]) {
            Inks alone{};
            alone[i] = full;
            plates.push_back({std::string(process_names[i]), alone, true});
        }
    }
    return plates;
}

std::uint16_t PressPalette::tint_in(const Colour& colour, const graphics::SpotInk& ink) {
    for (const graphics::SpotTint& spot : colour.spots ? *colour.spots : graphics::SpotMixture()) {
        if (spot.ink == ink) {
            return spot.tint;
        }
    }
    return 0;
}

Paint PressPalette::make(const Colour& colour) {
    if (colour.space == ColourSpace::Registration) {
        Paint paint;
        paint.fill = "/All cs 1 scn\n";
        paint.stroke = "/All CS 1 SCN\n";
        paint.space = space_of(PaintSpace::Kind::All, {});
        paint.process = {full, full, full, full};
        return paint;
    }
    if (plates_ == Palette::Plates::BlackAlone) {
        return process_paint(black_for(colour));
    }
    const Inks inks = limited(process_inks(colour, converter_), colour);
    return colour.spots ? spot_paint(inks, *colour.spots) : process_paint(inks);
}

Inks PressPalette::black_for(const Colour& colour) {
    const Inks inks = process_inks(colour, converter_);
    if (!colour.spots && inks[0] == 0 && inks[1] == 0 && inks[2] == 0) {
        return inks;
    }
    const ArchiveColour shown = archive_colour(colour, converter_);
    const Light light = shown.space == ArchiveColour::Space::Rgb
                            ? shown.light
                            : Light{shown.light[0], shown.light[0], shown.light[0]};
    return {0, 0, 0, converter_.black_for(converter_.lightness(light))};
}

Inks PressPalette::limited(const Inks& inks, const Colour& colour) {
    const std::uint32_t total = total_ink(inks, colour);
    if (total <= limit_) {
        return inks;
    }
    const Inks less = limit_ink(inks, colour, limit_);
    diagnostics_.report(Code::TooMuchInk, {},
                        {ink_text(inks, colour), fmt::format("{}", total / 100),
                         fmt::format("{}", limit_ / 100), ink_text(less, colour)});
    return less;
}

Paint PressPalette::process_paint(const Inks& inks) {
    Paint paint;
    std::string shares;
    for (const std::uint16_t ink : inks) {
        append_share(shares, ink);
    }
    paint.fill = shares + "k\n";
    paint.stroke = shares + "K\n";
    paint.process = inks;
    paint.overprints = inks == Inks{0, 0, 0, full};
    return paint;
}

Paint PressPalette::spot_paint(const Inks& inks, const graphics::SpotMixture& spots) {
    Paint paint;
    paint.process = inks;
    std::vector<PaintSpace::Ink> plates;
    std::string tints;
    for (const graphics::SpotTint& spot : spots) {
        plates.push_back({spot.ink.name, spot_alternate(spot.ink, converter_), false});
        append_share(tints, spot.tint);
        paint.spots.push_back(spot.ink.name);
    }
    for (std::size_t i = 0; i < inks.size(); ++i) {
        if (inks[i] > 0) {
            Inks alone{};
            alone[i] = full;
            plates.push_back({std::string(process_names[i]), alone, true});
            append_share(tints, inks[i]);
        }
    }
    paint.space = space_of(PaintSpace::Kind::Spots, std::move(plates));
    const std::string& resource = palette_.spaces_[*paint.space].resource;
    paint.fill = fmt::format("/{} cs {}scn\n", resource, tints);
    paint.stroke = fmt::format("/{} CS {}SCN\n", resource, tints);
    return paint;
}

std::uint32_t PressPalette::space_of(PaintSpace::Kind kind, std::vector<PaintSpace::Ink> inks) {
    std::vector<PaintSpace>& spaces = palette_.spaces_;
    const auto found = std::ranges::find_if(
        spaces, [&](const PaintSpace& space) { return space.kind == kind && space.inks == inks; });
    const auto index = static_cast<std::uint32_t>(found - spaces.begin());
    if (found == spaces.end()) {
        spaces.push_back({kind, kind == PaintSpace::Kind::All ? "All" : fmt::format("Ink{}", index),
                          std::move(inks)});
    }
    return index;
}

}  // namespace tongket::pdf
