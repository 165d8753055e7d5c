#include "typeset/page_number.h"

#include <algorithm>

#include <fmt/format.h>

#include "vietnamese/numerals.h"

namespace tongket::typeset {

using graphics::Numerals;

Numerals numerals_for(std::int32_t number, Numerals wanted) {
    return number >= 1 && number <= 3999 ? wanted : Numerals::Arabic;
}

std::string page_number(std::int32_t number, Numerals numerals) {
    if (numerals_for(number, numerals) == Numerals::Arabic) {
        return fmt::format("{}", number);
    }
    std::string text = vietnamese::roman(number);
    if (numerals == Numerals::Roman) {
        std::ranges::transform(text, text.begin(),
                               [](char c) { return static_cast<char>(c - 'A' + 'a'); });
    }
    return text;
}

}  // namespace tongket::typeset
