#include "report/checks/words_in_text.h"

#include "vietnamese/normalize.h"

namespace tongket::report {

namespace {

bool is_small_ascii(char c) { return c >= 'a' && c <= 'z'; }
bool is_capital_ascii(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Letters of Latin and Vietnamese: ASCII, U+00C0 to U+024F, U+1E00 to U+1EFF. Returns the bytes.
std::size_t letter_size(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80U) {
        const char c = text[at];
        return is_small_ascii(c) || is_capital_ascii(c) || is_digit(c) ? 1 : 0;
    }
    if (byte >= 0xC3U && byte <= 0xC9U && at + 1 < text.size()) {
        return 2;
    }
    if (byte == 0xE1U && at + 2 < text.size()) {
        const auto next = static_cast<unsigned char>(text[at + 1]);
        return next >= 0xB8U && next <= 0xBBU ? 3 : 0;
    }
    return 0;
}

/// Digits are neither capital nor small.
enum class LetterCase { Capital, Small, Digit };

LetterCase case_of(std::string_view letter) {
    if (letter.size() == 1) {
        return is_digit(letter[0])           ? LetterCase::Digit
               : is_capital_ascii(letter[0]) ? LetterCase::Capital
                                             : LetterCase::Small;
    }
    return vietnamese::is_capital(letter) ? LetterCase::Capital : LetterCase::Small;
}

/// Bytes of the letter that ends at byte `end`; 0 if none does.
std::size_t last_letter_size(std::string_view text, std::size_t end) {
    std::size_t at = end;
    while (at > 0) {
        --at;
        if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U) {
            return at + letter_size(text, at) == end ? end - at : 0;
        }
    }
    return 0;
}

constexpr std::string_view no_break_blank = "\u00A0";

/// Bytes of the blank that the text ends with; 0 if it ends otherwise.
std::size_t last_blank_size(std::string_view text) {
    return text.ends_with(' ') ? 1 : text.ends_with(no_break_blank) ? no_break_blank.size() : 0;
}

/// The word whose first letter stands at byte `at`.
TextWord read_word(std::string_view text, std::size_t at) {
    TextWord word;
    word.begin = at;
    std::size_t size = letter_size(text, at);
    word.capital = case_of(text.substr(at, size)) == LetterCase::Capital;
    word.all_capital = word.capital;
    for (at += size; at < text.size() && (size = letter_size(text, at)) > 0; at += size) {
        word.all_capital = word.all_capital && case_of(text.substr(at, size)) != LetterCase::Small;
    }
    word.size = at - word.begin;
    const std::size_t blank = last_blank_size(text.substr(0, word.begin));
    word.after_blank = blank > 0 && last_letter_size(text, word.begin - blank) > 0;
    return word;
}

}  // namespace

std::vector<TextWord> words_in_text(std::string_view text) {
    std::vector<TextWord> words;
    words.reserve(text.size() / 6 + 1);  // syllables are short
    for (std::size_t at = 0; at < text.size();) {
        if (letter_size(text, at) == 0) {
            ++at;
            continue;
        }
        words.push_back(read_word(text, at));
        at = words.back().begin + words.back().size;
    }
    return words;
}

std::optional<TextWord> word_up_to(std::string_view text, std::size_t end) {
    if (end < text.size() && letter_size(text, end) > 0) {
        return std::nullopt;
    }
    std::size_t begin = end;
    for (std::size_t size = last_letter_size(text, begin); size > 0;
         size = last_letter_size(text, begin)) {
        begin -= size;
    }
    return begin == end ? std::nullopt : std::optional(read_word(text, begin));
}

bool stands_beside_capital(std::string_view text, const TextWord& word) {
    if (word.after_blank) {
        const auto last =
            word_up_to(text, word.begin - last_blank_size(text.substr(0, word.begin)));
        if (last && last->capital) {
            return true;
        }
    }
    const std::size_t end = word.begin + word.size;
    const std::string_view rest = text.substr(end);
    const std::size_t next = end + (rest.starts_with(' ')              ? 1
                                    : rest.starts_with(no_break_blank) ? no_break_blank.size()
                                                                       : 0);
    return next > end && next < text.size() && letter_size(text, next) > 0 &&
           case_of(text.substr(next, letter_size(text, next))) == LetterCase::Capital;
}

}  // namespace tongket::report
