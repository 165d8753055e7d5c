#include "typeset/place_bar.h"

#include <doctest/doctest.h>

#include "typeset/paragraph_fixture.h"
#include "typeset/place_pages.h"

namespace tongket::typeset {
namespace {

using namespace test;

std::shared_ptr<const document::PlaceBar> bar_of(std::vector<std::size_t> groups) {
    auto bar = std::make_shared<document::PlaceBar>();
    bar->x = 100_pt;
    bar->y = 9_pt;
    bar->width = 100_pt;
    bar->thickness = 4_pt;
    bar->fill.components[0] = 9'000;
    bar->track.components[0] = 1'500;
    bar->words_style = bar->marks_style = body(document::Align::Left);
    bar->words = "Hàng {first} đến {last}";
    for (const std::size_t rows : groups) {
        bar->groups.push_back({rows, "I", {}});
    }
    return bar;
}

Galley page_of(const std::shared_ptr<const document::PlaceBar>& bar,
               std::size_t first,
               std::size_t last) {
    Galley galley(2);
    for (std::size_t row = first; row <= last; ++row) {
        Box box;
        box.counted = CountedRows{bar, row, row};
        galley.push_back({{}, std::move(box)});
    }
    return galley;
}

std::vector<graphics::BoxItem> boxes_of(const Box& box, std::uint16_t ink) {
    std::vector<graphics::BoxItem> found;
    for (const graphics::DisplayItem& item : box.items) {
        const auto* part = std::get_if<graphics::BoxItem>(&item);
        if (part != nullptr && part->colour.components[0] == ink) {
            found.push_back(*part);
        }
    }
    return found;
}

std::string words_in(const Box& box) {
    std::string words;
    for (const graphics::DisplayItem& item : box.items) {
        if (const auto* text = std::get_if<graphics::TextItem>(&item)) {
            CHECK(text->tag == graphics::Tag{graphics::Artifact::Header});
            for (const graphics::PlacedWord& word : text->words) {
                words += word.word->text;
            }
        }
    }
    return words;
}

TEST_CASE("a bar has a part a group, and what the page has of it is darker") {
    Press press;
    const auto bar = bar_of({4, 6});
    const Galley galley = page_of(bar, 3, 7);
    const auto made = make_place_bar(flow_of(galley), *press.setter);
    REQUIRE(made);
    REQUIRE(made->fixed);
    CHECK(made->fixed->x == 100_pt);
    const auto parts = boxes_of(*made, 1'500), dark = boxes_of(*made, 9'000);
    REQUIRE(parts.size() == 2);
    REQUIRE(dark.size() == 2);
    CHECK(parts[1].box.x == 40_pt);
    CHECK(parts[1].box.width == 60_pt);
    CHECK(dark[0].box.x == 20_pt);
    CHECK(dark[0].box.x + dark[0].box.width == parts[0].box.x + parts[0].box.width);
    CHECK(dark[1].box.x == 40_pt);
    CHECK(dark[1].box.width == 30_pt);
    CHECK(words_in(*made).starts_with("Hàng 3 đến 7"));
}

TEST_CASE("a table that stands whole on a page needs no bar there") {
    Press press;
    const auto bar = bar_of({4, 6});
    const Galley all = page_of(bar, 1, 10), most = page_of(bar, 1, 9);
    CHECK_FALSE(make_place_bar(flow_of(all), *press.setter));
    CHECK(make_place_bar(flow_of(most), *press.setter));
}

TEST_CASE("a group has as much of its name below the bar as its part is wide, else its mark") {
    Press press;
    const auto words_of_bar = [&press](std::size_t rows_of_second) {
        auto bar = std::make_shared<document::PlaceBar>(*bar_of({90, rows_of_second}));
        bar->width = 400_pt;
        bar->groups[0].name = "Cờ thi đua";
        bar->groups[1].name = "Giấy khen";
        const Galley galley = page_of(bar, 2, 3);
        return words_in(*make_place_bar(flow_of(galley), *press.setter));
    };
    CHECK(words_of_bar(120).ends_with("Cờ thi đuaGiấy khen"));
    CHECK(words_of_bar(12).ends_with("Cờ thi đuaGiấy…"));
    CHECK(words_of_bar(3).ends_with("Cờ thi đuaI"));
}

TEST_CASE("a page without counted rows has no bar") {
    Press press;
    const Galley galley(3);
    CHECK_FALSE(make_place_bar(flow_of(galley), *press.setter));
    CHECK_FALSE(make_place_bar({}, *press.setter));
}

TEST_CASE("what stands level with the flow is beside its next box, the later ones further down") {
    Press press;
    Galley galley;
    const auto beside = [&galley](Length extent) {
        Box box;
        box.fixed = FixedPlace{10_pt, {}, extent, 30_pt};
        box.fixed->level = document::Placed::Level::Top;
        box.fixed->gap = 5_pt;
        box.items.emplace_back(graphics::BoxItem{graphics::Artifact::Layout,
                                                 {{}, {}, 30_pt, extent},
                                                 {},
                                                 graphics::BoxItem::Role::Fill});
        galley.push_back({{}, std::move(box)});
    };
    const auto text = [&galley](Length space) {
        Box box;
        box.depth = 20_pt;
        box.items.emplace_back(graphics::BoxItem{
            graphics::Artifact::Layout, {{}, {}, 2_pt, 2_pt}, {}, graphics::BoxItem::Role::Fill});
        Joint joint;
        joint.space = space;
        galley.push_back({joint, std::move(box)});
    };
    text({});
    beside(50_pt);
    text(10_pt);
    beside(8_pt);
    text(10_pt);
    Box yielding;
    yielding.fixed = FixedPlace{10_pt, 60_pt, 4_pt, 30_pt};
    yielding.fixed->yields = true;
    yielding.items.emplace_back(graphics::BoxItem{
        graphics::Artifact::Layout, {{}, {}, 1_pt, 1_pt}, {}, graphics::BoxItem::Role::Fill});
    galley.push_back({{}, yielding});
    yielding.fixed->y = 180_pt;
    galley.push_back({{}, std::move(yielding)});
    document::PageMaster master;
    master.width = 200_pt;
    master.height = 220_pt;
    master.margins = {10_pt, 10_pt, 60_pt, 10_pt};
    KeptPlan kept;
    base::Budget budget;
    base::Diagnostics diagnostics;
    document::References references;
    SetNotes notes = set_notes(flow_of(galley), 100_pt, *press.setter);
    const PageContent content =
        break_flow({flow_of(galley), {}, std::move(notes), {}, NotePlace::Foot},
                   {200_pt, {}, {}, {}}, {}, *press.setter, kept, budget);
    const PlacedPages placed =
        place_pages(master, content, {}, {}, {}, press.workers, references, diagnostics);
    REQUIRE(placed.pages.size() == 1);
    std::vector<graphics::Rectangle> boxes;
    for (const graphics::DisplayItem& item : placed.pages[0].items) {
        boxes.push_back(std::get<graphics::BoxItem>(item).box);
    }
    REQUIRE(boxes.size() == 6);  // the place at 60 pt had to yield
    CHECK(boxes[1].y == 40_pt);
    CHECK(boxes[3].y == 95_pt);
    CHECK(boxes[5].y == 180_pt);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        CHECK((boxes[i].width == 2_pt) == (i % 2 == 0));  // in the order of the document
    }
}

}  // namespace
}  // namespace tongket::typeset
