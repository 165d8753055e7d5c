#include "images/svg/svg_colour.h"

#include <doctest/doctest.h>

using namespace tongket;
using images::DrawingColour;
using images::read_svg_colour;
using images::SvgColour;

TEST_CASE("colours are read in all their forms") {
    CHECK(read_svg_colour("#c00") == SvgColour{{0xCC, 0, 0}});
    CHECK(read_svg_colour(" #12aBff ") == SvgColour{{0x12, 0xAB, 0xFF}});
    CHECK(read_svg_colour("rgb(10%, 255, 300)") == SvgColour{{26, 255, 255}});
    CHECK(read_svg_colour("DarkRed") == SvgColour{{0x8B, 0, 0}});
    CHECK(read_svg_colour("aliceblue") == SvgColour{{0xF0, 0xF8, 0xFF}});
    CHECK(read_svg_colour("yellowgreen") == SvgColour{{0x9A, 0xCD, 0x32}});
    CHECK(read_svg_colour("hsl(30, 100%, 50%)") == SvgColour{{255, 128, 0}});
    CHECK(read_svg_colour("hsl(-120deg 100% 25%)") == SvgColour{{0, 0, 128}});
    for (const char* none :
         {"#12345", "#ggg", "none", "rgb(1, 2)", "hsl", "rgb", "reddish", "", "#"}) {
        CAPTURE(none);
        CHECK_FALSE(read_svg_colour(none));
    }
}

TEST_CASE("how opaque a colour is stands beside it") {
    CHECK(read_svg_colour("#0f08") == SvgColour{{0, 255, 0}, 136 / 255.0});
    CHECK(read_svg_colour("#00ff0033") == SvgColour{{0, 255, 0}, 0.2});
    CHECK(read_svg_colour("rgba(0, 255, 0, .2)") == SvgColour{{0, 255, 0}, 0.2});
    CHECK(read_svg_colour("rgb(0 255 0 / 20%)") == SvgColour{{0, 255, 0}, 0.2});
    CHECK(read_svg_colour("rgba(0, 0, 0, 7)") == SvgColour{{0, 0, 0}, 1});
}
