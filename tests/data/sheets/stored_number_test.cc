#include "data/sheets/stored_number.h"

#include <string>

#include <doctest/doctest.h>

using namespace tongket;
using namespace tongket::data;

namespace {

std::string read(std::string_view text) {
    const auto number = read_stored_number(text);
    if (!number) {
        return "none";
    }
    return vietnamese::format_number(number->value, vietnamese::Grouping::None) +
           (number->precision == Precision::Lost ? " lost" : "");
}

}  // namespace

TEST_CASE("a stored number is what was typed, not what binary made of it") {
    CHECK(read("0.30000000000000004") == "0,3");
    CHECK(read("19.990000000000002") == "19,99");
    CHECK(read("0.1") == "0,1");
    CHECK(read("3300") == "3300");
    CHECK(read("-0.9985") == "-0,9985");
    CHECK(read("1.7976E+3") == "1797,6");
    CHECK(read("1E-7") == "0,0000001");
    CHECK(read("1E+17") == "100000000000000000");
    CHECK(read("0.999999999999999999") == "1");
    CHECK(read("0") == "0");
    CHECK(read("-0") == "0");
    CHECK(read("000.50") == "0,5");
}

TEST_CASE("a whole number of more than 15 digits is known to be cut") {
    CHECK(read("12345678901234567") == "12345678901234600 lost");
    CHECK(read("123456789012345") == "123456789012345");
    CHECK(read("12345678901234500") == "12345678901234500");
}

TEST_CASE("what is too small is zero, what is too great is no number") {
    CHECK(read("1E-300") == "0");
    CHECK(read("4E-16") == "0");
    CHECK(read("6E-16") == "0,000000000000001");
    CHECK(read("1E+18") == "none");
    CHECK(read("1E+300") == "none");
    CHECK(read("9999999999999999999") == "none");
}

TEST_CASE("other text is no number") {
    for (const char* text : {"", "-", ".", "1e", "1e+", "1,5", "1.2.3", "0x10", "NaN", "INF", " 1",
                             "1 ", "--1", "1e99999999999"}) {
        CAPTURE(text);
        CHECK(read(text) == "none");
    }
}

TEST_CASE("days are parted from seconds without losing a minute to rounding") {
    const auto split = [](std::string_view text) {
        return split_days(read_stored_number(text)->value);
    };
    CHECK(split("46022.99999").whole == 46022);
    CHECK(split("46022.99999").seconds == 86399);
    CHECK(split("0.354166666666667").seconds == 8 * 3600 + 30 * 60);
    CHECK(split("0.35416666666666663").seconds == 8 * 3600 + 30 * 60);
    CHECK(split("-0.25").whole == -1);
    CHECK(split("-0.25").seconds == 18 * 3600);
    CHECK(split("999999999999999").whole == 999'999'999'999'999);
    CHECK(split("0.000000000000001").seconds == 0);
}
