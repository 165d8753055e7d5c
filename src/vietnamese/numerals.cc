#include "vietnamese/numerals.h"

#include <array>
#include <string_view>

#include <fmt/format.h>

#include "vietnamese/letters.h"
#include "vietnamese/normalize.h"
#include "vietnamese/number_words.h"
#include "vietnamese/read_number_words.h"

namespace tongket::vietnamese {

std::string roman(std::int64_t number) {
    struct Sign {
        std::int64_t value;
        std::string_view letters;
    };
    static constexpr std::array<Sign, 13> signs = {{{1000, "M"},
                                                    {900, "CM"},
                                                    {500, "D"},
                                                    {400, "CD"},
                                                    {100, "C"},
                                                    {90, "XC"},
                                                    {50, "L"},
                                                    {40, "XL"},
                                                    {10, "X"},
                                                    {9, "IX"},
                                                    {5, "V"},
                                                    {4, "IV"},
                                                    {1, "I"}}};
    if (number < 1 || number > 3999) {
        return fmt::to_string(number);
    }
    std::string numeral;
    for (const Sign& sign : signs) {
        for (; number >= sign.value; number -= sign.value) {
            numeral += sign.letters;
        }
    }
    return numeral;
}

std::string alphabetic(std::int64_t number) {
    static constexpr std::array<std::string_view, 23> alphabet = {
        "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m",
        "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"};
    constexpr auto base = static_cast<std::int64_t>(alphabet.size());
    if (number < 1) {
        return fmt::to_string(number);
    }
    // Digits from 1 to 23 without a zero, so that aa follows y.
    std::string mark;
    for (std::int64_t rest = number; rest > 0; rest = (rest - 1) / base) {
        mark.insert(0, alphabet[static_cast<std::size_t>((rest - 1) % base)]);
    }
    return mark;
}

std::string ordinal(std::int64_t number) {
    if (number < 1 || number > 99) {
        return fmt::to_string(number);
    }
    // Only the first and the fourth differ from the counting words.
    if (number == 1) {
        return "nhất";
    }
    return number == 4 ? "tư" : number_in_words({.coefficient = number}, Dialect::North);
}

std::optional<std::int64_t> read_roman(std::string_view numeral) {
    // MMMDCCCLXXXVIII, 3,888, has the most letters.
    if (numeral.empty() || numeral.size() > 15) {
        return std::nullopt;
    }
    const auto value_of = [](char letter) -> std::int64_t {
        switch (letter) {
            case 'I':
                return 1;
            case 'V':
                return 5;
            case 'X':
                return 10;
            case 'L':
                return 50;
            case 'C':
                return 100;
            case 'D':
                return 500;
            case 'M':
                return 1000;
            default:
                return 0;
        }
    };
    const std::string letters = to_upper(numeral);
    std::int64_t number = 0;
    for (std::size_t at = 0; at < letters.size(); ++at) {
        const std::int64_t value = value_of(letters[at]);
        const bool less_than_next = at + 1 < letters.size() && value < value_of(letters[at + 1]);
        number += less_than_next ? -value : value;
    }
    // Written anew, a numeral that breaks the rules is another one; so are letters of other words.
    const bool one_case = letters == numeral || to_lower(numeral) == numeral;
    return one_case && number > 0 && roman(number) == letters ? std::optional(number)
                                                              : std::nullopt;
}

std::optional<std::int64_t> read_ordinal(std::string_view text) {
    const std::string small = to_lower(trim_blanks(text));
    std::string_view word = small;
    if (word.starts_with("thứ ")) {
        word = trim_blanks(word.substr(std::string_view("thứ ").size()));
    }
    if (word == "nhất") {
        return 1;
    }
    if (word == "nhì") {
        return 2;
    }
    if (word == "tư") {
        return 4;
    }
    std::optional<Decimal> number = read_number_words(word);
    if (!number) {
        if (const auto digits = read_number(word)) {
            number = digits->value;
        }
    }
    const bool in_range =
        number && number->scale == 0 && number->coefficient >= 1 && number->coefficient <= 99;
    // "một" counts, and is no ordinal.
    return in_range && word != "một" ? std::optional(number->coefficient) : std::nullopt;
}

}  // namespace tongket::vietnamese
