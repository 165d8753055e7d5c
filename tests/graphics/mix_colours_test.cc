#include "graphics/mix_colours.h"

#include <doctest/doctest.h>

namespace tongket::graphics {
namespace {

Colour spot(const char* name, std::uint16_t tint) {
    Colour colour;
    colour.space = ColourSpace::Spot;
    colour.components[0] = 0;
    colour.spots = std::make_shared<const SpotMixture>(
        SpotMixture{{{name, ColourSpace::Cmyk, {0, 10'000, 0, 0}}, tint}});
    return colour;
}

TEST_CASE("a tint has less ink and more light") {
    CHECK(tint_of(black(), 2'500).components[0] == 2'500);
    const Colour light{ColourSpace::Rgb, {0, 5'000, 10'000}, {}, false};
    const Colour half = tint_of(light, 5'000);
    CHECK(half.components[0] == 5'000);
    CHECK(half.components[1] == 7'500);
    CHECK(half.components[2] == 10'000);
    const Colour lab{ColourSpace::Lab, {0, lab_zero, 20'800}, {}, false};
    CHECK(tint_of(lab, 0) == Colour{ColourSpace::Lab, {10'000, lab_zero, lab_zero}, {}, false});
    CHECK(tint_of(spot("Gold", 8'000), 5'000).spots->front().tint == 4'000);
    CHECK(tint_of(black(), 60'000) == black());
}

TEST_CASE("a tint of full is the colour itself") {
    for (const Colour& colour : {black(), spot("Gold", 10'000)}) {
        CHECK(tint_of(colour, 10'000) == colour);
    }
}

TEST_CASE("amounts of one ink add up to full at most") {
    const std::vector<Colour> parts = {spot("Gold", 7'000),
                                       spot("Gold", 7'000),
                                       black(),
                                       {ColourSpace::Cmyk, {0, 0, 1'000, 5'000}, {}, false}};
    const auto mixture = mix_inks(parts);
    REQUIRE(mixture.has_value());
    REQUIRE(mixture->spots->size() == 1);
    CHECK(mixture->spots->front().tint == 10'000);
    CHECK(mixture->components[2] == 1'000);
    CHECK(mixture->components[3] == 10'000);
    CHECK_FALSE(mixture->has_screen);
}

TEST_CASE("more inks than a press has are no mixture") {
    std::vector<Colour> parts;
    CHECK_FALSE(mix_inks(parts).has_value());
    for (int i = 0; i < 29; ++i) {
        parts.push_back(spot(std::string(1, static_cast<char>('a' + i)).c_str(), 100));
    }
    CHECK_FALSE(mix_inks(parts).has_value());
    parts.pop_back();
    CHECK(mix_inks(parts).has_value());
}

}  // namespace
}  // namespace tongket::graphics
