// images/svg/svg_font.h: how the letters of an SVG file are set.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "images/svg/svg_tree.h"
#include "text/font.h"

namespace tongket::images {

/// What elements inherit of SVG 1.1, 10: fonts and alignment.
struct SvgFont {
    std::vector<std::string> families;  ///< as named, in order of preference
    double size = 16;                   ///< in the user's units
    text::FaceStyle style;
    enum class Anchor : std::uint8_t { Start, Middle, End } anchor = Anchor::Start;
    /// What of the letters lies at y: the line that they stand on, or the middle of small letters
    /// or of the whole line.
    enum class Baseline : std::uint8_t {
        Alphabetic,
        Middle,
        Central
    } baseline = Baseline::Alphabetic;
    double letter_space = 0;
};

/// `inherited` with the node's attributes and its `style` taken in; the shorthand `font` too.
[[nodiscard]] SvgFont read_svg_font(const SvgNode& node, const SvgFont& inherited);

/// As `read_svg_length`, but "em" and "ex" are of `size`.
[[nodiscard]] double read_text_length(std::string_view text, double whole, double size);

}  // namespace tongket::images
