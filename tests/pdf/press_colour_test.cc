#include "pdf/press_colour.h"

#include <array>

#include <doctest/doctest.h>

#include "sample.h"

namespace tongket::pdf {
namespace {

using graphics::Colour;
using graphics::ColourSpace;

struct Press {
    ColourConverter converter{profile_bytes("sRGB.icc"), profile_bytes("FOGRA39L_coated.icc")};
    Inks operator()(const Colour& colour) { return process_inks(colour, converter); }
};

TEST_CASE("greys, however they are given, are black ink alone") {
    Press press;
    CHECK(press(graphics::black()) == Inks{0, 0, 0, 10'000});
    CHECK(press({ColourSpace::Rgb, {0, 0, 0}, {}, false}) == Inks{0, 0, 0, 10'000});
    CHECK(press({ColourSpace::Rgb, {900, 800, 700}, {}, false}) == Inks{0, 0, 0, 10'000});
    CHECK(press({ColourSpace::Rgb, {10'000, 10'000, 10'000}, {}, false}) == Inks{});
    for (const auto light : std::array<std::uint16_t, 3>{1'500, 5'000, 9'000}) {
        const Inks inks = press({ColourSpace::Rgb, {light, light, light}, {}, false});
        CHECK(inks[0] + inks[1] + inks[2] == 0);
        CHECK(inks[3] > 0);
        CHECK(inks[3] < 10'000);
    }
    const Inks lab =
        press({ColourSpace::Lab, {5'000, graphics::lab_zero, graphics::lab_zero}, {}, false});
    CHECK(lab[0] + lab[1] + lab[2] == 0);
    CHECK(lab[3] > 5'000);
}

TEST_CASE("darker light is more black ink") {
    Press press;
    std::uint16_t last = 10'001;
    for (std::uint16_t light = 0; light <= 10'000;
         light = static_cast<std::uint16_t>(light + 500)) {
        const std::uint16_t ink = press({ColourSpace::Rgb, {light, light, light}, {}, false})[3];
        CHECK(ink <= last);
        last = ink;
    }
}

TEST_CASE("a red light is magenta and yellow, through the press's profile") {
    Press press;
    const Inks red = press({ColourSpace::Rgb, {10'000, 0, 0}, {}, false});
    CHECK(red[0] < 1'000);
    CHECK(red[1] > 9'000);
    CHECK(red[2] > 9'000);
    CHECK(red[3] < 500);
    Press again;
    press({ColourSpace::Lab, {3'000, 20'000, 10'000}, {}, false});
    CHECK(press({ColourSpace::Rgb, {10'000, 0, 0}, {}, false}) == red);
    CHECK(again({ColourSpace::Rgb, {10'000, 0, 0}, {}, false}) == red);
}

TEST_CASE("inks of the layout are printed as they are") {
    Press press;
    CHECK(press({ColourSpace::Cmyk, {1, 2, 3, 4}, {9, 9, 9}, true}) == Inks{1, 2, 3, 4});
}

TEST_CASE("too much ink is cut from the colours, never from the black") {
    const Colour heavy{ColourSpace::Cmyk, {10'000, 9'000, 8'000, 10'000}, {}, false};
    const Inks inks = {10'000, 9'000, 8'000, 10'000};
    const Inks less = limit_ink(inks, heavy, 30'000);
    CHECK(total_ink(less, heavy) <= 30'000);
    CHECK(total_ink(less, heavy) >= 29'990);
    CHECK(less[3] == 10'000);
    CHECK(less[0] > less[1]);
    CHECK(less[1] > less[2]);
    CHECK(limit_ink(inks, heavy, 37'000) == inks);
    CHECK(limit_ink({0, 0, 0, 10'000}, heavy, 5'000) == Inks{0, 0, 0, 10'000});
}

}  // namespace
}  // namespace tongket::pdf
