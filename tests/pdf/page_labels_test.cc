#include "pdf/page_labels.h"

#include <doctest/doctest.h>

namespace tongket::pdf {
namespace {

std::string labels(const std::vector<std::string>& printed) {
    std::vector<graphics::Page> pages(printed.size());
    for (std::size_t i = 0; i < printed.size(); ++i) {
        pages[i].label = printed[i];
    }
    return page_labels(pages).bytes();
}

TEST_CASE("pages that count on share one entry") {
    CHECK(labels({"1", "2", "3"}) == "0 <</S /D/St 1>>");
    CHECK(labels({"9", "10", "12"}) == "0 <</S /D/St 9>> 2 <</S /D/St 12>>");
}

TEST_CASE("a first page without a number is the one before the second") {
    CHECK(labels({"", "2", "3"}) == "0 <</S /D/St 1>>");
    CHECK(labels({"", "1", "2"}) == "0 <<>> 1 <</S /D/St 1>>");
    CHECK(labels({"", ""}) == "0 <<>> 1 <<>>");
}

TEST_CASE("an appendix counts under its prefix") {
    CHECK(labels({"1", "PL I-1", "PL I-2", "Bìa"}) ==
          "0 <</S /D/St 1>> 1 <</S /D/St 1/P (PL I-)>> 3 <</P <FEFF004200EC0061>>>");
}

TEST_CASE("Roman numbers are counted as such, under their prefix, and never go on as others") {
    using graphics::Numerals;
    std::vector<graphics::Page> pages(5);
    const auto set = [&](std::size_t page, std::string label, std::int32_t number,
                         Numerals numerals, std::size_t prefix) {
        pages[page].label = std::move(label);
        pages[page].number = number;
        pages[page].numerals = numerals;
        pages[page].label_prefix = prefix;
    };
    set(0, "i", 1, Numerals::Roman, 0);
    set(1, "ii", 2, Numerals::Roman, 0);
    set(2, "3", 3, Numerals::Arabic, 0);
    set(3, "PL I-IV", 4, Numerals::RomanCapitals, 5);
    set(4, "PL I-V", 5, Numerals::RomanCapitals, 5);
    CHECK(page_labels(pages).bytes() ==
          "0 <</S /r/St 1>> 2 <</S /D/St 3>> 3 <</S /R/St 4/P (PL I-)>>");
}

TEST_CASE("zeros and numbers too long to count stay as printed") {
    CHECK(labels({"0"}) == "0 <</P (0)>>");
    CHECK(labels({"007"}) == "0 <</S /D/St 7/P (00)>>");
    CHECK(labels({"12345678901234567890"}) == "0 <</S /D/St 234567890/P (12345678901)>>");
}

}  // namespace
}  // namespace tongket::pdf
