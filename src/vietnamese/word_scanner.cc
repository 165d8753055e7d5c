#include "vietnamese/word_scanner.h"

#include <unicode/uchar.h>

#include "base/narrow.h"
#include "base/utf8.h"
#include "vietnamese/break_words.h"
#include "vietnamese/letters.h"
#include "vietnamese/syllable_table.h"

namespace tongket::vietnamese {

namespace {

bool is_opening(char32_t c) {
    return c == U'(' || c == U'[' || c == U'{' || c == U'“' || c == U'‘' || c == U'«' || c == U'‹';
}

/// Closing punctuation, stops, and straight quotes, which may be either.
bool is_closing(char32_t c) {
    switch (c) {
        case U'.':
        case U',':
        case U';':
        case U':':
        case U'!':
        case U'?':
        case U')':
        case U']':
        case U'}':
        case U'”':
        case U'’':
        case U'»':
        case U'›':
        case U'…':
            return true;
        default:
            return false;
    }
}

bool is_quote(char32_t c) { return c == U'"' || c == U'\''; }

bool is_dash(char32_t c) { return c == U'-' || c == U'–' || c == U'—' || c == U'−'; }

bool is_bullet(char32_t c) {
    return is_dash(c) || c == U'+' || c == U'*' || c == U'•' || c == U'●' || c == U'○' ||
           c == U'▪' || c == U'■' || c == U'◦' || c == U'‣';
}

bool is_roman_digit(char32_t c) {
    return c == U'I' || c == U'V' || c == U'X' || c == U'L' || c == U'C';
}

/// As `base::decode_utf8`, without a call for ASCII.
base::DecodedCharacter character_at(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    return byte < 0x80U ? base::DecodedCharacter{byte, 1} : base::decode_utf8(text, at);
}

enum class LetterCase : std::uint8_t { None, Small, Capital };
LetterCase letter_case(char32_t c) {
    if (const Letter& letter = find_letter(c); letter.ascii != 0) {
        return letter.toneless == letter.small ? LetterCase::Small : LetterCase::Capital;
    }
    if (c < 0x80 || u_isalpha(static_cast<UChar32>(c)) == 0) {
        return LetterCase::None;
    }
    return u_isupper(static_cast<UChar32>(c)) != 0 ? LetterCase::Capital : LetterCase::Small;
}

/// Takes the characters of one word, first to last.
class WordScanner {
  public:
    explicit WordScanner(std::size_t begin) {
        word_.begin = begin;
        word_.letters_only = word_.roman = word_.digits_and_points = true;
    }

    void add(char32_t c) {
        if (count_ == 0) {
            word_.starts_closing = is_closing(c) || c == U'%' || c == U'/';
            word_.dash = is_dash(c);
            word_.bullet = is_bullet(c);
        } else {
            word_.dash = word_.bullet = false;
        }
        ++count_;
        word_.ends_opening = is_opening(c);
        if (word_.characters == 0 && (is_opening(c) || is_quote(c))) {
            word_.opens = true;
        } else if (is_closing(c) || is_quote(c)) {
            add_closing(c);
        } else {
            add_core(c);
        }
    }

    /// Takes the letters from byte `at` on if no closing mark stands before them, as with most
    /// characters: what `add` does, for all of them at once. Returns where they end.
    std::size_t add_letters(std::string_view text, std::size_t at) {
        if (word_.trailing != Trailing::None) {
            return at;
        }
        const std::size_t before = count_;
        bool roman = word_.roman;
        while (at < text.size()) {
            const base::DecodedCharacter next = character_at(text, at);
            const Letter& letter = find_letter(next.character);
            if (letter.ascii == 0) {
                break;
            }
            if (word_.characters == 0 && count_ == before) {
                word_.capital = letter.toneless != letter.small;
            }
            at += next.bytes;
            ++count_;
            word_.has_small = word_.has_small || letter.toneless == letter.small;
            roman = roman && (head_ended_ || is_roman_digit(next.character));
            key_.add(letter);
        }
        if (count_ > before) {
            word_.characters += count_ - before;
            word_.roman = roman;
            word_.dash = word_.bullet = word_.ends_opening = word_.ends_number = false;
            word_.digits_and_points = false;
        }
        return at;
    }

    [[nodiscard]] Word finish(std::size_t end) {
        word_.end = end;
        word_.key = key_.value();
        word_.roles = break_words.find(word_.key);
        if (!slash_seen_) {
            word_.head_key = word_.key;
        }
        word_.head_roles = slash_seen_ ? break_words.find(word_.head_key) : word_.roles;
        if (word_.characters == 0) {
            word_.letters_only = word_.roman = word_.digits_and_points = false;
        }
        return word_;
    }

  private:
    /// Closing marks belong to the core only if more of it follows.
    void add_closing(char32_t c) {
        const bool first = word_.trailing == Trailing::None;
        ++closing_;
        only_dots_ = (first || only_dots_) && c == U'.';
        word_.ends_sentence = word_.ends_sentence || c == U'.' || c == U'!' || c == U'?' ||
                              c == U'…' || c == U':' || c == U';';
        if (!first) {
            word_.trailing = Trailing::Other;
        } else if (c == U'.') {
            word_.trailing = Trailing::Dot;
        } else if (c == U':') {
            word_.trailing = Trailing::Colon;
        } else {
            word_.trailing = c == U')' ? Trailing::Bracket : Trailing::Other;
        }
    }

    void add_core(char32_t c) {
        if (word_.trailing != Trailing::None) {
            leave_closing();
        }
        const LetterCase letter = letter_case(c);
        const bool digit = is_digit(c);
        if (word_.characters == 0) {
            word_.starts_digit = digit;
            word_.capital = letter == LetterCase::Capital;
        }
        ++word_.characters;
        word_.ends_number = digit || (c == U'%' && word_.ends_number);
        word_.has_digit = word_.has_digit || digit;
        word_.has_small = word_.has_small || letter == LetterCase::Small;
        word_.digits_and_points = word_.digits_and_points && digit;
        word_.letters_only = word_.letters_only && letter != LetterCase::None;
        if (c == U'/' || c == U'-') {
            head_ended_ = true;
        }
        word_.roman = word_.roman && (head_ended_ ? word_.characters > 1 : is_roman_digit(c));
        if (c == U'/' && !slash_seen_) {
            slash_seen_ = true;
            word_.head_key = key_.value();
        }
        key_.add(c);
    }

    /// What looked like the word's end was inside of it: PGS.TS, 1.234, Ea’Kar.
    void leave_closing() {
        word_.characters += closing_;
        if (word_.characters > closing_) {
            word_.digits_and_points = word_.digits_and_points && closing_ == 1 && only_dots_;
            word_.letters_only = false;
            word_.roman = word_.roman && head_ended_;
            key_ = SyllableKey();
        }
        closing_ = 0;
        word_.trailing = Trailing::None;
        word_.ends_sentence = false;
    }

    Word word_;
    SyllableKey key_;
    std::size_t count_ = 0;
    std::size_t closing_ = 0;
    bool only_dots_ = false;
    bool head_ended_ = false;
    bool slash_seen_ = false;
};

bool is_mark(char32_t c) {
    switch (c) {
        case U'/':
        case U'-':
        case U'.':
        case U'_':
        case U'?':
        case U'&':
        case U'=':
        case U'%':
        case U'~':
        case U'#':
        case U'@':
            return true;
        default:
            return false;
    }
}

}  // namespace

Words scan_words(std::string_view text) {
    Words result;
    result.words.reserve(text.size() / usual_word_bytes + 1);
    for (std::size_t at = 0; at < text.size();) {
        BlankKind blank = BlankKind::Breaking;
        base::DecodedCharacter decoded;
        while (at < text.size()) {
            decoded = character_at(text, at);
            if (!is_blank(decoded.character)) {
                break;
            }
            if (is_no_break_blank(decoded.character)) {
                blank = BlankKind::NoBreak;
            }
            at += decoded.bytes;
        }
        if (at == text.size()) {
            result.blank_at_end = blank;
            break;
        }
        const std::size_t first_mark = result.marks.size();
        WordScanner scanner(at);
        char32_t before = 0;
        // Most words begin with a letter, and end with one.
        at = scanner.add_letters(text, at);
        if (at < text.size()) {
            decoded = character_at(text, at);
        }
        while (at < text.size() && !is_blank(decoded.character)) {
            if (is_mark(before) && (is_digit(decoded.character) ||
                                    letter_case(decoded.character) != LetterCase::None)) {
                result.marks.push_back(at);
            }
            scanner.add(decoded.character);
            before = decoded.character;
            at += decoded.bytes;
            if (!is_mark(before)) {
                const std::size_t letters = at;
                at = scanner.add_letters(text, at);
                before = at > letters ? 0 : before;
            }
            if (at < text.size()) {
                decoded = character_at(text, at);
            }
        }
        Word word = scanner.finish(at);
        word.blank_before = blank;
        word.first_mark = base::narrow<std::uint32_t>(first_mark);
        word.marks = base::narrow<std::uint32_t>(result.marks.size() - first_mark);
        result.words.push_back(word);
        result.end = at;
    }
    return result;
}

}  // namespace tongket::vietnamese
