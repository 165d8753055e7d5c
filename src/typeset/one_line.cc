#include "typeset/one_line.h"

#include <algorithm>
#include <variant>

namespace tongket::typeset {

std::shared_ptr<const OneLine> keep_one_line(const document::Paragraph& paragraph,
                                             const CollectedText& text) {
    const bool is_set_as_it_is =
        !paragraph.fit && !paragraph.is_balanced && !paragraph.style->drop_cap;
    const bool has_words_alone =
        std::ranges::all_of(paragraph.content, [](const document::Inline& part) {
            return std::holds_alternative<document::TextRun>(part);
        });
    if (!is_set_as_it_is || !has_words_alone) {
        return nullptr;
    }
    return std::make_shared<const OneLine>(OneLine{text.pieces, text.candidates.front(),
                                                   text.candidates.back(), text.cuts.front(),
                                                   text.cuts.back()});
}

void recall(const OneLine& line, LastLine last, CollectedText& text) {
    text.pieces = line.pieces;
    text.candidates.assign({line.start, line.end});
    text.candidates.back().end.fill += last == LastLine::Free ? 1 : 0;
    text.cuts.assign({line.before, line.after});
    text.leaders.clear();
    text.has_tabs = false;
}

}  // namespace tongket::typeset
