#include "report/checks/words_in_text.h"

#include "vietnamese/normalize.h"

namespace tongket::report {

namespace {

/// Letters of Latin and Vietnamese: ASCII, U+00C0 to U+024F, U+1E00 to U+1EFF. Returns the bytes.
std::size_t letter_size(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80U) {
        const char c = text[at];
        const bool letter =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        return letter ? 1 : 0;
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
        return letter[0] <= '9'   ? LetterCase::Digit
               : letter[0] <= 'Z' ? LetterCase::Capital
                                  : LetterCase::Small;
    }
    return vietnamese::to_lower(letter) != letter ? LetterCase::Capital : LetterCase::Small;
}

}  // namespace

std::vector<TextWord> words_in_text(std::string_view text) {
    std::vector<TextWord> words;
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
        while (at < text.size() && (size = letter_size(text, at)) > 0) {
            word.all_capital =
                word.all_capital && case_of(text.substr(at, size)) != LetterCase::Small;
            at += size;
            while (!word.all_capital && at < text.size() && text[at] >= 'a' && text[at] <= 'z') {
                ++at;  // nearly all letters
            }
        }
        word.size = at - word.begin;
        const std::string_view between = text.substr(last_end, word.begin - last_end);
        word.after_blank = !words.empty() && (between == " " || between == "\u00A0");
        last_end = at;
        words.push_back(word);
    }
    return words;
}

}  // namespace tongket::report
