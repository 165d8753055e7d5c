// document/style.h: styles with all their values resolved. `stylesheet` makes them.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/length.h"
#include "graphics/colour.h"
#include "text/font.h"

namespace tongket::document {

using base::Length;

/// The same object, or one like it, or none both times.
template <class T>
[[nodiscard]] bool are_alike(const std::shared_ptr<const T>& a, const std::shared_ptr<const T>& b) {
    return a == b || (a && b && *a == *b);
}

/// How pictures stand among letters, in thousandths of the letters' size.
struct InlinePictureLook {
    std::int32_t height = 0;  ///< 0: as high as the face's capitals
    std::int32_t shift = 0;   ///< of the lower edge from the baseline, upwards
    friend bool operator==(const InlinePictureLook&, const InlinePictureLook&) = default;
};

/// How letters look.
struct TextStyle {
    std::string name;                   ///< of the layout's style, for messages
    std::vector<std::string> families;  ///< in order of preference
    text::Weight weight = 400;
    text::Slant slant = text::Slant::Upright;
    Length size;
    Length letter_space;
    Length rise;  ///< of the baseline: superscripts
    std::vector<std::string> features;
    graphics::Colour colour;
    InlinePictureLook inline_picture;
    friend bool operator==(const TextStyle&, const TextStyle&) = default;
};
using TextStyleRef = std::shared_ptr<const TextStyle>;

enum class Align : std::uint8_t { Justify, Left, Right, Centre };

/// Distance of baselines: a length, or thousandths of the font's own line height ("single" = 1000).
struct Leading {
    Length length;
    std::int32_t thousandths = 0;  ///< used if not 0
    friend bool operator==(const Leading&, const Leading&) = default;
};

/// Where text goes on after a tab.
struct TabStop {
    Length position;  ///< from the measure's left edge
    /// Of the text up to the next tab or line end: it begins, ends or is centred there.
    enum class Align : std::uint8_t { Left, Right, Centre } align = Align::Left;
    std::string leader;  ///< fills the white before it; empty leaves white
    friend bool operator==(const TabStop&, const TabStop&) = default;
};

/// A first letter as high as several lines, which stand beside it.
struct DropCap {
    std::uint8_t lines = 0;
    TextStyleRef letters;  ///< their size is found from the lines
    Length gap;            ///< from the letter to the text beside it
    friend bool operator==(const DropCap&, const DropCap&) = default;
};

struct ParagraphStyle {
    TextStyleRef text;  ///< of the paragraph's own letters; leading is measured with it
    Align align = Align::Justify;
    Leading leading;
    /// Share of the leading from a line's top to its baseline, in thousandths; 0: as the font has it.
    std::int32_t baseline = 0;
    /// The leading is opened where marks would touch the line above; not for figures alone.
    bool opens_leading = true;
    /// For whose marks: all that the face has (lines of running text keep one distance), or those of
    /// the two lines that meet (a title of a few lines, whose distance its look has chosen).
    enum class OpensFor : std::uint8_t { Face, Letters } opens_for = OpensFor::Face;
    Length left_indent, right_indent;  ///< from the measure's edges
    Length first_line_indent;          ///< on top of left_indent; negative hangs
    Length space_before, space_after;  ///< between blocks the larger of the two counts, none at a page's top
    bool on_grid = true;               ///< lines go to the baseline grid of a page that has one
    std::uint8_t widow_lines = 2;      ///< fewest lines on the page after a break
    std::uint8_t orphan_lines = 2;     ///< fewest before it
    bool keep_together = false;
    bool keep_with_next = false;
    /// The most that letters are spaced or closed up to fit a justified line, in thousandths of an
    /// em. They take their part of its white from the start, so that blanks vary less.
    std::int32_t letter_space_stretch = 20;
    std::int32_t letter_space_shrink = 0;
    /// How far stops, quotes and round letters reach into the margins of justified text, in
    /// thousandths of the usual (`typeset/protrusion.h`).
    std::int32_t hanging = 0;
    /// Of paragraphs that begin with a letter and run on from the left; such a paragraph has no
    /// indent.
    std::optional<DropCap> drop_cap;
    std::vector<TabStop> tabs;  ///< by position; a paragraph that uses them is set ragged
    friend bool operator==(const ParagraphStyle&, const ParagraphStyle&) = default;
};
using ParagraphStyleRef = std::shared_ptr<const ParagraphStyle>;

}  // namespace tongket::document
