// typeset/set_line.h: the pieces between two breaks, placed.
#pragma once

#include <cstddef>

#include "document/block.h"
#include "typeset/line_box.h"
#include "typeset/line_fit.h"
#include "typeset/paragraph_setter.h"
#include "typeset/text_collector.h"

namespace tongket::typeset {

/// What a paragraph's lines have in common, and where this one lies.
struct LineFrame {
    Length left;     ///< from the measure's left edge
    Length width;    ///< that the line may fill
    Length measure;  ///< the whole: leaders count their grid from its right edge
    Length right;    ///< its right indent: what follows a leader stands beyond it, at the edge
    document::Align align = document::Align::Justify;
    LetterSpaceLimits letters;
    LineBox box;
    Length usual_size;  ///< letters larger than this may enlarge the line, by all that they may be
    bool opens_for_larger = true;  ///< false: their own ink is looked at when all lines are set
};

struct LinePieces {
    const CollectedText& text;
    std::size_t from = 0, to = 0;  ///< candidates: the break before it and its own
};

/// The line, with `text_left`, where its text begins. Words lie from the measure's left edge.
struct SetLine {
    Line line;
    Length text_left;
    Length overshoot;  ///< beyond the width, with blanks and letters closed up to their limits
};
[[nodiscard]] SetLine set_line(const document::Paragraph& paragraph,
                               const LinePieces& pieces,
                               const LineFrame& frame);

/// Adds the pieces to `items` one after the other from `x` on, in text items of equal style.
void place_words(const std::vector<Piece>& pieces,
                 Length x,
                 std::vector<graphics::DisplayItem>& items);

}  // namespace tongket::typeset
