#include "graphics/colour_vision.h"

#include <algorithm>
#include <vector>

#include <doctest/doctest.h>

namespace tongket::graphics {
namespace {

Colour screen(std::uint8_t red, std::uint8_t green, std::uint8_t blue) {
    Colour colour;
    colour.has_screen = true;
    const std::uint8_t light[3] = {red, green, blue};
    for (std::size_t i = 0; i < 3; ++i) {
        colour.screen[i] = static_cast<std::uint16_t>((light[i] * 10'000 + 127) / 255);
    }
    return colour;
}

const Colour muc = screen(0x28, 0x39, 0x4E), son = screen(0xB5, 0x26, 0x30);
const Colour ngoc_vua = screen(0x89, 0xB9, 0xB1), gach = screen(0xD6, 0x6C, 0x51);
const Colour muc_15 = screen(0xD5, 0xD6, 0xDE), sen = screen(0xEE, 0xAD, 0xB7);

TEST_CASE("lightness and differences are those of CIE 1976") {
    CHECK(shade_of(screen(255, 255, 255))[0] == doctest::Approx(100).epsilon(0.001));
    CHECK(shade_of(screen(0, 0, 0))[0] == doctest::Approx(0).epsilon(0.001));
    CHECK(shade_of(muc)[0] == doctest::Approx(23).epsilon(0.03));
    CHECK(shade_of(son)[0] == doctest::Approx(40).epsilon(0.03));
    CHECK(shade_of(muc_15)[0] == doctest::Approx(86).epsilon(0.03));
    CHECK(difference(shade_of(muc), shade_of(muc)) == 0);
}

TEST_CASE("the order of series is told apart in grey and by colour-blind eyes") {
    const std::vector<Colour> series = {muc, son, ngoc_vua, gach, muc_15};
    for (std::size_t i = 0; i < series.size(); ++i) {
        for (std::size_t j = i + 1; j < series.size(); ++j) {
            CHECK(std::abs(shade_of(series[i])[0] - shade_of(series[j])[0]) > 13);
            for (const Vision vision : {Vision::Normal, Vision::Deuteranopia, Vision::Protanopia}) {
                CHECK(difference(shade_of(series[i], vision), shade_of(series[j], vision)) > 13);
            }
        }
    }
}

TEST_CASE("two colours that a protanope takes for one are known as such") {
    CHECK(difference(shade_of(ngoc_vua), shade_of(sen)) > 30);
    CHECK(difference(shade_of(ngoc_vua, Vision::Protanopia), shade_of(sen, Vision::Protanopia)) <
          5);
}

TEST_CASE("contrast is 21 between black and white, and 1 of a colour with itself") {
    CHECK(contrast(screen(0, 0, 0), screen(255, 255, 255)) == doctest::Approx(21));
    CHECK(contrast(son, son) == doctest::Approx(1));
    CHECK(contrast(screen(255, 255, 255), son) == doctest::Approx(6.4).epsilon(0.02));
    CHECK(contrast(muc, screen(255, 255, 255)) == doctest::Approx(11.8).epsilon(0.02));
}

TEST_CASE("inks darken paper, each its own light, and a tint does less") {
    Colour cyan;
    cyan.space = ColourSpace::Cmyk;
    cyan.components[3] = 0;
    cyan.components[0] = 10'000;
    CHECK(shade_of(cyan)[1] < -10);
    CHECK(shade_of(black())[0] == doctest::Approx(0).epsilon(0.01));
    Colour grey = black();
    grey.components[0] = 3'000;
    CHECK(shade_of(grey)[0] > 60);
    Colour lab;
    lab.space = ColourSpace::Lab;
    lab.components[0] = 6'000;
    lab.components[1] = lab.components[2] = lab_zero;
    lab.components[3] = 0;
    CHECK(shade_of(lab)[0] == doctest::Approx(60).epsilon(0.01));
}

}  // namespace
}  // namespace tongket::graphics
