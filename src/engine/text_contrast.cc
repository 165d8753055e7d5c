#include "engine/text_contrast.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "graphics/colour_vision.h"
#include "graphics/text_ground.h"

namespace tongket::engine {

namespace {

using graphics::Colour;
using namespace base::literals;

constexpr double least = 4.5, least_of_large = 3;
constexpr base::Length large = 18_pt;

const stylesheet::NamedColour* find_colour(const stylesheet::Stylesheet& sheet,
                                           const Colour& colour) {
    const auto found = std::ranges::find(sheet.palette, colour, &stylesheet::NamedColour::colour);
    return found == sheet.palette.end() ? nullptr : &*found;
}

std::string name_of(const stylesheet::Stylesheet& sheet, const Colour& colour) {
    Colour paper;
    paper.components[0] = 0;
    if (const stylesheet::NamedColour* named = find_colour(sheet, colour)) {
        return named->name;
    }
    return colour == paper ? "giấy (paper)" : colour == graphics::black() ? "black" : "?";
}

std::string words_of(const graphics::TextItem& text) {
    constexpr std::size_t most = 40;
    std::string words;
    for (const graphics::PlacedWord& placed : text.words) {
        if (words.size() + placed.word->text.size() > most) {
            return words + "…";
        }
        words += placed.word->text;
    }
    return words;
}

/// What was looked at: few pairs make up a document.
struct Pair {
    Colour text, ground;
    bool is_large = false;
};

}  // namespace

void report_text_contrast(std::span<const graphics::Page> pages,
                          const stylesheet::Stylesheet& sheet,
                          base::Diagnostics& diagnostics) {
    std::vector<Pair> seen;
    const auto look_at = [&](std::size_t page, const graphics::GroundedText& found) {
        const bool is_large = found.text->size >= large;
        const auto is_this = [&](const Pair& other) {
            return other.is_large == is_large && other.text == found.text->colour &&
                   other.ground == found.ground;
        };
        if (std::ranges::any_of(seen, is_this)) {
            return;
        }
        Pair pair{found.text->colour, found.ground, is_large};
        const double wanted = pair.is_large ? least_of_large : least;
        const double ratio = graphics::contrast(pair.text, pair.ground);
        if (ratio < wanted) {
            const stylesheet::NamedColour* named = find_colour(sheet, pair.text);
            diagnostics.report(
                pair.is_large ? base::Code::LargeTextContrastLow : base::Code::TextContrastLow,
                named == nullptr ? base::Place{} : named->place,
                {name_of(sheet, pair.text), name_of(sheet, pair.ground),
                 fmt::format("{:.1f}", std::floor(ratio * 10) / 10), fmt::format("{:.1f}", wanted),
                 words_of(*found.text), std::to_string(page + 1)});
        }
        seen.push_back(std::move(pair));
    };
    graphics::for_each_grounded_text(pages, look_at);
}

}  // namespace tongket::engine
