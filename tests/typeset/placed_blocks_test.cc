#include "typeset/placed_blocks.h"

#include <doctest/doctest.h>

#include "typeset/paragraph_fixture.h"

namespace tongket::typeset {
namespace {

using namespace test;
using base::Code;
using document::VerticalAlign;

document::Placed place_of(VerticalAlign vertical, Length height) {
    document::Placed placed;
    placed.width = 200_pt;
    placed.height = height;
    placed.vertical = vertical;
    placed.blocks.push_back({paragraph(body(document::Align::Left), "một dòng")});
    return placed;
}

Length baseline_of(const Box& box) {
    return std::get<graphics::TextItem>(box.items.front()).origin.y;
}

TEST_CASE("what stands in a place of some height is at its top, its middle or its foot") {
    Press press;
    const Length top = baseline_of(set_placed(*press.setter, place_of(VerticalAlign::Top, 58_pt)));
    CHECK(baseline_of(set_placed(*press.setter, place_of(VerticalAlign::Middle, 58_pt))) ==
          top + 20_pt);
    CHECK(baseline_of(set_placed(*press.setter, place_of(VerticalAlign::Bottom, 58_pt))) ==
          top + 40_pt);
    CHECK(press.diagnostics.size() == 0);
}

TEST_CASE("what is higher than its place is warned of and not cut") {
    Press press;
    const Box box = set_placed(*press.setter, place_of(VerticalAlign::Bottom, 10_pt));
    CHECK(box.depth == 18_pt);
    CHECK(count_code(press.diagnostics, Code::PlaceTooLow) == 1);
}

TEST_CASE("layers lie over each other in an area of its own height") {
    Press press;
    document::Overlay overlay;
    overlay.height = 100_pt;
    overlay.layers.push_back(place_of(VerticalAlign::Top, {}));
    overlay.layers.push_back(place_of(VerticalAlign::Bottom, {}));
    overlay.layers[1].x = 30_pt;
    overlay.layers[1].y = 10_pt;
    overlay.layers[1].width = {};
    GalleyBuilder builder(*press.setter);
    append_overlay(builder, overlay, 5_pt, 300_pt);
    const Galley galley = builder.take();
    REQUIRE(galley.size() == 1);
    CHECK(galley[0].box.extent() == 100_pt);
    CHECK(galley[0].box.x == 5_pt);
    REQUIRE(galley[0].box.items.size() == 2);
    const auto& second = std::get<graphics::TextItem>(galley[0].box.items[1]);
    CHECK(second.origin.x == 30_pt);
    CHECK(second.origin.y > 82_pt);
    CHECK(second.origin.y < 100_pt);
}

TEST_CASE("a picture fills its frame around its focus") {
    Press press;
    auto image = std::make_shared<graphics::Image>();
    image->columns = 400;
    image->rows = 100;
    document::FramedPicture picture;
    picture.image = image;
    picture.width = 50_pt;
    picture.height = 50_pt;
    picture.focus_x = 1000;
    GalleyBuilder builder(*press.setter);
    append_framed(builder, picture, {}, 300_pt);
    const Galley galley = builder.take();
    const auto& item = std::get<graphics::ImageItem>(galley.at(0).box.items.at(0));
    CHECK(item.box == graphics::Rectangle{{}, {}, 50_pt, 50_pt});
    CHECK(item.whole == graphics::Rectangle{-150_pt, {}, 200_pt, 50_pt});
}

TEST_CASE("a drawing takes the height that it is given, wherever its shapes lie") {
    Press press;
    graphics::ShapeItem item{graphics::Artifact::Layout, {1_pt, 1_pt}, nullptr};
    item.outline = std::make_shared<const graphics::Outline>(
        graphics::rectangle_outline({{}, {}, 500_pt, 500_pt}));
    document::Drawn drawn;
    drawn.drawing = std::make_shared<const document::Drawing>(document::Drawing{item});
    drawn.x = 10_pt;
    drawn.height = 20_pt;
    drawn.tag = graphics::StructureId{4};
    GalleyBuilder builder(*press.setter);
    append_drawn(builder, drawn, 7_pt);
    const Galley galley = builder.take();
    CHECK(galley.at(0).box.extent() == 20_pt);
    const auto& shape = std::get<graphics::ShapeItem>(galley[0].box.items.at(0));
    CHECK(shape.origin == graphics::Point{11_pt, 1_pt});
    CHECK(shape.tag == graphics::Tag(graphics::StructureId{4}));
}

}  // namespace
}  // namespace tongket::typeset
