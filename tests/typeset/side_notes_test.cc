#include "typeset/side_notes.h"

#include <cstdint>
#include <random>
#include <string>

#include <doctest/doctest.h>

#include "typeset/paragraph_fixture.h"
#include "typeset/place_pages.h"

using namespace tongket;
using namespace tongket::typeset;
using namespace tongket::typeset::test;
using document::Align;

namespace {

std::vector<std::int64_t> tops(std::vector<MarginItem> items) {
    std::vector<std::int64_t> points;
    for (const Length top : place_in_margin(items, 4_pt, 20_pt, 200_pt)) {
        points.push_back(top.units() / Length::units_per_point);
    }
    return points;
}

std::shared_ptr<const document::Footnote> side_note_of(std::string text) {
    auto note = std::make_shared<document::Footnote>();
    note->paragraphs.push_back(paragraph(body(Align::Left), std::move(text)));
    return note;
}

}  // namespace

TEST_CASE("notes that have room stand where they are wanted") {
    CHECK(tops({{30_pt, 20_pt}, {80_pt, 10_pt}}) == std::vector<std::int64_t>{30, 80});
    CHECK(tops({}).empty());
}

TEST_CASE("a note moves down below the one before it, and notes at the foot move up") {
    CHECK(tops({{30_pt, 20_pt}, {35_pt, 10_pt}}) == std::vector<std::int64_t>{30, 54});
    CHECK(tops({{150_pt, 20_pt}, {190_pt, 30_pt}}) == std::vector<std::int64_t>{146, 170});
    CHECK(tops({{0_pt, 20_pt}}) == std::vector<std::int64_t>{20});
}

TEST_CASE("notes that are higher than the page go on below its foot, each once") {
    CHECK(tops({{100_pt, 100_pt}, {110_pt, 100_pt}}) == std::vector<std::int64_t>{20, 124});
}

TEST_CASE("notes never meet, keep their order, and stay on the page where they fit") {
    std::mt19937 random(7);
    for (int n = 0; n < 2'000; ++n) {
        std::vector<MarginItem> items(1 + random() % 6);
        Length sum, wanted = 20_pt;
        for (MarginItem& item : items) {
            wanted += Length::from_units(random() % (40_pt).units());
            item = {wanted, 1_pt + Length::from_units(random() % (25_pt).units())};
            sum += item.height + 4_pt;
        }
        const std::vector<Length> placed = place_in_margin(items, 4_pt, 20_pt, 200_pt);
        for (std::size_t i = 0; i < items.size(); ++i) {
            CHECK(placed[i] >= (i == 0 ? 20_pt : placed[i - 1] + items[i - 1].height + 4_pt));
        }
        if (sum - 4_pt <= 180_pt) {
            CHECK(placed.back() + items.back().height <= 200_pt);
        }
    }
}

TEST_CASE(
    "a note in the margin stands level with its mark and takes nothing of the text's height") {
    Press press;
    Galley galley(3);
    for (GalleyItem& item : galley) {
        item.box.height = 30_pt;
    }
    galley[1].box.notes.push_back(side_note_of("Ngắn."));
    galley[2].box.notes.push_back(side_note_of("Cũng ngắn."));
    document::PageMaster master;
    master.width = 200_pt;
    master.height = 160_pt;
    master.margins = {5_pt, 5_pt, 10_pt, 60_pt};
    document::FootnoteArea area;
    area.side = {150_pt, 45_pt, 3_pt};
    SetNotes notes = set_notes(flow_of(galley), area.side->width, *press.setter);
    KeptPlan kept;
    base::Budget budget;
    base::Diagnostics diagnostics;
    document::References references;
    const PageContent content =
        break_flow({flow_of(galley), {}, std::move(notes), {}, NotePlace::Margin},
                   {150_pt, {}, {}, {}}, {}, *press.setter, kept, budget);
    const PlacedPages placed =
        place_pages(master, content, area, {}, {}, press.workers, references, diagnostics);
    REQUIRE(placed.pages.size() == 1);
    CHECK(diagnostics.size() == 0);
    std::vector<graphics::Point> origins;
    for (const graphics::DisplayItem& item : placed.pages[0].items) {
        if (const auto* text = std::get_if<graphics::TextItem>(&item)) {
            origins.push_back(text->origin);
        }
    }
    REQUIRE(origins.size() >= 2);
    CHECK(origins.front().x == 150_pt);
    CHECK(origins.front().y == 65_pt);  // the second line's baseline
}
