#include "typeset/cut_word.h"

#include <variant>

#include "base/utf8.h"

namespace tongket::typeset {

CutWord cut_word_at(const CollectedText& text, std::size_t candidate) {
    const auto inside = [&](std::size_t n) {
        return text.candidates[n].break_class == BreakClass::Cluster;
    };
    CutWord word{candidate, candidate};
    while (word.from > 0 && inside(word.from)) {
        --word.from;
    }
    while (inside(word.to)) {
        ++word.to;
    }
    return word;
}

std::string text_of(const CollectedText& text, CutWord word) {
    constexpr std::size_t most_letters = 40;
    std::string made;
    for (std::size_t n = text.cuts[word.from].begin; n < text.cuts[word.to].end; ++n) {
        if (text.pieces[n].word != nullptr) {
            made += text.pieces[n].word->text;
        }
    }
    const std::u32string letters = base::to_utf32(made);
    return letters.size() <= most_letters ? made
                                          : base::to_utf8(letters.substr(0, most_letters)) + "…";
}

base::Place place_of(const CollectedText& text,
                     const document::Paragraph& paragraph,
                     std::size_t candidate) {
    const std::size_t piece = text.cuts[candidate].begin;
    if (piece < text.pieces.size()) {
        const std::uint32_t source = text.pieces[piece].source;
        if (const auto* run = std::get_if<document::TextRun>(&paragraph.content[source])) {
            return run->place;
        }
    }
    return paragraph.place;
}

}  // namespace tongket::typeset
