#include "report/figure_words.h"

#include <doctest/doctest.h>

using namespace tongket;

TEST_CASE("units are read aloud, pairs and rates in their own way") {
    CHECK(report::unit_in_words("m") == "mét");
    CHECK(report::unit_in_words("ha") == "héc-ta");
    CHECK(report::unit_in_words("tỷ đồng") == "tỷ đồng");
    CHECK(report::unit_in_words("hộ/người") == "hộ, người");
    CHECK(report::unit_in_words("triệu đồng/người/năm") == "triệu đồng một người một năm");
    CHECK(report::unit_in_words("đồng/m²") == "đồng một mét vuông");
    CHECK(report::unit_in_words("/").size() > 0);
}

TEST_CASE("a number as it is printed is read with its percent") {
    CHECK(report::figure_in_words("103,8%") == "một trăm linh ba phẩy tám phần trăm");
    CHECK(report::figure_in_words("1.005") == "một nghìn không trăm linh năm");
    CHECK_FALSE(report::figure_in_words("tỷ đồng"));
    CHECK_FALSE(report::figure_in_words(""));
}
