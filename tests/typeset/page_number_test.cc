#include "typeset/page_number.h"

#include <doctest/doctest.h>

namespace tongket::typeset {
namespace {

using graphics::Numerals;

TEST_CASE("pages are counted in digits or in Roman numerals, small or capital") {
    CHECK(page_number(14, Numerals::Arabic) == "14");
    CHECK(page_number(14, Numerals::Roman) == "xiv");
    CHECK(page_number(14, Numerals::RomanCapitals) == "XIV");
}

TEST_CASE("what has no Roman numeral is in digits, for readers too") {
    for (const std::int32_t number : {0, 4000}) {
        CHECK(page_number(number, Numerals::Roman) == std::to_string(number));
        CHECK(numerals_for(number, Numerals::Roman) == Numerals::Arabic);
    }
    CHECK(numerals_for(3999, Numerals::Roman) == Numerals::Roman);
}

}  // namespace
}  // namespace tongket::typeset
