#include "pdf/palette.h"

#include <algorithm>
#include <functional>
#include <utility>

#include <fmt/format.h>

#include "base/assert.h"
#include "pdf/archive_colour.h"
#include "pdf/first_words.h"
#include "pdf/page_colours.h"
#include "pdf/press_palette.h"
#include "pdf/values.h"

namespace tongket::pdf {

namespace {

using graphics::Colour;
using graphics::ColourSpace;

Paint screen_paint(const ArchiveColour& colour) {
    Paint paint;
    std::string shares;
    if (colour.space == ArchiveColour::Space::Grey) {
        append_share(shares, colour.light[0]);
        paint.fill = shares + "g\n";
        paint.stroke = shares + "G\n";
        return paint;
    }
    paint.space = 0;
    for (const std::uint16_t light : colour.light) {
        append_share(shares, light);
    }
    paint.fill = "/Rgb cs " + shares + "sc\n";
    paint.stroke = "/Rgb CS " + shares + "SC\n";
    return paint;
}

/// Grey, too, is of three lights here: all stops have one space.
std::vector<std::uint16_t> lights_of(const ArchiveColour& colour) {
    if (colour.space == ArchiveColour::Space::Grey) {
        return std::vector(3, colour.light[0]);
    }
    return {colour.light.begin(), colour.light.end()};
}

// GWG 2015: four plates never meet exactly enough for the stems of a text.
void check_small_text(std::span<const graphics::Page> pages,
                      const Palette& palette,
                      base::Diagnostics& diagnostics) {
    using namespace base::literals;
    constexpr std::uint32_t nearly_black = 8'500, other_inks = 1'000;
    for (std::size_t p = 0; p < pages.size(); ++p) {
        for (const graphics::DisplayItem& item : pages[p].items) {
            const auto* text = std::get_if<graphics::TextItem>(&item);
            if (text == nullptr || text->size >= 24_pt) {
                continue;
            }
            const Inks& inks = palette.paint(text->colour).process;
            if (inks[3] >= nearly_black &&
                std::uint32_t{inks[0]} + inks[1] + inks[2] >= other_inks) {
                diagnostics.report(base::Code::RichBlackInText, {},
                                   {fmt::format("{}", p + 1), first_words(*text)});
                return;
            }
        }
    }
}

}  // namespace

void append_share(std::string& content, std::uint16_t share) {
    append(content, Fixed{share, 4});
    content += ' ';
}

std::size_t Palette::Hash::operator()(const Colour& colour) const {
    std::uint64_t hash = static_cast<std::uint64_t>(colour.space) + 1;
    for (const std::uint16_t component : colour.components) {
        hash = hash * 0x1'0000'01B3 + component;
    }
    for (const graphics::SpotTint& spot : colour.spots ? *colour.spots : graphics::SpotMixture()) {
        hash = hash * 0x1'0000'01B3 + spot.tint + std::hash<std::string>()(spot.ink.name);
    }
    return hash;
}

Palette Palette::of_screen(std::span<const graphics::Page> pages, ColourConverter& converter) {
    Palette palette;
    for_each_colour(pages, [&](const Colour& colour) {
        const auto [place, is_new] = palette.paints_.try_emplace(colour);
        if (is_new) {
            place->second = screen_paint(archive_colour(colour, converter));
        }
    });
    palette.spaces_.push_back({PaintSpace::Kind::Screen, "Rgb", {}});
    for_each_gradient(pages, [&](const graphics::Gradient& gradient) {
        PaintShading shading;
        shading.space = 0;
        for (const graphics::GradientStop& stop : gradient.stops) {
            shading.stops.push_back({stop.at, lights_of(archive_colour(stop.colour, converter))});
        }
        palette.note_shading(gradient, std::move(shading));
    });
    return palette;
}

Palette Palette::of_press(std::span<const graphics::Page> pages,
                          Plates plates,
                          std::uint32_t ink_limit,
                          ColourConverter& converter,
                          base::Diagnostics& diagnostics) {
    PressPalette press(plates, ink_limit, converter, diagnostics);
    for_each_colour(pages, [&press](const Colour& colour) { press.add(colour); });
    for_each_gradient(pages, [&press](const graphics::Gradient& gradient) { press.add(gradient); });
    Colour registration;
    registration.space = ColourSpace::Registration;
    press.add(registration);
    Palette palette = press.take();
    check_small_text(pages, palette, diagnostics);
    return palette;
}

const Paint& Palette::paint(const Colour& colour) const {
    const auto found = paints_.find(colour);
    TK_ASSERT(found != paints_.end());
    return found->second;
}

void Palette::note_shading(const graphics::Gradient& gradient, PaintShading shading) {
    const bool is_known = std::ranges::any_of(
        gradients_, [&](const auto& known) { return known.first == gradient.stops; });
    if (is_known) {
        return;
    }
    const auto found = std::ranges::find(shadings_, shading);
    gradients_.emplace_back(gradient.stops, static_cast<std::uint32_t>(found - shadings_.begin()));
    if (found == shadings_.end()) {
        shadings_.push_back(std::move(shading));
    }
}

std::uint32_t Palette::shading(const graphics::Gradient& gradient) const {
    const auto found = std::ranges::find_if(
        gradients_, [&](const auto& known) { return known.first == gradient.stops; });
    TK_ASSERT(found != gradients_.end());
    return found->second;
}

}  // namespace tongket::pdf
