// pdf/kept_encoding.h: the encoding of one turn, for the next.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "pdf/encoding.h"
#include "pdf/page_words.h"
#include "pdf/word_uses.h"

namespace tongket::pdf {

/// A font whose glyphs stand for the same texts, in the same order, has the same program and the
/// same codes. All words of one turn are without fault.
struct KeptEncoding {
    Encoding encoding;  ///< given back when the file is made; without fonts there is none
    std::vector<std::shared_ptr<const FaceUse>> faces;  ///< of its fonts
    std::vector<WordKey> order;                         ///< its words
    PageWords words;                                    ///< of its pages
    std::vector<bool> same_font;  ///< as in the turn before, at the same index
};

}  // namespace tongket::pdf
