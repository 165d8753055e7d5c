#include "vietnamese/numerals.h"

#include <array>
#include <string_view>

#include <fmt/format.h>

#include "vietnamese/number_words.h"

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

}  // namespace tongket::vietnamese
