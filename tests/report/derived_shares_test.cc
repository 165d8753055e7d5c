#include "report/derived_shares.h"

#include <limits>

#include <doctest/doctest.h>

using namespace tongket;
using report::growth_on;
using report::share_of;
using vietnamese::Decimal;

TEST_CASE("a share is rounded and loses the zeros at its end") {
    CHECK(share_of(Decimal{233, 0}, Decimal{473, 0}, 2) == "49,26%");
    CHECK(share_of(Decimal{5850, 0}, Decimal{5850, 0}, 1) == "100%");
    CHECK(share_of(Decimal{3300, 0}, Decimal{3180, 0}, 1) == "103,8%");
    CHECK(share_of(Decimal{15, 1}, Decimal{3, 0}, 2) == "50%");
    CHECK(share_of(Decimal{0, 0}, Decimal{3, 0}, 2) == "0%");
}

TEST_CASE("growth is what is more than the year before") {
    CHECK(growth_on(Decimal{105, 0}, Decimal{100, 0}, 1) == "5%");
    CHECK(growth_on(Decimal{95, 0}, Decimal{100, 0}, 1) == "-5%");
    CHECK(growth_on(Decimal{1000, 1}, Decimal{100, 0}, 1) == "0%");
}

TEST_CASE("what cannot be divided in 18 digits gives nothing") {
    constexpr std::int64_t most = 999'999'999'999'999'999;
    CHECK_FALSE(share_of(Decimal{1, 0}, Decimal{0, 0}, 2));
    CHECK_FALSE(share_of(Decimal{most, 0}, Decimal{1, 0}, 2));
    CHECK_FALSE(share_of(Decimal{1, 0}, Decimal{1, 18}, 2));
    CHECK_FALSE(share_of(Decimal{999'999'999'999, 0}, Decimal{1, 4}, 2));
    CHECK_FALSE(growth_on(Decimal{most, 0}, Decimal{1, 18}, 1));
    CHECK(share_of(Decimal{99'999'999, 0}, Decimal{1, 0}, 2) == "9.999.999.900%");
}
