// images/svg/svg_text.h: the texts of an SVG file become outlines of our fonts.
#pragma once

#include <map>
#include <set>
#include <string>

#include "images/svg/svg_tree.h"
#include "text/font_book.h"
#include "text/shaper.h"

namespace tongket::images {

struct OutlinedTexts {
    SvgNode root;  ///< with a group of paths for each text
    bool had_texts = false;
    /// Properties and elements of texts that are not read: "textPath", "textLength".
    std::set<std::string> left_out;
    std::map<std::string, std::string>
        stand_ins;                     ///< families that are not there: what is set instead
    std::set<std::string> missing;     ///< letters that no font has
    std::set<std::string> restricted;  ///< families that must not be embedded
};

/// Texts, spans, their positions (a letter may have its own), anchors and baselines (SVG 1.1, 10).
/// Blanks are as in 10.15, default. The families that are named are looked for as a layout's are;
/// for Arial, Helvetica and Times, faces of the same widths stand in.
[[nodiscard]] OutlinedTexts outline_texts(const SvgNode& root,
                                          text::FontBook& fonts,
                                          text::Shaper& shaper);

}  // namespace tongket::images
