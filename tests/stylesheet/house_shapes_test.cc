#include "stylesheet/house_shapes.h"

#include <doctest/doctest.h>

namespace tongket::stylesheet {
namespace {

using graphics::Rectangle;
using namespace base::literals;

TEST_CASE("a tile fills its box, and its foot is as round as it is wide") {
    const graphics::Outline tile = tile_outline(20_mm, 30_mm);
    CHECK(graphics::box_around(tile) == Rectangle{{}, {}, 20_mm, 30_mm});
    CHECK(tile[3].end() == graphics::Point{10_mm, 30_mm});
    CHECK(tile[4].end() == graphics::Point{0_mm, 20_mm});
    CHECK(graphics::box_around(tile_outline(20_mm, 5_mm)) == Rectangle{{}, {}, 20_mm, 5_mm});
}

TEST_CASE("what shows of a tile in a roof fits the tiles beside and above it") {
    const graphics::Outline scale = scale_outline(20_mm);
    CHECK(graphics::box_around(scale) == Rectangle{{}, {}, 20_mm, 20_mm});
    CHECK(scale[0].end() == graphics::Point{0_mm, 10_mm});
    CHECK(scale[1].end() == graphics::Point{10_mm, 20_mm});
    CHECK(scale[2].end() == graphics::Point{20_mm, 10_mm});
    CHECK(scale[3].end() == graphics::Point{10_mm, 0_mm});
}

}  // namespace
}  // namespace tongket::stylesheet
