#include "graphics/outline.h"

#include <doctest/doctest.h>

namespace tongket::graphics {
namespace {

using base::Length;
using namespace base::literals;

TEST_CASE("the box around an outline takes in control points and nothing of the closing") {
    const Outline outline = {move_to({10_pt, 10_pt}),
                             curve_to({0_pt, 20_pt}, {30_pt, 50_pt}, {20_pt, 40_pt}),
                             close_outline()};
    CHECK(box_around(outline) == Rectangle{0_pt, 10_pt, 30_pt, 40_pt});
    CHECK_FALSE(box_around({}).has_value());
    CHECK_FALSE(box_around({close_outline()}).has_value());
}

TEST_CASE("a rectangle is known as one wherever it was moved, and no other shape is") {
    const Rectangle box = {10_pt, 10_pt, 30_pt, 40_pt};
    CHECK(rectangle_of(rectangle_outline(box)) == box);
    CHECK(rectangle_of(moved(rectangle_outline(box), 5_pt, -3_pt)) ==
          Rectangle{15_pt, 7_pt, 30_pt, 40_pt});
    CHECK_FALSE(rectangle_of(ellipse_outline(box)).has_value());
    Outline slanted = rectangle_outline(box);
    slanted[1] = line_to({41_pt, 11_pt});
    CHECK_FALSE(rectangle_of(slanted).has_value());
    CHECK_FALSE(rectangle_of({}).has_value());
}

TEST_CASE("a circle goes through the middles of its box's sides") {
    const Outline circle = ellipse_outline({10_pt, 20_pt, 100_pt, 100_pt});
    CHECK(box_around(circle) == Rectangle{10_pt, 20_pt, 100_pt, 100_pt});
    std::vector<Point> ends;
    for (const OutlinePiece& piece : circle) {
        if (piece.kind == OutlinePiece::Kind::Curve) {
            ends.push_back(piece.end());
        }
    }
    CHECK(ends ==
          std::vector<Point>{{60_pt, 120_pt}, {10_pt, 70_pt}, {60_pt, 20_pt}, {110_pt, 70_pt}});
}

TEST_CASE("a moved outline keeps its shape") {
    const Outline there = moved(ellipse_outline({{}, {}, 40_pt, 20_pt}), 7_pt, -3_pt);
    CHECK(box_around(there) == Rectangle{7_pt, -3_pt, 40_pt, 20_pt});
    CHECK(moved(there, -7_pt, 3_pt) == ellipse_outline({{}, {}, 40_pt, 20_pt}));
}

}  // namespace
}  // namespace tongket::graphics
