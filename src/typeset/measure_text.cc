#include "typeset/measure_text.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace tongket::typeset {

TextWidths measure_text(const CollectedText& text, const LineStarts& indents) {
    const std::vector<BreakCandidate>& candidates = text.candidates;
    TextWidths widths;
    std::size_t syllable = 0, word = 0, line = 0;
    for (std::size_t n = 1; n < candidates.size(); ++n) {
        const BreakClass kind = candidates[n].break_class;
        const auto since = [&](std::size_t start) {
            return (candidates[n].end - candidates[start].next).width +
                   (start == 0 ? indents.first : indents.others);
        };
        if (kind != BreakClass::Never && kind != BreakClass::Cluster) {
            widths.minimum = std::max(widths.minimum, since(syllable));
            syllable = n;
        }
        if (kind != BreakClass::Never && kind != BreakClass::Cluster &&
            kind != BreakClass::Compound) {
            widths.words = std::max(widths.words, since(word));
            word = n;
        }
        if (kind == BreakClass::Forced) {
            widths.maximum = std::max(widths.maximum, since(line));
            line = n;
        }
    }
    // Where the first line begins left of the others, a word further on may need more.
    widths.maximum = std::max({widths.maximum, widths.minimum, widths.words});
    return widths;
}

}  // namespace tongket::typeset
