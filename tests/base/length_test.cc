#include "base/length.h"

#include <limits>

#include <doctest/doctest.h>

#include "base/assert.h"
#include "base/narrow.h"

using namespace tongket::base;
using namespace tongket::base::literals;

TEST_CASE("an inch is 72 points and 25.4 mm") {
    CHECK(72_pt == 25.4_mm);
    CHECK((72_pt).units() == 72 * 65'536);
    CHECK(210_mm == from_nanometres(210'000'000));
    CHECK((0.5_pt).units() == 32'768);
}

TEST_CASE("a millimetre is right to half a unit") {
    // 65,536 × 72 / 25.4 = 185,771.34…
    CHECK((1_mm).units() == 185'771);
    CHECK((-1 * 1_mm).units() == -185'771);
}

TEST_CASE("mul_div rounds halves away from zero") {
    CHECK(mul_div(std::int64_t{1}, 1, 2) == 1);
    CHECK(mul_div(std::int64_t{-1}, 1, 2) == -1);
    CHECK(mul_div(std::int64_t{1}, 1, 3) == 0);
    CHECK(mul_div(std::int64_t{2}, 1, 3) == 1);
    CHECK(mul_div(std::int64_t{5}, -3, 2) == -8);
}

TEST_CASE("mul_div is exact where the product needs more than 64 bits") {
    constexpr std::int64_t large = std::numeric_limits<std::int64_t>::max() / 2;
    CHECK(mul_div(large, 1'000'000, 1'000'000) == large);
    CHECK(mul_div(-large, 3, 3) == -large);
}

TEST_CASE("sums and differences are exact") {
    Length sum;
    for (int i = 0; i < 1000; ++i) {
        sum += 0.1_pt;
    }
    CHECK(sum == 1000 * 0.1_pt);
    CHECK(sum - sum == Length());
    CHECK(-(3_pt) + 3_pt == Length());
    CHECK((7_pt) / 2 == 3.5_pt);
    CHECK(1_pt < 1_mm);
}

TEST_CASE("narrow refuses a value that does not fit") {
    CHECK(narrow<std::uint8_t>(255) == 255);
    CHECK_THROWS_AS((void)narrow<std::uint8_t>(256), Bug);
    CHECK_THROWS_AS((void)narrow<std::uint8_t>(-1), Bug);
    CHECK_THROWS_AS((void)narrow<std::int32_t>(std::size_t{1} << 31U), Bug);
}
