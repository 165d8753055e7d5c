// typeset/text_decoration.h: what is drawn around the lines of a paragraph.
#pragma once

#include <vector>

#include "document/block.h"
#include "typeset/paragraph_setter.h"
#include "typeset/set_line.h"

namespace tongket::typeset {

/// Where the longest line of a paragraph stands: its left edge, from the measure's, and its width.
struct TextExtent {
    Length left, width;
    Length ink_bottom;  ///< of the last line, below its baseline
};

/// The block that the lines make: at its edge for text that has one, else in the middle. `frame` is
/// the last line's, `widest` the widest one's width.
[[nodiscard]] TextExtent extent_of(document::Align align, const LineFrame& frame, Length widest);

/// Draws the rule under the middle of the text, into its last line, which it deepens. It moves down
/// where the letters reach it.
void add_rule(const document::TextRule& rule, const TextExtent& text, Line& last);

/// Draws the frame into the first of `lines` (not empty), and makes room for it above that line and
/// below the last one. The four sides are artifacts.
void add_frame(const document::TextFrame& frame, const TextExtent& text, std::vector<Line>& lines);

}  // namespace tongket::typeset
