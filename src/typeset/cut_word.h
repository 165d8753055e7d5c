// typeset/cut_word.h: a word that had to be cut between its letters.
#pragma once

#include <cstddef>
#include <string>

#include "base/source.h"
#include "document/block.h"
#include "typeset/text_collector.h"

namespace tongket::typeset {

/// Its first and last candidates of a text.
struct CutWord {
    std::size_t from, to;
};

/// The one around a candidate between letters, up to the next blanks.
[[nodiscard]] CutWord cut_word_at(const CollectedText& text, std::size_t candidate);
/// Its letters, the first forty.
[[nodiscard]] std::string text_of(const CollectedText& text, CutWord word);
/// Where what follows the candidate was written.
[[nodiscard]] base::Place place_of(const CollectedText& text,
                                   const document::Paragraph& paragraph,
                                   std::size_t candidate);

}  // namespace tongket::typeset
