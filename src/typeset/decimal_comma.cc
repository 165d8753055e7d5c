#include "typeset/decimal_comma.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tongket::typeset {

namespace {

/// The part of a decimal number before its comma, or before the % of a whole one (100% stands under
/// the whole part of 99,85%); 0 if `word` has neither.
std::size_t find_decimal_comma(std::string_view word) {
    const auto digit = [&](std::size_t n) {
        return n < word.size() && word[n] >= '0' && word[n] <= '9';
    };
    for (std::size_t at = word.rfind(','); at != std::string_view::npos && at > 0;
         at = word.rfind(',', at - 1)) {
        if (digit(at - 1) && digit(at + 1)) {
            return at;
        }
    }
    const bool percent = word.size() > 1 && word.ends_with('%') && digit(word.size() - 2);
    return percent ? word.size() - 1 : 0;
}

/// Width of a piece's letters before byte `end` of its word.
Length width_before(const Piece& piece, std::size_t end) {
    std::int64_t advance = 0;
    std::int64_t letters = 0;
    std::size_t cluster = std::string::npos;
    for (const text::Glyph& glyph : piece.word->glyphs) {
        if (glyph.cluster < end) {
            advance += glyph.advance;
            letters += glyph.cluster != cluster ? 1 : 0;
            cluster = glyph.cluster;
        }
    }
    return base::mul_div(piece.style->style->size, advance, piece.word->units_per_em) +
           piece.style->style->letter_space * letters;
}

}  // namespace

Length width_to_comma(const CollectedText& text) {
    Length width;
    Length to_comma;
    bool found = false;
    for (const Piece& piece : text.pieces) {
        const std::size_t comma =
            piece.kind == Piece::Kind::Word ? find_decimal_comma(piece.word->text) : 0;
        if (comma > 0) {
            to_comma = width + width_before(piece, comma);
            found = true;
        }
        width += piece.width;
    }
    return found ? to_comma : (text.candidates.back().end - text.candidates.front().next).width;
}

}  // namespace tongket::typeset
