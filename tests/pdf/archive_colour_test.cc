#include "pdf/archive_colour.h"

#include <doctest/doctest.h>

namespace tongket::pdf {
namespace {

using graphics::Colour;
using graphics::ColourSpace;

std::string fill(const Colour& colour) {
    std::string content;
    append_fill_colour(content, archive_colour(colour));
    return content;
}

TEST_CASE("black ink is grey 0 and no ink is grey 1") {
    CHECK(fill(graphics::black()) == "0 g\n");
    CHECK(fill({ColourSpace::Grey, {0}, {}, false}) == "1 g\n");
    CHECK(fill({ColourSpace::Cmyk, {0, 0, 0, 2500}, {}, false}) == "0.75 g\n");
}

TEST_CASE("an RGB colour is given in the space of the output intent") {
    CHECK(fill({ColourSpace::Rgb, {10'000, 5000, 1}, {}, false}) == "/Rgb cs 1 0.5 0.0001 sc\n");
}

TEST_CASE("a CMYK colour shows as its screen colour if it has one") {
    const Colour with{ColourSpace::Cmyk, {10'000, 0, 0, 0}, {100, 200, 300}, true};
    CHECK(fill(with) == "/Rgb cs 0.01 0.02 0.03 sc\n");
    const Colour without{ColourSpace::Cmyk, {10'000, 5000, 0, 5000}, {}, false};
    CHECK(fill(without) == "/Rgb cs 0 0.25 0.5 sc\n");
}

TEST_CASE("components beyond full are full") {
    CHECK(fill({ColourSpace::Grey, {60'000}, {}, false}) == "0 g\n");
    CHECK(fill({ColourSpace::Cmyk, {60'000, 60'000, 0, 60'000}, {}, false}) ==
          "/Rgb cs 0 0 0 sc\n");
}

}  // namespace
}  // namespace tongket::pdf
