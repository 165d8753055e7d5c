#include "typeset/turn_item.h"

#include <memory>
#include <utility>

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

TEST_CASE("a picture stays upright in the middle of its turned place, and inside it") {
    auto image = std::make_shared<graphics::Image>();
    image->columns = 300;
    image->rows = 100;
    const graphics::Rectangle box{1_pt, 2_pt, 30_pt, 10_pt};
    graphics::DisplayItem item =
        graphics::ImageItem{graphics::Artifact::Layout, box, box, std::move(image)};
    turn_up(item, 50_pt);
    const auto& turned = std::get<graphics::ImageItem>(item);
    // Its place is 2 to 12 pt across and 19 to 49 pt down.
    CHECK(turned.box.x == 2_pt);
    CHECK(turned.box.width == 10_pt);
    CHECK(turned.box.height == base::mul_div(10_pt, 100, 300));
    const base::Length above = turned.box.y - 19_pt;
    const base::Length below = 49_pt - (turned.box.y + turned.box.height);
    CHECK(below - above <= base::Length::from_units(1));
    CHECK(above <= below);
    CHECK(turned.box == turned.whole);
}

}  // namespace
}  // namespace tongket::typeset
