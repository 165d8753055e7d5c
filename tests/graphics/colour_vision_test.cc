#include "graphics/colour_vision.h"

#include <algorithm>
#include <array>
#include <cmath>
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

constexpr std::array all_visions = {Vision::Normal, Vision::Deuteranopia, Vision::Protanopia,
                                    Vision::Tritanopia, Vision::Grey};

TEST_CASE("differences are those that Sharma, Wu and Dalal print to test CIEDE2000") {
    struct Pair {
        Shade a, b;
        double difference;
    };
    // Table 1 of the paper: blues where hue turns, greys, hues on both sides of 0, reds, dark ones.
    const std::vector<Pair> pairs = {
        {{50, 2.6772, -79.7751}, {50, 0, -82.7485}, 2.0425},
        {{50, -1.3802, -84.2814}, {50, 0, -82.7485}, 1.0000},
        {{50, 0, 0}, {50, -1, 2}, 2.3669},
        {{50, 2.49, -0.001}, {50, -2.49, 0.0009}, 7.1792},
        {{50, 2.49, -0.001}, {50, -2.49, 0.0011}, 7.2195},
        {{50, 2.5, 0}, {50, 0, -2.5}, 4.3065},
        {{50, 2.5, 0}, {73, 25, -18}, 27.1492},
        {{50, 2.5, 0}, {56, -27, -3}, 31.9030},
        {{50, 2.5, 0}, {58, 24, 15}, 19.4535},
        {{60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}, 1.2644},
        {{63.0109, -31.0961, -5.8663}, {62.8187, -29.7946, -4.0864}, 1.2630},
        {{22.7233, 20.0904, -46.6940}, {23.0331, 14.9730, -42.5619}, 2.0373},
        {{90.8027, -2.0831, 1.4410}, {91.1528, -1.6435, 0.0447}, 1.4441},
        {{6.7747, -0.2908, -2.4247}, {5.8714, -0.0985, -2.2286}, 0.6377},
        {{2.0776, 0.0795, -1.1350}, {0.9033, -0.0636, -0.5514}, 0.9082}};
    for (const Pair& pair : pairs) {
        CHECK(std::abs(difference(pair.a, pair.b) - pair.difference) < 0.00006);
        CHECK(std::abs(difference(pair.b, pair.a) - pair.difference) < 0.00006);
    }
}

TEST_CASE("lightness is that of CIE 1976") {
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
            for (const Vision vision : all_visions) {
                CHECK(difference(shade_of(series[i], vision), shade_of(series[j], vision)) > 9);
            }
        }
    }
}

TEST_CASE("greys look the same to all eyes, and each kind of blindness takes other colours for one") {
    const Colour grey = screen(120, 120, 120);
    for (const Vision vision : all_visions) {
        CHECK(difference(shade_of(grey), shade_of(grey, vision)) < 0.1);
    }
    const auto apart = [](const Colour& a, const Colour& b, Vision vision) {
        return difference(shade_of(a, vision), shade_of(b, vision));
    };
    // A pale blue and a pale green are one to a tritanope, and to nobody else.
    const Colour blue = screen(0x66, 0xBB, 0xC8), green = screen(0x68, 0xBD, 0xA4);
    CHECK(apart(blue, green, Vision::Normal) > 12);
    CHECK(apart(blue, green, Vision::Deuteranopia) > 12);
    CHECK(apart(blue, green, Vision::Tritanopia) < 6);
    CHECK(shade_of(son, Vision::Grey)[1] == doctest::Approx(0).epsilon(0.01));
    CHECK(shade_of(son, Vision::Grey)[0] == doctest::Approx(shade_of(son)[0]));
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
