#include "pdf/archive_colour.h"

#include <doctest/doctest.h>

#include "sample.h"

namespace tongket::pdf {
namespace {

using graphics::Colour;
using graphics::ColourSpace;

ArchiveColour shown(const Colour& colour) {
    ColourConverter converter(profile_bytes("sRGB.icc"), profile_bytes("FOGRA39L_coated.icc"));
    return archive_colour(colour, converter);
}

TEST_CASE("black ink is grey 0 and no ink is grey 1") {
    CHECK(shown(graphics::black()) == ArchiveColour{ArchiveColour::Space::Grey, {0, 0, 0}});
    CHECK(shown({ColourSpace::Grey, {0}, {}, false}).light[0] == 10'000);
    CHECK(shown({ColourSpace::Cmyk, {0, 0, 0, 2500}, {}, false}).light[0] == 7'500);
}

TEST_CASE("an RGB colour stays as it is") {
    CHECK(shown({ColourSpace::Rgb, {10'000, 5000, 1}, {}, false}) ==
          ArchiveColour{ArchiveColour::Space::Rgb, {10'000, 5000, 1}});
}

TEST_CASE("inks show as their screen colour if they have one") {
    const Colour with{ColourSpace::Cmyk, {10'000, 0, 0, 0}, {100, 200, 300}, true};
    CHECK(shown(with).light == Light{100, 200, 300});
}

TEST_CASE("inks without one look on the screen as on coated paper") {
    const Light cyan = shown({ColourSpace::Cmyk, {10'000, 0, 0, 0}, {}, false}).light;
    CHECK(cyan[0] < 1'000);
    CHECK(cyan[1] > 5'500);
    CHECK(cyan[1] < 6'800);
    CHECK(cyan[2] > 8'500);
    const Light paper = shown({ColourSpace::Cmyk, {1, 0, 0, 0}, {}, false}).light;
    CHECK(paper[0] > 9'900);
}

TEST_CASE("a spot without a screen colour shows as its alternate") {
    Colour spot{ColourSpace::Spot, {0, 0, 0, 0}, {}, false};
    spot.spots = std::make_shared<const graphics::SpotMixture>(
        graphics::SpotMixture{{{"Xanh", ColourSpace::Cmyk, {10'000, 0, 0, 0}}, 10'000}});
    CHECK(shown(spot) == shown({ColourSpace::Cmyk, {10'000, 0, 0, 0}, {}, false}));
}

TEST_CASE("Lab white is the screen's white") {
    CHECK(shown({ColourSpace::Lab, {10'000, graphics::lab_zero, graphics::lab_zero}, {}, false})
              .light == Light{10'000, 10'000, 10'000});
}

TEST_CASE("components beyond full are full") {
    CHECK(shown({ColourSpace::Grey, {60'000}, {}, false}).light[0] == 0);
    CHECK(shown({ColourSpace::Rgb, {60'000, 0, 0}, {}, false}).light[0] == 10'000);
}

}  // namespace
}  // namespace tongket::pdf
