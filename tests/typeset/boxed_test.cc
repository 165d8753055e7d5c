#include "typeset/boxed.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "table_fixture.h"

using namespace tongket;
using namespace tongket::typeset;
using namespace tongket::typeset::test;

namespace {

document::Boxed boxed(std::size_t lines, document::BoxStyle::Sides sides) {
    auto look = std::make_shared<document::BoxStyle>();
    look->sides = sides;
    look->rule_thickness = 1_pt;
    look->has_fill = true;
    look->padding_x = 5_pt;
    look->padding_y = 4_pt;
    document::Boxed made;
    made.style = std::move(look);
    for (std::size_t i = 0; i < lines; ++i) {
        auto style = body(document::Align::Left);
        style->space_after = 2_pt;
        made.blocks.push_back({paragraph(std::move(style), "dòng")});
    }
    return made;
}

std::vector<graphics::Page> pages_of(Press& press, document::Boxed content, Length height) {
    std::vector<document::Block> blocks(1);
    blocks.front().content = std::move(content);
    return test::pages_of(press, blocks, 120_pt, height);
}

std::vector<graphics::BoxItem> boxes_of(const graphics::Page& page, graphics::BoxItem::Role role) {
    std::vector<graphics::BoxItem> found;
    for (const graphics::DisplayItem& item : page.items) {
        const auto* box = std::get_if<graphics::BoxItem>(&item);
        if (box != nullptr && box->role == role) {
            found.push_back(*box);
        }
    }
    return found;
}

/// Height of the ground on a page, if its parts leave no gap and do not overlap; else -1 pt.
Length ground_height(const graphics::Page& page) {
    Length next;
    Length sum;
    for (const graphics::BoxItem& part : boxes_of(page, graphics::BoxItem::Role::Fill)) {
        if (sum > Length{} && part.box.y != next) {
            return Length{} - 1_pt;
        }
        next = part.box.y + part.box.height;
        sum += part.box.height;
    }
    return sum;
}

std::size_t level_rules(const graphics::Page& page) {
    std::size_t count = 0;
    for (const graphics::BoxItem& rule : boxes_of(page, graphics::BoxItem::Role::Rule)) {
        count += rule.box.width > rule.box.height ? 1U : 0U;
    }
    return count;
}

}  // namespace

TEST_CASE(
    "a box's ground is whole from its upper to its lower edge, white between lines included") {
    Press press;
    const auto pages = pages_of(press, boxed(3, document::BoxStyle::Sides::All), 200_pt);
    REQUIRE(pages.size() == 1);
    // Rule, padding, three lines with white between them, padding, rule.
    CHECK(ground_height(pages[0]) == 1_pt + 4_pt + 3 * 18_pt + 2 * 2_pt + 4_pt + 1_pt);
    CHECK(level_rules(pages[0]) == 2);
}

TEST_CASE("the text of a box stands in by its rule and padding") {
    Press press;
    const auto pages = pages_of(press, boxed(1, document::BoxStyle::Sides::All), 200_pt);
    for (const graphics::DisplayItem& item : pages.at(0).items) {
        if (const auto* text = std::get_if<graphics::TextItem>(&item)) {
            CHECK(text->origin.x == 10_pt + 1_pt + 5_pt);
        }
    }
    const auto grounds = boxes_of(pages[0], graphics::BoxItem::Role::Fill);
    for (const graphics::BoxItem& ground : grounds) {
        CHECK(ground.box.x == 10_pt);
        CHECK(ground.box.width == 120_pt);
    }
}

TEST_CASE("a box that goes on over a page is closed on both") {
    Press press;
    const auto pages = pages_of(press, boxed(8, document::BoxStyle::Sides::All), 100_pt);
    REQUIRE(pages.size() > 1);
    std::size_t lines = 0;
    for (const graphics::Page& page : pages) {
        CHECK(level_rules(page) == 2);
        CHECK(ground_height(page) > Length{});
        for (const graphics::DisplayItem& item : page.items) {
            lines += std::holds_alternative<graphics::TextItem>(item) ? 1U : 0U;
        }
    }
    CHECK(lines == 8);
    CHECK(press.diagnostics.size() == 0);
}

TEST_CASE("a box ruled at the left alone has no level rules") {
    Press press;
    const auto pages = pages_of(press, boxed(2, document::BoxStyle::Sides::Left), 200_pt);
    CHECK(level_rules(pages.at(0)) == 0);
    CHECK(boxes_of(pages[0], graphics::BoxItem::Role::Rule).size() == 1);
}

TEST_CASE("an empty box prints nothing") {
    Press press;
    CHECK(pages_of(press, boxed(0, document::BoxStyle::Sides::All), 200_pt).at(0).items.empty());
}

TEST_CASE("a table inside a box has its head again on the next page, inside the box") {
    Press press;
    document::Boxed content = boxed(0, document::BoxStyle::Sides::All);
    document::Table rows = table(1);
    rows.head = {row({cell("Đầu")})};
    for (int i = 0; i < 12; ++i) {
        rows.body.push_back(row({cell("hàng")}));
    }
    content.blocks.push_back({std::move(rows)});
    const auto pages = pages_of(press, std::move(content), 120_pt);
    REQUIRE(pages.size() > 1);
    for (const graphics::Page& page : pages) {
        const auto heads = std::ranges::count_if(page.items, [](const auto& item) {
            const auto* text = std::get_if<graphics::TextItem>(&item);
            return text != nullptr && text->words.front().word->text == "Đầu";
        });
        CHECK(heads == 1);
        CHECK(ground_height(page) > Length{});
    }
}
