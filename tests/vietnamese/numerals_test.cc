#include "vietnamese/numerals.h"

#include <limits>
#include <set>

#include <doctest/doctest.h>

using namespace tongket::vietnamese;

TEST_CASE("Roman numerals subtract only fours and nines") {
    CHECK(roman(1) == "I");
    CHECK(roman(4) == "IV");
    CHECK(roman(9) == "IX");
    CHECK(roman(14) == "XIV");
    CHECK(roman(49) == "XLIX");
    CHECK(roman(1994) == "MCMXCIV");
    CHECK(roman(3999) == "MMMCMXCIX");
}

TEST_CASE("numbers without a Roman numeral are in digits") {
    CHECK(roman(0) == "0");
    CHECK(roman(-3) == "-3");
    CHECK(roman(4000) == "4000");
}

TEST_CASE("points follow the Vietnamese alphabet, without f, j, w, z") {
    CHECK(alphabetic(1) == "a");
    CHECK(alphabetic(5) == "đ");
    CHECK(alphabetic(7) == "g");
    CHECK(alphabetic(10) == "k");
    CHECK(alphabetic(23) == "y");
    CHECK(alphabetic(24) == "aa");
    CHECK(alphabetic(24 + 4) == "ađ");
    CHECK(alphabetic(23 + 23 * 23) == "yy");
    CHECK(alphabetic(23 + 23 * 23 + 1) == "aaa");
    CHECK(alphabetic(0) == "0");
    CHECK(alphabetic(-1) == "-1");
}

TEST_CASE("no two points have one mark") {
    std::set<std::string> marks;
    for (int number = 1; number <= 15'000; ++number) {
        marks.insert(alphabetic(number));
    }
    CHECK(marks.size() == 15'000);
    CHECK(alphabetic(std::numeric_limits<std::int64_t>::max()).size() > 10);
}

TEST_CASE("the first and the fourth have words of their own") {
    CHECK(ordinal(1) == "nhất");
    CHECK(ordinal(2) == "hai");
    CHECK(ordinal(4) == "tư");
    CHECK(ordinal(5) == "năm");
    CHECK(ordinal(10) == "mười");
    CHECK(ordinal(15) == "mười lăm");
    CHECK(ordinal(21) == "hai mươi mốt");
    CHECK(ordinal(99) == "chín mươi chín");
    CHECK(ordinal(100) == "100");
    CHECK(ordinal(0) == "0");
}

TEST_CASE("every Roman numeral is read back, in capitals or small letters") {
    for (std::int64_t number = 1; number <= 3999; ++number) {
        CHECK(read_roman(roman(number)) == number);
    }
    CHECK(read_roman("xvii") == 17);
    for (const char* text :
         {"", "IIII", "VX", "IC", "Iv", "MMMM", "A", "XVIIa", "12", "IIV", "ⅹ"}) {
        CAPTURE(text);
        CHECK_FALSE(read_roman(text).has_value());
    }
}

TEST_CASE("every ordinal is read back") {
    for (std::int64_t number = 1; number <= 99; ++number) {
        CHECK(read_ordinal(ordinal(number)) == number);
        CHECK(read_ordinal("Thứ " + ordinal(number)) == number);
    }
    CHECK(read_ordinal("thứ nhì") == 2);
    CHECK(read_ordinal("thứ bốn") == 4);
    CHECK(read_ordinal("thứ 5") == 5);
    for (const char* text : {"", "thứ", "một", "thứ một", "thứ trăm", "không", "100", "thứ 1,5"}) {
        CAPTURE(text);
        CHECK_FALSE(read_ordinal(text).has_value());
    }
}
