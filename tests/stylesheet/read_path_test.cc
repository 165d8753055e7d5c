#include "stylesheet/read_path.h"

#include <doctest/doctest.h>

namespace tongket::stylesheet {
namespace {

using base::Length;
using graphics::Outline;
using namespace base::literals;

TEST_CASE("an outline is read in millimetres, from the page or from the last point on") {
    const Outline expected = {graphics::move_to({1_mm, 2_mm}), graphics::line_to({4_mm, 2_mm}),
                              graphics::line_to({4_mm, 6_mm}),
                              graphics::curve_to({4_mm, 8_mm}, {2_mm, 8_mm}, {1_mm, 6_mm}),
                              graphics::close_outline()};
    CHECK(parse_path("M 1 2 L 4 2 L 4 6 C 4 8 2 8 1 6 Z") == expected);
    CHECK(parse_path("M1,2H4V6C4,8,2,8,1,6Z") == expected);
    // Sums of lengths are rounded lengths' sums.
    const auto relative = parse_path("m1 2 h3 v4 c0 2-2 2-3 0z");
    REQUIRE(relative.has_value());
    REQUIRE(relative->size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const Length off = (*relative)[i].end().x - expected[i].end().x;
        CHECK(off * off.units() <= Length::from_units(4));
        CHECK((*relative)[i].kind == expected[i].kind);
    }
}

TEST_CASE("pairs after a move are lines, and a closed outline goes on from where it began") {
    CHECK(parse_path("M 0 0 5 0 5 5") == Outline{graphics::move_to({}),
                                                 graphics::line_to({5_mm, 0_mm}),
                                                 graphics::line_to({5_mm, 5_mm})});
    CHECK(parse_path("M 1 1 L 2 1 Z l 3 0")->back().end() == graphics::Point{4_mm, 1_mm});
}

TEST_CASE("what is no outline is not read") {
    for (const char* text : {"", " ", "L 1 1", "0 0 L 5 5", "M", "M 1", "M 1 x", "M 1 1 Z 2 2",
                             "M 1 1 A 1 1 0 0 0 2 2", "M 1 1 L", "M 99999999 0", "M 1 1 C 1 1 2 2",
                             "M 1e3 0", "M 1 1 L 1..2 3", "M - -"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_path(text).has_value());
    }
    CHECK_FALSE(parse_path("M 4000 0 h 4000").has_value());
    std::string endless = "M 0 0";
    for (int i = 0; i < 10'001; ++i) {
        endless += " h1 h-1";
    }
    CHECK_FALSE(parse_path(endless).has_value());
}

}  // namespace
}  // namespace tongket::stylesheet
