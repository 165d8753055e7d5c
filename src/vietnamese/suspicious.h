// vietnamese/suspicious.h: look-alike and invisible characters in text that is Unicode already.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tongket::vietnamese {

enum class SuspiciousKind : std::uint8_t {
    Kept,          ///< right where it is meant: a no-break space, −, ×
    LetterInWord,  ///< Ð for Đ, ƣ for ư
    OtherScript,   ///< a Cyrillic or Greek letter that looks Latin
    Degree,        ///< º for °
    SoftHyphen,
    Invisible,
    Joiner,
    Blank,     ///< a blank or break of another kind
    LoneMark,  ///< a combining mark that no letter took
    Ligature,
    PrivateUse,
    Fraction,
    Lost,  ///< U+FFFD: a letter was lost before
};

struct SuspiciousCharacter {
    char32_t character = 0;
    SuspiciousKind kind = SuspiciousKind::Kept;
    std::u32string_view meant;  ///< empty: nothing, or not known
};
/// What is known of a character of suspicious.def; nothing for all others.
[[nodiscard]] std::optional<SuspiciousCharacter> find_suspicious(char32_t character);

/// A mend is certain where the character cannot be meant: between the letters of a Vietnamese word
/// or a figure's digits, or invisible. Else a person must decide.
enum class Mend : std::uint8_t { Certain, Doubtful };

struct SuspiciousPlace {
    std::size_t offset = 0;  ///< bytes
    std::size_t length = 0;  ///< bytes
    SuspiciousCharacter found;
    Mend mend = Mend::Doubtful;
    friend bool operator==(const SuspiciousPlace& a, const SuspiciousPlace& b) {
        return a.offset == b.offset && a.found.character == b.found.character && a.mend == b.mend;
    }
};

/// All characters of a text in NFC that are not what they seem, in order; none of those that are
/// kept. Words of Cyrillic or Greek alone are left alone, and so is what holds an emoji together.
/// Combining marks are doubtful unless a letter of another language of the country (ĕ, ơ̆) may bear
/// them. Private-use characters without a known meaning have no `meant`.
[[nodiscard]] std::vector<SuspiciousPlace> find_suspicious_characters(std::string_view text);

/// The text with the certain mends made; in NFC.
[[nodiscard]] std::string mend_suspicious_characters(std::string_view text);

}  // namespace tongket::vietnamese
