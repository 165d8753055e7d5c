#include "graphics/scale_page.h"

#include <memory>

#include <doctest/doctest.h>

using namespace tongket;
using namespace tongket::graphics;
using namespace base::literals;

namespace {

constexpr StructureId node{7};

Page page_of(DisplayItem item) {
    Page page;
    page.width = 200_pt;
    page.height = 300_pt;
    page.items.push_back(std::move(item));
    return page;
}

/// What becomes of the item on a page half as large; the white paper below it is left out.
std::vector<DisplayItem> halved(DisplayItem item) {
    auto items = scale_page(page_of(std::move(item)), {100_pt, 150_pt}, node);
    items.erase(items.begin());
    return items;
}

ShapeItem shape(Rectangle box, Point origin = {}) {
    ShapeItem item{Artifact::Background, origin, nullptr};
    item.outline = std::make_shared<const Outline>(rectangle_outline(box));
    item.fill = black();
    return item;
}

}  // namespace

TEST_CASE("a page fits into its room by its nearer edge") {
    const Page page = page_of(LinkItem{});
    CHECK(fit_page(page, {100_pt, 500_pt}) == PageSize{100_pt, 150_pt});
    CHECK(fit_page(page, {100_pt, 75_pt}) == PageSize{50_pt, 75_pt});
}

TEST_CASE("words keep their places among each other") {
    TextItem text;
    text.origin = {20_pt, 40_pt};
    text.size = 12_pt;
    text.letter_space = 1_pt;
    text.words = {{nullptr, 0_pt}, {nullptr, 10_pt}};
    const auto items = halved(text);
    REQUIRE(items.size() == 1);
    const auto& made = std::get<TextItem>(items.front());
    CHECK(std::get<StructureId>(made.tag) == node);
    CHECK(made.origin == Point{10_pt, 20_pt});
    CHECK(made.size == 6_pt);
    CHECK(made.letter_space == 0.5_pt);
    CHECK(made.words[1].x == 5_pt);
}

TEST_CASE("a box in the bleed is cut at the trim, and one outside is left out") {
    const auto items =
        halved(BoxItem{Artifact::Background, {-3_pt, -3_pt, 206_pt, 20_pt}, black(), {}});
    REQUIRE(items.size() == 1);
    CHECK(std::get<BoxItem>(items.front()).box == Rectangle{0_pt, 0_pt, 100_pt, 8.5_pt});
    CHECK(halved(BoxItem{Artifact::Background, {-3_pt, 0_pt, 3_pt, 20_pt}, black(), {}}).empty());
}

TEST_CASE("a shape that reaches out of the page is clipped to it, one inside is not") {
    const auto inside = halved(shape({10_pt, 10_pt, 20_pt, 20_pt}));
    REQUIRE(inside.size() == 1);
    CHECK_FALSE(std::get<ShapeItem>(inside.front()).clip);
    const auto across = halved(shape({0_pt, 0_pt, 20_pt, 20_pt}, {190_pt, 10_pt}));
    REQUIRE(across.size() == 1);
    const auto& made = std::get<ShapeItem>(across.front());
    REQUIRE(made.clip);
    const auto clip = box_around(*made.clip);
    REQUIRE(clip.has_value());
    CHECK(clip->x + clip->width + made.origin.x == 100_pt);
    CHECK(halved(shape({0_pt, 0_pt, 5_pt, 5_pt}, {201_pt, 10_pt})).empty());
}

TEST_CASE("a shape's own rectangle that lets the bleed be seen is cut at the trim") {
    ShapeItem item = shape({-50_pt, -50_pt, 400_pt, 100_pt});
    item.clip = std::make_shared<const Outline>(rectangle_outline({-3_pt, -3_pt, 206_pt, 30_pt}));
    const auto items = halved(item);
    REQUIRE(items.size() == 1);
    const auto clip = box_around(*std::get<ShapeItem>(items.front()).clip);
    REQUIRE(clip.has_value());
    CHECK(*clip == Rectangle{0_pt, 0_pt, 100_pt, 13.5_pt});
}

TEST_CASE("a rectangle that was moved with its drawing is cut at the trim as well") {
    ShapeItem item = shape({-50_pt, -50_pt, 400_pt, 100_pt});
    item.clip = std::make_shared<const Outline>(
        moved(rectangle_outline({0_pt, 0_pt, 206_pt, 30_pt}), -3_pt, -3_pt));
    const auto items = halved(item);
    REQUIRE(items.size() == 1);
    CHECK(box_around(*std::get<ShapeItem>(items.front()).clip) ==
          Rectangle{0_pt, 0_pt, 100_pt, 13.5_pt});
}

TEST_CASE("links and fields of a page are none of its picture") {
    CHECK(halved(LinkItem{}).empty());
    CHECK(halved(SignatureItem{}).empty());
}

TEST_CASE("the thinnest pen of a page is still one on its picture") {
    ShapeItem item = shape({10_pt, 10_pt, 20_pt, 20_pt});
    item.pen = Pen{};
    item.pen->width = base::Length::from_units(1);
    const auto items = scale_page(page_of(item), {2_pt, 3_pt}, node);
    REQUIRE(items.size() == 2);
    CHECK(std::get<ShapeItem>(items[1]).pen->width > base::Length{});
}

TEST_CASE("what lies below a page's items lies below its picture's") {
    Page page = page_of(BoxItem{Artifact::Layout, {10_pt, 10_pt, 20_pt, 20_pt}, black(), {}});
    page.background =
        std::make_shared<const Background>(Background{shape({0_pt, 0_pt, 9_pt, 9_pt})});
    const auto items = scale_page(page, {100_pt, 150_pt}, node);
    REQUIRE(items.size() == 3);
    CHECK(std::holds_alternative<ShapeItem>(items[1]));
    CHECK(std::holds_alternative<BoxItem>(items[2]));
}
