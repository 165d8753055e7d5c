#include "typeset/charts/chart_push.h"

#include <algorithm>
#include <limits>
#include <random>

#include <doctest/doctest.h>

namespace tongket::typeset {
namespace {

using namespace base::literals;
using base::Length;

std::vector<Length> places(std::vector<Length> wanted) {
    return push_apart(wanted, 10_pt, 0_pt, 100_pt).value();
}

TEST_CASE("labels that are far enough apart stay where they are") {
    CHECK(places({10_pt, 20_pt, 50_pt}) == std::vector{10_pt, 20_pt, 50_pt});
    CHECK(places({}).empty());
}

TEST_CASE("two labels at one place move by half each") {
    CHECK(places({50_pt, 50_pt}) == std::vector{45_pt, 55_pt});
}

TEST_CASE("labels at the edge stay inside") {
    CHECK(places({1_pt, 2_pt}) == std::vector{0_pt, 10_pt});
    CHECK(places({99_pt, 100_pt}) == std::vector{90_pt, 100_pt});
}

TEST_CASE("without room for all there is no answer") {
    const std::vector<Length> wanted(12, 50_pt);
    CHECK_FALSE(push_apart(wanted, 10_pt, 0_pt, 100_pt).has_value());
    const std::vector<Length> eleven(11, 50_pt);
    CHECK(push_apart(eleven, 10_pt, 0_pt, 100_pt).has_value());
}

double moves(const std::vector<Length>& wanted, const std::vector<Length>& found) {
    double sum = 0;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const double move = (found[i] - wanted[i]).points();
        sum += move * move;
    }
    return sum;
}

TEST_CASE("no other places on a grid move the labels less") {
    std::mt19937 random(3);
    for (int round = 0; round < 200; ++round) {
        std::vector<Length> wanted(3);
        for (Length& each : wanted) {
            each = Length::from_units(static_cast<std::int64_t>(random() % 31) * 65'536);
        }
        std::ranges::sort(wanted);
        const auto found = push_apart(wanted, 10_pt, 0_pt, 30_pt).value();
        for (std::size_t i = 1; i < found.size(); ++i) {
            REQUIRE(found[i] - found[i - 1] >= 10_pt);
        }
        REQUIRE(found.front() >= 0_pt);
        REQUIRE(found.back() <= 30_pt);
        double least = std::numeric_limits<double>::max();
        for (std::int64_t a = 0; a <= 30; ++a) {
            for (std::int64_t b = a + 10; b <= 30; ++b) {
                for (std::int64_t c = b + 10; c <= 30; ++c) {
                    least = std::min(least, moves(wanted, {1_pt * a, 1_pt * b, 1_pt * c}));
                }
            }
        }
        CHECK(moves(wanted, found) <= least + 0.01);
    }
}

}  // namespace
}  // namespace tongket::typeset
