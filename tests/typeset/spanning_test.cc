#include "typeset/spanning.h"

#include <doctest/doctest.h>

using namespace tongket;
using namespace tongket::typeset;
using namespace tongket::base::literals;

namespace {

Spanning mark(std::size_t boxes, Length height) {
    graphics::TextItem text;
    text.tag = graphics::StructureId{5};
    return {boxes, height, document::VerticalAlign::Middle, {text}};
}

graphics::TextItem text_of(const std::vector<Stroke>& page, std::size_t index) {
    return std::get<graphics::TextItem>(paint(page).at(index));
}

}  // namespace

TEST_CASE("what is beside boxes of two pages is content on the first and an artifact on the next") {
    SpanningPlacer placer;
    std::vector<Stroke> first;
    std::vector<Stroke> second;
    const std::vector<Spanning> cells = {mark(4, 10_pt)};
    placer.add(3, cells, {20_pt, 50_pt}, 30_pt, 0);
    placer.end_page(first);
    placer.add(4, {}, {20_pt, 10_pt}, 20_pt, 0);
    placer.add(5, {}, {20_pt, 30_pt}, 20_pt, 0);
    placer.add(6, {}, {20_pt, 50_pt}, 20_pt, 0);
    placer.add(7, {}, {20_pt, 70_pt}, 20_pt, 0);
    placer.end_page(second);
    REQUIRE(first.size() == 1);
    CHECK(text_of(first, 0).origin.y == 60_pt);
    CHECK(std::holds_alternative<graphics::StructureId>(text_of(first, 0).tag));
    REQUIRE(second.size() == 1);
    CHECK(text_of(second, 0).origin.y == 35_pt);  // of 60 pt, not of the box after them
    CHECK(std::holds_alternative<graphics::Artifact>(text_of(second, 0).tag));
}

TEST_CASE("a label is said again only where it has room") {
    SpanningPlacer placer;
    std::vector<Stroke> first;
    std::vector<Stroke> second;
    const std::vector<Spanning> cells = {mark(2, 30_pt)};
    placer.add(0, cells, {}, 30_pt, 0);
    placer.end_page(first);
    placer.add(1, {}, {}, 20_pt, 0);
    placer.end_page(second);
    CHECK(first.size() == 1);
    CHECK(second.empty());
}

TEST_CASE("a strut at the foot is room for what goes on, not for what has ended") {
    SpanningPlacer placer;
    std::vector<Stroke> page;
    const std::vector<Spanning> cells = {mark(2, 10_pt), mark(1, 10_pt)};
    placer.add(0, cells, {}, 10_pt, 0);
    placer.grow(20_pt);
    placer.end_page(page);
    REQUIRE(page.size() == 2);
    CHECK(text_of(page, 0).origin.y == 10_pt);
    CHECK(text_of(page, 1).origin.y == Length{});
}

TEST_CASE("where no page breaks, it stands in the middle of its boxes") {
    Galley galley(3);
    for (GalleyItem& item : galley) {
        item.box.height = 5_pt;
        item.box.depth = 5_pt;
        item.joint.space = 2_pt;
    }
    galley[1].box.spanning.push_back(mark(9, 2_pt));
    settle_spanning(galley);
    CHECK(galley[1].box.spanning.empty());
    REQUIRE(galley[1].box.items.size() == 1);
    // 10 pt, 2 pt of glue, 10 pt: 10 pt above; from the baseline, which is 5 pt down.
    CHECK(std::get<graphics::TextItem>(galley[1].box.items.front()).origin.y == 5_pt);
}
