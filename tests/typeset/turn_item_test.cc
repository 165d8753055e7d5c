#include "typeset/turn_item.h"

#include <doctest/doctest.h>

namespace tongket::typeset {
namespace {

using namespace base::literals;

TEST_CASE(
    "a line that is turned down begins at the top, its letters at the right of its baseline") {
    graphics::DisplayItem item =
        graphics::TextItem{graphics::Artifact::Layout, {3_pt, 7_pt}, 10_pt, {}, {}, {}};
    turn_down(item, 20_pt);
    const auto& text = std::get<graphics::TextItem>(item);
    CHECK(text.origin == graphics::Point{13_pt, 3_pt});
    CHECK(text.direction == graphics::Direction::Down);
}

TEST_CASE("a box that is turned down and one that is turned up keep their area's edges") {
    const graphics::Rectangle box{1_pt, 2_pt, 30_pt, 4_pt};
    graphics::DisplayItem down = graphics::BoxItem{graphics::Artifact::Layout, box, {}};
    turn_down(down, 10_pt);
    CHECK(std::get<graphics::BoxItem>(down).box == graphics::Rectangle{4_pt, 1_pt, 4_pt, 30_pt});
    graphics::DisplayItem up = graphics::BoxItem{graphics::Artifact::Layout, box, {}};
    turn_up(up, 50_pt);
    CHECK(std::get<graphics::BoxItem>(up).box == graphics::Rectangle{2_pt, 19_pt, 4_pt, 30_pt});
}

}  // namespace
}  // namespace tongket::typeset
