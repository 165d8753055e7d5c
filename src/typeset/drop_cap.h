// typeset/drop_cap.h: a first letter as high as several lines.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "document/block.h"
#include "typeset/fit_text.h"
#include "typeset/line_box.h"
#include "typeset/paragraph_setter.h"
#include "typeset/piece.h"

namespace tongket::typeset {

/// A paragraph's first letter, with an opening sign before it, and the paragraph without it.
struct Initial {
    document::TextRun letter;
    document::Paragraph rest;
};

/// Nothing if the style asks for no such letter, the paragraph has a mark or is not set from the
/// left, or it does not begin with a letter: figures are not parted.
[[nodiscard]] std::optional<Initial> take_initial(const document::Paragraph& paragraph);

/// The letter at the size at which its capitals reach from the top of the first line's capitals to
/// the baseline of its last line.
struct DropLetter {
    std::vector<Piece> pieces;
    Length bearing;          ///< from the pen to its ink: the ink stands at the text's edge
    std::size_t lines = 0;   ///< that it is high
    std::size_t beside = 0;  ///< that stand beside it: one more where it hangs below its baseline
    Length given_up;         ///< by those
    InkExtent ink;           ///< its own, marks included, with white
    Length leading;          ///< of the lines
};

/// Nothing if no font is there to measure with.
[[nodiscard]] std::optional<DropLetter> set_letter(const Initial& initial,
                                                   StyleBook& styles,
                                                   WordShaper& words,
                                                   ScaledStyles& scaled);

/// Puts the letter before the text of the first line, `left` from the measure's edge, its baseline
/// on that of its last line. Marks that reach above the first line make it higher, and lines too
/// few for the letter make room below the last one.
void place_letter(const DropLetter& letter, Length left, std::vector<Line>& lines);

}  // namespace tongket::typeset
