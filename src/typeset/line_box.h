// typeset/line_box.h: how high a line is.
#pragma once

#include <span>
#include <vector>

#include "document/style.h"
#include "typeset/paragraph_setter.h"
#include "typeset/piece.h"
#include "typeset/style_book.h"

namespace tongket::typeset {

/// A line's box; height + depth is the distance of baselines.
struct LineBox {
    Length height;
    Length depth;
    Length ink_bottom;  ///< below the baseline; what is drawn under the line stays clear of it

    /// Grows where letters would reach out of it.
    void cover(const InkExtent& ink) {
        height = std::max(height, ink.top);
        depth = std::max(depth, ink.bottom);
    }
};

struct MeasuredLeading {
    LineBox box;
    Length asked;  ///< by the style
    Length used;   ///< larger where letters of successive lines would have touched
};

/// The box of a style's lines: half of the leading above and half below the face's ascent and
/// descent. `ink` is what must fit: where it reaches out on one side, the baseline moves within the
/// box, and only if the box is too small for both sides is the leading opened (never where the
/// style says so: text of figures alone, or lines that `open_for_letters` moves apart). A leading
/// of nothing is taken as the face's own; where the style gives the baseline its share of the
/// leading, that counts instead of the face.
[[nodiscard]] MeasuredLeading measure_leading(const document::ParagraphStyle& paragraph,
                                              const SetStyle& style,
                                              const InkExtent& ink);

/// The ink of the pieces' styles, as far as they are not larger than the paragraph's own.
[[nodiscard]] InkExtent usual_ink(std::span<const Piece> pieces, const SetStyle& own);

/// Moves lines apart, and the first and the last one's box open, only where their own letters would
/// touch: short titles keep the distance that they were given.
void open_for_letters(std::vector<Line>& lines);

}  // namespace tongket::typeset
