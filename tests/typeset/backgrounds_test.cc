#include "typeset/backgrounds.h"

#include <doctest/doctest.h>

namespace tongket::typeset {
namespace {

using document::Background;
using namespace base::literals;

document::DrawingRef square() {
    graphics::ShapeItem item{graphics::Artifact::Layout, {1_mm, 1_mm}, nullptr};
    item.outline = std::make_shared<const graphics::Outline>(
        graphics::rectangle_outline({{}, {}, 5_mm, 5_mm}));
    return std::make_shared<const document::Drawing>(document::Drawing{item});
}

/// How many shapes lie below each of three pages.
std::vector<std::size_t> shapes_below(const document::PageMaster& master,
                                      std::int32_t first_number) {
    std::vector<graphics::Page> pages(3);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        pages[i].number = first_number + static_cast<std::int32_t>(i);
    }
    const std::vector<const document::PageMaster*> masters(3, &master);
    Backgrounds().set(masters, pages);
    std::vector<std::size_t> counts;
    for (const graphics::Page& page : pages) {
        CHECK(page.items.empty());
        counts.push_back(page.background ? page.background->size() : 0);
    }
    return counts;
}

TEST_CASE("a background stands at its place, as a background") {
    document::PageMaster master;
    master.background = {{square(), 10_mm, 20_mm}};
    std::vector<graphics::Page> pages(1);
    const std::vector<const document::PageMaster*> masters = {&master};
    Backgrounds().set(masters, pages);
    REQUIRE(pages[0].background != nullptr);
    const graphics::ShapeItem& shape = pages[0].background->front();
    CHECK(shape.origin == graphics::Point{10_mm + 1_mm, 20_mm + 1_mm});
    CHECK(shape.tag == graphics::Tag(graphics::Artifact::Background));
    CHECK(shape.outline == master.background[0].drawing->front().outline);
}

TEST_CASE("pages with the same drawings share one background, of all sequences") {
    document::PageMaster master;
    master.background = {{square(), {}, {}}, {square(), 9_mm, {}, Background::Pages::Rest}};
    std::vector<graphics::Page> pages(5);
    const std::vector<const document::PageMaster*> masters(3, &master);
    Backgrounds backgrounds;
    backgrounds.set(masters, std::span(pages).first(3));
    backgrounds.set(std::span(masters).first(2), std::span(pages).last(2));
    CHECK(pages[0].background != pages[1].background);
    CHECK(pages[1].background == pages[2].background);
    CHECK(pages[3].background == pages[0].background);
    CHECK(pages[4].background == pages[1].background);
}

TEST_CASE("a background stands on the pages that it is meant for") {
    document::PageMaster master;
    master.background = {{square(), {}, {}, Background::Pages::First}};
    CHECK(shapes_below(master, 1) == std::vector<std::size_t>{1, 0, 0});
    master.background[0].pages = Background::Pages::Rest;
    CHECK(shapes_below(master, 1) == std::vector<std::size_t>{0, 1, 1});
    master.background = {
        {square(), {}, {}, Background::Pages::All, document::RunningText::Sides::Verso}};
    CHECK(shapes_below(master, 1) == std::vector<std::size_t>{0, 1, 0});
    CHECK(shapes_below(master, 2) == std::vector<std::size_t>{1, 0, 1});
}

}  // namespace
}  // namespace tongket::typeset
