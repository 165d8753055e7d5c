#include "vietnamese/guess_encoding.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

#include "base/utf8.h"
#include "vietnamese/letters.h"
#include "vietnamese/syllable.h"

namespace tongket::vietnamese {

namespace {

using Encodings = std::span<const LegacyEncoding>;

/// Enough words to judge by, and a bound on the time.
constexpr std::size_t sample_size = std::size_t{1} << 20U;

constexpr std::array<LegacyEncoding, 5> byte_encodings = {
    LegacyEncoding::Tcvn3, LegacyEncoding::Vni, LegacyEncoding::Viscii, LegacyEncoding::Vps,
    LegacyEncoding::Windows1258};
/// What pasted text is in: the rest are rare, and would need control characters.
constexpr std::array<LegacyEncoding, 4> pasted_encodings = {
    LegacyEncoding::Tcvn3, LegacyEncoding::Vni, LegacyEncoding::Windows1258,
    LegacyEncoding::Utf8AsWindows1252};

bool is_ascii_letter(char32_t character) {
    return (character >= U'a' && character <= U'z') || (character >= U'A' && character <= U'Z');
}

/// What stands around words and never in them.
bool is_edge(char32_t character) {
    return is_blank(character) || character < 0x80
               ? !is_ascii_letter(character)
               : std::u32string_view(U"‚„…‹›‘’“”•–—€™").find(character) !=
                     std::u32string_view::npos;
}

/// Calls `visit(word)` for each run without ASCII punctuation and blanks that has a character
/// beyond ASCII.
template <class Visit>
void for_each_marked_word(std::u32string_view text, Visit visit) {
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        bool marked = false;
        while (end < text.size() && !is_edge(text[end])) {
            marked = marked || text[end] >= 0x80;
            ++end;
        }
        if (marked) {
            visit(text.substr(at, end - at));
        }
        at = std::max(end, at + 1);
    }
}

/// A word may have lost its capitals' tones to the encoding (TæNG): case proves nothing here.
bool is_syllable_of(std::u32string_view word, LegacyEncoding encoding) {
    if (encoding != LegacyEncoding::Tcvn3) {
        return is_possible_syllable(word);
    }
    std::u32string small(word);
    for (char32_t& character : small) {
        if (const Letter& letter = find_letter(character); letter.ascii != 0) {
            character = with_tone(letter.small, letter.tone);
        }
    }
    return is_possible_syllable(small);
}

EncodingFit fit_of(std::string_view bytes, LegacyEncoding encoding) {
    EncodingFit fit{.encoding = encoding};
    for_each_marked_word(
        base::to_utf32(decode_legacy(bytes, encoding)), [&](std::u32string_view word) {
            // A run of signs without a letter (±, ²) is no word.
            const bool has_letter = std::any_of(word.begin(), word.end(), [](char32_t character) {
                return find_letter(character).ascii != 0;
            });
            if (has_letter || word.size() > 1) {
                ++fit.words;
                fit.syllables += is_syllable_of(word, encoding) ? 1U : 0U;
            }
        });
    return fit;
}

std::vector<EncodingFit> rank(std::string_view bytes, Encodings encodings) {
    std::vector<EncodingFit> fits;
    for (const LegacyEncoding encoding : encodings) {
        fits.push_back(fit_of(bytes, encoding));
    }
    std::stable_sort(fits.begin(), fits.end(), [](const EncodingFit& a, const EncodingFit& b) {
        return a.score() > b.score();
    });
    return fits;
}

std::optional<LegacyEncoding> choose(const std::vector<EncodingFit>& fits) {
    const EncodingFit& best = fits[0];
    // Right by chance in one word of three or four; so a whole text is far from it.
    if (!best.is_convincing() || fits[1].score() * 10 > best.score() * 8) {
        return std::nullopt;
    }
    return best.encoding;
}

bool is_suspicious(char32_t character) {
    return character > 0xA0 && character < 0x100 && find_letter(character).ascii == 0;
}

/// The words of a line that Vietnamese has not.
struct OddWords {
    std::size_t count = 0;
    bool sign_inside = false;  ///< ® or ¬ beside letters
    std::size_t column = 0;    ///< of the first, from 1
    std::string first;
};

bool is_sign(char32_t character) {
    return character > 0xA0 && character < 0xC0 && character != U'º' && character != U'ª' &&
           character != U'²' && character != U'³';
}

OddWords find_odd_words(std::u32string_view line) {
    OddWords odd;
    for_each_marked_word(line, [&](std::u32string_view word) {
        if (is_possible_syllable(word)) {
            return;
        }
        const bool letters = std::any_of(word.begin(), word.end(), is_ascii_letter);
        if (odd.count++ == 0) {
            odd.first = base::to_utf8(word);
            odd.column = static_cast<std::size_t>(word.data() - line.data()) + 1;
        }
        odd.sign_inside =
            odd.sign_inside || (letters && std::any_of(word.begin(), word.end(), is_sign));
    });
    return odd;
}

struct Judged {
    LegacyLine line;
    bool sure = false;
};

std::optional<Judged> judge_line(std::string_view line, std::size_t number) {
    // Most lines of a Vietnamese text have a letter that Windows-1252 lacks: they are done here.
    const auto bytes = bytes_of_windows1252(line);
    if (!bytes) {
        return std::nullopt;
    }
    const std::u32string characters = base::to_utf32(line);
    const OddWords odd = find_odd_words(characters);
    if (odd.count == 0) {
        return std::nullopt;
    }
    const auto fits = rank(*bytes, pasted_encodings);
    // UTF-8 that was read byte by byte is no accident.
    const auto utf8 = std::find_if(fits.begin(), fits.end(), [](const EncodingFit& fit) {
        return fit.encoding == LegacyEncoding::Utf8AsWindows1252;
    });
    const bool garbled = base::find_invalid_utf8(*bytes) == std::string_view::npos;
    const EncodingFit& best = garbled ? *utf8 : fits[0];
    if (!best.is_convincing() || (best.encoding == LegacyEncoding::Utf8AsWindows1252) != garbled) {
        return std::nullopt;
    }
    const auto first_bytes = bytes_of_windows1252(odd.first);
    Judged judged{{number, odd.column, best.encoding, odd.first,
                   first_bytes ? decode_legacy(*first_bytes, best.encoding) : odd.first}};
    judged.sure = garbled || odd.count > 1 || odd.sign_inside;
    return judged;
}

/// Whether a character of the text that begins with the byte `lead`, U+0080 or higher, is odd in
/// Vietnamese.
bool has_suspicious(std::string_view text, char lead) {
    for (std::size_t at = text.find(lead); at != std::string_view::npos;
         at = text.find(lead, at + 1)) {
        if (is_suspicious(base::decode_utf8(text, at).character)) {
            return true;
        }
    }
    return false;
}

/// Latin-1's upper half, where the letters of Vietnamese are few.
bool may_be_legacy(std::string_view text) {
    return has_suspicious(text, '\xC2') || has_suspicious(text, '\xC3');
}

}  // namespace

std::vector<EncodingFit> rank_encodings(std::string_view bytes) {
    return rank(bytes.substr(0, sample_size), byte_encodings);
}

std::optional<LegacyEncoding> guess_encoding(std::string_view bytes) {
    return choose(rank_encodings(bytes));
}

std::vector<LegacyLine> find_legacy_lines(std::string_view text) {
    if (!may_be_legacy(text)) {
        return {};
    }
    std::vector<Judged> judged;
    std::size_t number = 0;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        if (auto line = judge_line(text.substr(start, end - start), ++number)) {
            judged.push_back(std::move(*line));
        }
        start = end + 1;
    }
    const auto is_known = [&](LegacyEncoding encoding) {
        return std::any_of(judged.begin(), judged.end(), [&](const Judged& one) {
            return one.sure && one.line.encoding == encoding;
        });
    };
    std::vector<LegacyLine> lines;
    for (Judged& one : judged) {
        if (one.sure || is_known(one.line.encoding)) {
            lines.push_back(std::move(one.line));
        }
    }
    return lines;
}

std::string convert_line(std::string_view line, LegacyEncoding encoding) {
    const auto bytes = bytes_of_windows1252(line);
    return bytes ? decode_legacy(*bytes, encoding) : std::string(line);
}

}  // namespace tongket::vietnamese
