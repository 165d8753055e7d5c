#include "graphics/colour.h"

#include <doctest/doctest.h>

namespace tongket::graphics {
namespace {

TEST_CASE("black is full ink of the one grey plate, so that it prints in K alone") {
    CHECK(black().space == ColourSpace::Grey);
    CHECK(black().components[0] == 10'000);
}

TEST_CASE("two colours that only a screen tells apart are not equal") {
    Colour on_screen = black();
    on_screen.has_screen = true;
    on_screen.screen[0] = 5'000;
    CHECK_FALSE(on_screen == black());
}

}  // namespace
}  // namespace tongket::graphics
