#include "pdf/palette.h"

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/assert.h"
#include "pdf/archive_colour.h"
#include "pdf/first_words.h"
#include "pdf/press_colour.h"
#include "pdf/values.h"

namespace tongket::pdf {

namespace {

using base::Code;
using graphics::Colour;
using graphics::ColourSpace;

constexpr std::uint16_t full = 10'000;
constexpr std::array<std::string_view, 4> process_names = {"Cyan", "Magenta", "Yellow", "Black"};

void append_share(std::string& content, std::uint16_t share) {
    append(content, Fixed{share, 4});
    content += ' ';
}

/// Calls `visit` for each colour that items are painted with, in order; neighbours of one colour
/// once.
template <class Visit>
void for_each_colour(std::span<const graphics::Page> pages, const Visit& visit) {
    const Colour* last = nullptr;
    const auto take = [&](const Colour& colour) {
        if (last == nullptr || !(colour == *last)) {
            visit(colour);
            last = &colour;
        }
    };
    const auto take_shape = [&take](const graphics::ShapeItem& shape) {
        if (shape.fill) {
            take(*shape.fill);
        }
        if (shape.pen) {
            take(shape.pen->colour);
        }
    };
    std::set<const graphics::Background*> seen;
    for (const graphics::Page& page : pages) {
        if (page.background && seen.insert(page.background.get()).second) {
            std::ranges::for_each(*page.background, take_shape);
        }
        for (const graphics::DisplayItem& item : page.items) {
            if (const auto* text = std::get_if<graphics::TextItem>(&item)) {
                take(text->colour);
            } else if (const auto* box = std::get_if<graphics::BoxItem>(&item)) {
                take(box->colour);
            } else if (const auto* shape = std::get_if<graphics::ShapeItem>(&item)) {
                take_shape(*shape);
            }
        }
    }
}

/// Calls `visit` for each gradient that fills a shape; one that many pages share, once.
template <class Visit>
void for_each_gradient(std::span<const graphics::Page> pages, const Visit& visit) {
    std::set<const void*> seen;
    const auto take = [&](const graphics::ShapeItem& shape) {
        if (shape.gradient && seen.insert(shape.gradient.get()).second) {
            visit(*shape.gradient);
        }
    };
    for (const graphics::Page& page : pages) {
        if (page.background && seen.insert(page.background.get()).second) {
            std::ranges::for_each(*page.background, take);
        }
        for (const graphics::DisplayItem& item : page.items) {
            if (const auto* shape = std::get_if<graphics::ShapeItem>(&item)) {
                take(*shape);
            }
        }
    }
}

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

/// Fills a palette with what the press prints.
class PressPalette {
  public:
    PressPalette(Palette::Plates plates,
                 std::uint32_t ink_limit,
                 ColourConverter& converter,
                 base::Diagnostics& diagnostics)
        : plates_(plates), limit_(ink_limit), converter_(converter), diagnostics_(diagnostics) {}

    void add(const Colour& colour) {
        const auto [place, is_new] = palette_.paints_.try_emplace(colour);
        if (is_new) {
            place->second = make(colour);
        }
    }
    void add(const graphics::Gradient& gradient) {
        palette_.note_shading(gradient, make(gradient));
    }
    Palette take() { return std::move(palette_); }

  private:
    /// All stops have the inks of all: the space is that of the four process inks, or one that
    /// names each spot, and the process inks beside it.
    PaintShading make(const graphics::Gradient& gradient) {
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

    [[nodiscard]] std::vector<PaintSpace::Ink> plates_of(std::span<const graphics::SpotInk> spots,
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

    static std::uint16_t tint_in(const Colour& colour, const graphics::SpotInk& ink) {
        for (const graphics::SpotTint& spot :
             colour.spots ? *colour.spots : graphics::SpotMixture()) {
            if (spot.ink == ink) {
                return spot.tint;
            }
        }
        return 0;
    }

    Paint make(const Colour& colour) {
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

    Inks black_for(const Colour& colour) {
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

    Inks limited(const Inks& inks, const Colour& colour) {
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

    static Paint process_paint(const Inks& inks) {
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

    Paint spot_paint(const Inks& inks, const graphics::SpotMixture& spots) {
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

    std::uint32_t space_of(PaintSpace::Kind kind, std::vector<PaintSpace::Ink> inks) {
        std::vector<PaintSpace>& spaces = palette_.spaces_;
        const auto found = std::ranges::find_if(spaces, [&](const PaintSpace& space) {
            return space.kind == kind && space.inks == inks;
        });
        const auto index = static_cast<std::uint32_t>(found - spaces.begin());
        if (found == spaces.end()) {
            spaces.push_back({kind,
                              kind == PaintSpace::Kind::All ? "All" : fmt::format("Ink{}", index),
                              std::move(inks)});
        }
        return index;
    }

    Palette::Plates plates_;
    std::uint32_t limit_;
    ColourConverter& converter_;
    base::Diagnostics& diagnostics_;
    Palette palette_;
};

namespace {

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
                diagnostics.report(Code::RichBlackInText, {},
                                   {fmt::format("{}", p + 1), first_words(*text)});
                return;
            }
        }
    }
}

}  // namespace

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
