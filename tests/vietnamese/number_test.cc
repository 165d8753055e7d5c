#include "vietnamese/number.h"

#include <limits>
#include <random>

#include <doctest/doctest.h>

#include "base/assert.h"

using namespace tongket;
using namespace tongket::vietnamese;

TEST_CASE("decimals compare by value, whatever their scale") {
    CHECK(Decimal{1000, 1} == Decimal{100, 0});
    CHECK(Decimal{1, 255} > Decimal{0, 0});
    CHECK(Decimal{1, 255} < Decimal{1, 0});
    CHECK(Decimal{-1, 255} > Decimal{-1, 0});
    CHECK(Decimal{-1, 0} < Decimal{-1, 255});
    CHECK(Decimal{0, 5} == Decimal{0, 0});
    CHECK(Decimal{std::numeric_limits<std::int64_t>::max(), 0} >
          Decimal{std::numeric_limits<std::int64_t>::max(), 19});
    CHECK(Decimal{-12, 1} < Decimal{-1, 0});
}

TEST_CASE("sums and differences are exact") {
    CHECK(add({1, 1}, {2, 1}) == Decimal{3, 1});
    CHECK(add({28, 0}, {5, 2}) == Decimal{2805, 2});
    CHECK(subtract({100, 0}, {9985, 2}) == Decimal{15, 2});
    CHECK(subtract({0, 0}, {1, 18}) == Decimal{-1, 18});
    // Zeros at the end make room.
    CHECK(add({99'999'999'999'999'999, 0}, {10, 2}) == Decimal{999'999'999'999'999'991, 1});
}

TEST_CASE("a sum that no decimal holds is a bug of the caller") {
    CHECK_THROWS_AS(static_cast<void>(add({999'999'999'999'999'999, 0}, {1, 18})), base::Bug);
    CHECK_THROWS_AS(static_cast<void>(divide({1, 0}, {0, 3}, 2)), base::Bug);
}

TEST_CASE("quotients round halves away from zero") {
    CHECK(divide({233, 0}, {473, 0}, 4) == Decimal{4926, 4});
    CHECK(divide({1, 0}, {8, 0}, 2) == Decimal{13, 2});
    CHECK(divide({-1, 0}, {8, 0}, 2) == Decimal{-13, 2});
    CHECK(divide({5, 1}, {1, 0}, 0) == Decimal{1, 0});
    CHECK(divide({4, 1}, {-1, 0}, 0) == Decimal{0, 0});
    CHECK(divide({3300, 0}, {3300, 2}, 0) == Decimal{100, 0});
    CHECK(divide({7, 255}, {1, 0}, 0) == Decimal{0, 0});
    CHECK(divide({999'999'999'999'999'999, 0}, {999'999'999'999'999'999, 18}, 0) ==
          Decimal{1'000'000'000'000'000'000, 0});
    CHECK(divide({1, 0}, {3, 0}, 18) == Decimal{333'333'333'333'333'333, 18});
}

TEST_CASE("a quotient is within half a unit of its last digit") {
    std::mt19937_64 random(11);
    for (int i = 0; i < 20'000; ++i) {
        const Decimal a{static_cast<std::int64_t>(random() % 2'000'001) - 1'000'000,
                        static_cast<std::uint8_t>(random() % 4)};
        const Decimal b{static_cast<std::int64_t>(random() % 999'999) + 1,
                        static_cast<std::uint8_t>(random() % 4)};
        const Decimal quotient = divide(a, b, 3);
        // |2 (q b − a)| ≤ b / 10^3, all at scale b.scale + 3 or more.
        const Decimal product{quotient.coefficient * b.coefficient,
                              static_cast<std::uint8_t>(3 + b.scale)};
        Decimal off = subtract(product, a);
        off.coefficient = 2 * (off.coefficient < 0 ? -off.coefficient : off.coefficient);
        REQUIRE(off <= Decimal{b.coefficient, static_cast<std::uint8_t>(b.scale + 3)});
    }
}

TEST_CASE("an approximation is the nearest double") {
    CHECK(approximate({1038, 1}) == 103.8);
    CHECK(approximate({-1, 1}) == -0.1);
    CHECK(approximate({9985, 2}) == 99.85);
    CHECK(approximate({std::numeric_limits<std::int64_t>::max(), 0}) == 0x1p63);
    CHECK(approximate({1, 255}) == 1e-255);
    CHECK(approximate({0, 9}) == 0.0);
}

TEST_CASE("a checked sum is exact, or nothing where it is too long") {
    CHECK(add_checked({28, 0}, {5, 2}) == Decimal{2805, 2});
    CHECK(add_checked({999'999'999'999'999'999, 0}, {1, 0}) == std::nullopt);
    CHECK(add_checked({999'999'999'999'999'999, 0}, {1, 18}) == std::nullopt);
    CHECK(add_checked({-999'999'999'999'999'999, 0}, {-1, 0}) == std::nullopt);
    CHECK(add_checked({std::numeric_limits<std::int64_t>::min(), 0}, {1, 18}) == std::nullopt);
}

TEST_CASE("dots group from four digits on") {
    CHECK(format_number({3300, 0}) == "3.300");
    CHECK(format_number({999, 0}) == "999");
    CHECK(format_number({1'250'000, 0}) == "1.250.000");
    CHECK(format_number({3300, 0}, Grouping::None) == "3300");
    CHECK(format_number({-1234567, 2}) == "-12.345,67");
    CHECK(format_number({std::numeric_limits<std::int64_t>::min(), 0}) ==
          "-9.223.372.036.854.775.808");
}

TEST_CASE("the scale is printed as it was written") {
    CHECK(format_number({1000, 1}) == "100,0");
    CHECK(format_number({1038, 1}) == "103,8");
    CHECK(format_number({5, 3}) == "0,005");
    CHECK(format_number({0, 2}) == "0,00");
}

TEST_CASE("rounded numbers have all their decimals and no minus zero") {
    CHECK(format_rounded({4926004, 5}, 2) == "49,26");
    CHECK(format_rounded({125, 2}, 1) == "1,3");
    CHECK(format_rounded({-125, 2}, 1) == "-1,3");
    CHECK(format_rounded({-4, 2}, 1) == "0,0");
    CHECK(format_rounded({999'999, 2}, 0) == "10.000");
    CHECK(format_rounded({7, 0}, 3) == "7,000");
    CHECK(format_rounded({999'999'999'999'999'999, 0}, 2) == "999.999.999.999.999.999,00");
}
