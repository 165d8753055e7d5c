// vietnamese/guess_encoding.h: which old encoding a text is in, judged by its syllables.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vietnamese/legacy_encoding.h"

namespace tongket::vietnamese {

/// How well one encoding fits: of the words with letters beyond ASCII, how many become possible
/// syllables.
struct EncodingFit {
    LegacyEncoding encoding = LegacyEncoding::Tcvn3;
    std::size_t words = 0;
    std::size_t syllables = 0;
    /// Possible syllables less twice the others.
    [[nodiscard]] long score() const {
        return 3 * static_cast<long>(syllables) - 2 * static_cast<long>(words);
    }
    /// At least 95 in a hundred.
    [[nodiscard]] bool is_convincing() const { return words > 0 && syllables * 20 >= words * 19; }
};

/// All encodings of bytes, the best fit first; those that fit alike in the order of
/// `LegacyEncoding`. Judged by the first megabyte.
[[nodiscard]] std::vector<EncodingFit> rank_encodings(std::string_view bytes);

/// The one encoding that fits well, and clearly better than any other; nothing where the text is
/// too short or damaged, or is no Vietnamese.
[[nodiscard]] std::optional<LegacyEncoding> guess_encoding(std::string_view bytes);

/// A line of Unicode text whose words came out of an old encoding, as Windows-1252 shows them.
struct LegacyLine {
    std::size_t line = 0;    ///< from 1
    std::size_t column = 0;  ///< of `word`, in characters from 1
    LegacyEncoding encoding = LegacyEncoding::Tcvn3;
    std::string word;       ///< the first word that gives it away: quËn
    std::string converted;  ///< the same word: quận
};

/// The lines (ended by LF) of a text in UTF-8 that are in an old encoding: nearly all words that no
/// Vietnamese could write become syllables in it. Two such words are needed, or one with a sign
/// that no word has (®ång), or one and another line in the same encoding. Fast on text that has
/// none.
[[nodiscard]] std::vector<LegacyLine> find_legacy_lines(std::string_view text);

/// `line` of Unicode text out of its old encoding; unchanged if it has characters that no program
/// takes for Windows-1252.
[[nodiscard]] std::string convert_line(std::string_view line, LegacyEncoding encoding);

}  // namespace tongket::vietnamese
