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

std::vector<std::size_t> items_of(const document::PageMaster& master, std::int32_t first_number) {
    std::vector<graphics::Page> pages(3);
    for (graphics::Page& page : pages) {
        page.items.emplace_back(graphics::BoxItem{graphics::Artifact::Layout, {}, {}, {}});
    }
    const std::vector<const document::PageMaster*> masters(3, &master);
    set_backgrounds(masters, first_number, pages);
    std::vector<std::size_t> counts;
    for (const graphics::Page& page : pages) {
        CHECK(std::holds_alternative<graphics::BoxItem>(page.items.back()));
        counts.push_back(page.items.size() - 1);
    }
    return counts;
}

TEST_CASE("a background lies below the page's items, at its place, as a background") {
    document::PageMaster master;
    master.background = {{square(), 10_mm, 20_mm}};
    std::vector<graphics::Page> pages(1);
    pages[0].items.emplace_back(graphics::BoxItem{graphics::Artifact::Layout, {}, {}, {}});
    const std::vector<const document::PageMaster*> masters = {&master};
    set_backgrounds(masters, 1, pages);
    const auto& shape = std::get<graphics::ShapeItem>(pages[0].items.front());
    CHECK(shape.origin == graphics::Point{10_mm + 1_mm, 20_mm + 1_mm});
    CHECK(shape.tag == graphics::Tag(graphics::Artifact::Background));
    CHECK(shape.outline == master.background[0].drawing->front().outline);
}

TEST_CASE("a background stands on the pages that it is meant for") {
    document::PageMaster master;
    master.background = {{square(), {}, {}, Background::Pages::First}};
    CHECK(items_of(master, 1) == std::vector<std::size_t>{1, 0, 0});
    master.background[0].pages = Background::Pages::Rest;
    CHECK(items_of(master, 1) == std::vector<std::size_t>{0, 1, 1});
    master.background = {
        {square(), {}, {}, Background::Pages::All, document::RunningText::Sides::Verso}};
    CHECK(items_of(master, 1) == std::vector<std::size_t>{0, 1, 0});
    CHECK(items_of(master, 2) == std::vector<std::size_t>{1, 0, 1});
}

}  // namespace
}  // namespace tongket::typeset
