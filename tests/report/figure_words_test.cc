#include "report/figure_words.h"

#include <doctest/doctest.h>

using namespace tongket;

TEST_CASE("a number as it is printed is read with its percent") {
    CHECK(report::figure_in_words("103,8%") == "một trăm linh ba phẩy tám phần trăm");
    CHECK(report::figure_in_words("1.005") == "một nghìn không trăm linh năm");
    CHECK_FALSE(report::figure_in_words("tỷ đồng"));
    CHECK_FALSE(report::figure_in_words(""));
}
