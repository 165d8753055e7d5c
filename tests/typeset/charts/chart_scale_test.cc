#include "typeset/charts/chart_scale.h"

#include <cmath>
#include <random>

#include <doctest/doctest.h>

namespace tongket::typeset {
namespace {

using namespace base::literals;
using Start = ScaleWish::Start;
using End = ScaleWish::End;

std::string marks(const ChartScale& scale) {
    std::string text;
    for (const ScaleMark& mark : marks_of(scale)) {
        text += mark.text + " ";
    }
    return text;
}

TEST_CASE("a scale counts in 1, 2 or 5 times a power of ten") {
    CHECK(marks(make_scale(9, 78, {})) == "0 20 40 60 80 ");
    CHECK(marks(make_scale(0, 1011, {})) == "0 500 1.000 1.500 ");
    CHECK(marks(make_scale(0, 0.37, {})) == "0 0,1 0,2 0,3 0,4 ");
    CHECK(marks(make_scale(0, 49'894, {3, Start::Zero, End::Step})) == "0 20.000 40.000 60.000 ");
}

TEST_CASE("a negative amount takes the scale below 0, and 0 is a mark") {
    CHECK(marks(make_scale(-12.4, 6.5, {})) == "−15 −10 −5 0 5 10 ");
    CHECK(marks(make_scale(-8, -2, {})) == "−8 −6 −4 −2 0 ");
}

TEST_CASE("a scale that may leave out 0 does so if the least is a third of the largest or more") {
    CHECK(marks(make_scale(62, 99.4, {5, Start::Free, End::Step})) == "60 70 80 90 100 ");
    CHECK(marks(make_scale(20, 99, {5, Start::Free, End::Step})) == "0 20 40 60 80 100 ");
    CHECK(make_scale(62, 99.4, {5, Start::Zero, End::Step}).start == 0);
}

TEST_CASE("without an axis the scale ends with the largest amount") {
    const ChartScale scale = make_scale(3, 1011, {5, Start::Zero, End::Value});
    CHECK(scale.end == 1011);
    CHECK(scale.at(1011, 100_mm) == 100_mm);
    CHECK(scale.at(0, 100_mm) == base::Length{});
    CHECK(scale.at(505.5, 100_mm) == 50_mm);
}

TEST_CASE("scales of nothing, of one amount, and of any finite amounts are usable") {
    CHECK(make_scale(0, 0, {}).end > make_scale(0, 0, {}).start);
    std::mt19937 random(7);
    for (int i = 0; i < 2'000; ++i) {
        const auto amount = [&] {
            const double size = std::pow(10.0, static_cast<int>(random() % 36) - 18);
            return (static_cast<double>(random() % 20'001) - 10'000) / 1'000 * size;
        };
        const double a = amount(), b = amount();
        const ChartScale scale = make_scale(std::min(a, b), std::max(a, b),
                                            {5, i % 2 == 0 ? Start::Free : Start::Zero, End::Step});
        CHECK(scale.end > scale.start);
        const double span = scale.end - scale.start;
        CHECK(scale.start <= std::min(a, b) + span / 1e6);
        CHECK(scale.end >= std::max(a, b) - span / 1e6);
        const auto found = marks_of(scale);
        CHECK(found.size() >= 2);
        CHECK(found.size() <= 6);
    }
}

}  // namespace
}  // namespace tongket::typeset
