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

std::size_t end_of_word(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const std::size_t size = letter_size(text, at);
        if (size == 0) {
            break;
        }
        at += size;
    }
    return at;
}

}  // namespace

std::vector<TextWord> words_in_text(std::string_view text) {
    std::vector<TextWord> words;
    words.reserve(text.size() / 6 + 1);  // syllables are short
    std::size_t last_end = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t size = letter_size(text, at);
        if (size == 0) {
            ++at;
            continue;
        }
        TextWord word;
        word.begin = at;
        word.capital = case_of(text.substr(at, size)) == LetterCase::Capital;
        word.all_capital = word.capital;
        at += size;
        while (word.all_capital && at < text.size() && (size = letter_size(text, at)) > 0) {
            word.all_capital = case_of(text.substr(at, size)) != LetterCase::Small;
            at += size;
        }
        at = end_of_word(text, at);
        word.size = at - word.begin;
        const std::string_view between = text.substr(last_end, word.begin - last_end);
        word.after_blank = !words.empty() && (between == " " || between == "\u00A0");
        last_end = at;
        words.push_back(word);
    }
    return words;
}

}  // namespace tongket::report
