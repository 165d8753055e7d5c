#include "data/legacy_encoding.h"

#include <doctest/doctest.h>

#include "data/reading.h"

using namespace tongket::data;

TEST_CASE("a table in Windows-1258 is known by its few words") {
    CHECK(guess_legacy_encoding(case_text("text/cp1258.csv")) == "Windows-1258");
}

TEST_CASE("each encoding is named as people know it") {
    CHECK(guess_legacy_encoding(case_text("text/tcvn3-raw.yaml")) == "TCVN3 (ABC)");
    CHECK(guess_legacy_encoding(case_text("text/vni-raw.yaml")) == "VNI Windows");
    CHECK(guess_legacy_encoding("qu\xA7n B\xA1" "c T\xD7 Li\xEAm") == "VISCII");
}

TEST_CASE("bytes of no Vietnamese are not guessed at") {
    CHECK_FALSE(guess_legacy_encoding("\xFF\xFE\xFD\xFC \x80\x81").has_value());
    CHECK_FALSE(guess_legacy_encoding("").has_value());
    CHECK_FALSE(guess_legacy_encoding("Stra\xDF"
                                      "e nach M\xFCnchen, sch\xF6n")
                    .has_value());
}

TEST_CASE("UTF-8 with one bad byte is damaged, not old") {
    CHECK_FALSE(guess_legacy_encoding("Ủy ban nhân dân ph\xB0\xE9ng Đông Ngạc").has_value());
}
