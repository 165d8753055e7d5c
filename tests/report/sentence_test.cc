#include "report/sentence.h"

#include <doctest/doctest.h>

using tongket::report::begins_small;
using tongket::report::ends_in_word;

TEST_CASE("a small letter with any mark begins small, a capital or digit does not") {
    CHECK(begins_small("xã hội"));
    CHECK(begins_small("đẩy"));
    CHECK(begins_small("ếch"));
    CHECK_FALSE(begins_small("Đẩy"));
    CHECK_FALSE(begins_small("15 hộ"));
    CHECK_FALSE(begins_small("“xã”"));
    CHECK_FALSE(begins_small(""));
}

TEST_CASE("a sentence goes on after a letter or digit, and not after a sign") {
    CHECK(ends_in_word("phát triển kinh tế"));
    CHECK(ends_in_word("năm 2021"));
    CHECK_FALSE(ends_in_word("như sau:"));
    CHECK_FALSE(ends_in_word("2021."));
    CHECK_FALSE(ends_in_word("“khéo”"));
    CHECK_FALSE(ends_in_word(""));
    CHECK_FALSE(ends_in_word("\xA3"));
}
