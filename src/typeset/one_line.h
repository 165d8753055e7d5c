// typeset/one_line.h: a text as it was measured, for the line that it mostly becomes.
#pragma once

#include <memory>
#include <vector>

#include "document/paragraph.h"
#include "typeset/text_collector.h"

namespace tongket::typeset {

/// What was collected of a text of words alone. Most cells, labels and figures are as wide on their
/// line as they were measured: those need not be collected again. Points into its setter's styles.
struct OneLine {
    std::vector<Piece> pieces;
    BreakCandidate start, end;
    Cut before, after;

    [[nodiscard]] Length width() const { return (end.end - start.next).width; }
};

/// Of `text`, collected from the paragraph without a narrowest measure, protrusion or letters of
/// other faces. Null if it has more than words, such as tabs and forced breaks, or is not set as it
/// stands: with a first letter over several lines, or at a size that fits.
[[nodiscard]] std::shared_ptr<const OneLine> keep_one_line(const document::Paragraph& paragraph,
                                                           const CollectedText& text);

/// The text as it is collected for a line of this `width` or more, but for the breaks inside.
void recall(const OneLine& line, LastLine last, CollectedText& text);

}  // namespace tongket::typeset
