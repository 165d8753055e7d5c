#include "images/svg/svg_font.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "images/svg/svg_style.h"
#include "images/svg/svg_values.h"

namespace tongket::images {

namespace {

constexpr double largest_size = 10'000;
constexpr std::size_t most_families = 16;

std::string_view unquoted(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n\"'";
    const std::size_t begin = text.find_first_not_of(blanks);
    return begin == std::string_view::npos
               ? std::string_view()
               : text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

std::vector<std::string> read_families(std::string_view text) {
    std::vector<std::string> families;
    while (!text.empty() && families.size() < most_families) {
        const std::size_t end = std::min(text.find(','), text.size());
        if (const std::string_view name = unquoted(text.substr(0, end)); !name.empty()) {
            families.emplace_back(name);
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return families;
}

/// CSS Fonts 4, 2.2: words and numbers; "bolder" and "lighter" by its table.
std::optional<text::Weight> read_weight(std::string_view text, text::Weight inherited) {
    if (text == "normal") {
        return text::Weight{400};
    }
    if (text == "bold") {
        return text::Weight{700};
    }
    if (text == "bolder") {
        return static_cast<text::Weight>(inherited < 350 ? 400 : inherited < 550 ? 700 : 900);
    }
    if (text == "lighter") {
        return static_cast<text::Weight>(inherited < 550 ? 100 : inherited < 750 ? 400 : 700);
    }
    NumberScanner scanner(text);
    const auto number = scanner.number();
    return number && scanner.rest().empty() && *number >= 1 && *number <= 1000
               ? std::optional(static_cast<text::Weight>(std::lround(*number)))
               : std::nullopt;
}

std::optional<text::Slant> read_slant(std::string_view text) {
    if (text == "normal") {
        return text::Slant::Upright;
    }
    return text == "italic" || text == "oblique" ? std::optional(text::Slant::Italic)
                                                 : std::nullopt;
}

void set_size(SvgFont& font, std::string_view text, double inherited) {
    const double size = text.ends_with('%') ? read_svg_length(text, inherited).value_or(0)
                                            : read_text_length(text, 0, inherited);
    if (size > 0 && size <= largest_size) {
        font.size = size;
    }
}

/// "italic bold 12px/14px Arial, sans-serif": the size comes after all words but the families.
void set_shorthand(SvgFont& font, std::string_view text, const SvgFont& inherited) {
    font.style = {};
    while (!text.empty()) {
        text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
        const std::size_t end = std::min(text.find_first_of(" \t\r\n"), text.size());
        const std::string_view word = text.substr(0, end);
        text.remove_prefix(end);
        const auto weight = read_weight(word, inherited.style.weight);
        if (weight) {
            font.style.weight = *weight;
        } else if (const auto slant = read_slant(word)) {
            font.style.slant = *slant;
        } else if (!word.empty() && (word[0] == '.' || (word[0] >= '0' && word[0] <= '9'))) {
            set_size(font, word.substr(0, word.find('/')), inherited.size);
            font.families = read_families(text);
            return;
        }
    }
}

}  // namespace

double read_text_length(std::string_view text, double whole, double size) {
    const bool is_em = text.ends_with("em"), is_ex = text.ends_with("ex");
    if (is_em || is_ex) {
        text.remove_suffix(2);
    }
    const double length = read_svg_length(text, whole).value_or(0);
    return is_em ? length * size : is_ex ? length * size / 2 : length;
}

SvgFont read_svg_font(const SvgNode& node, const SvgFont& inherited) {
    SvgFont font = inherited;
    const auto declared = [&node](std::string_view property) {
        const std::string_view text = find_declared(node, property);
        return text == "inherit" ? std::string_view() : text;
    };
    if (const auto all = declared("font"); !all.empty()) {
        set_shorthand(font, all, inherited);
    }
    if (auto families = read_families(declared("font-family")); !families.empty()) {
        font.families = std::move(families);
    }
    if (const auto size = declared("font-size"); !size.empty()) {
        set_size(font, size, inherited.size);
    }
    font.style.weight =
        read_weight(declared("font-weight"), inherited.style.weight).value_or(font.style.weight);
    font.style.slant = read_slant(declared("font-style")).value_or(font.style.slant);
    if (const auto anchor = declared("text-anchor"); !anchor.empty()) {
        font.anchor = anchor == "middle" ? SvgFont::Anchor::Middle
                      : anchor == "end"  ? SvgFont::Anchor::End
                                         : SvgFont::Anchor::Start;
    }
    for (const std::string_view key : {"dominant-baseline", "alignment-baseline"}) {
        if (const auto baseline = declared(key); !baseline.empty()) {
            font.baseline = baseline == "middle"    ? SvgFont::Baseline::Middle
                            : baseline == "central" ? SvgFont::Baseline::Central
                                                    : SvgFont::Baseline::Alphabetic;
        }
    }
    if (const auto space = declared("letter-spacing"); !space.empty()) {
        font.letter_space = read_text_length(space, font.size, font.size);
    }
    return font;
}

}  // namespace tongket::images
