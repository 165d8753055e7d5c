#include "typeset/footnotes.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "typeset/galley_builder.h"
#include "typeset/paragraph_fixture.h"
#include "typeset/place_pages.h"

using namespace tongket;
using namespace tongket::typeset;
using namespace tongket::typeset::test;
using document::Align;

namespace {

std::shared_ptr<const document::Footnote> note_of(std::string text) {
    auto note = std::make_shared<document::Footnote>();
    note->paragraphs.push_back(paragraph(body(Align::Left), std::move(text)));
    return note;
}

Galley galley_with(std::size_t items, Length height) {
    Galley galley(items);
    for (GalleyItem& item : galley) {
        item.box.height = height;
    }
    return galley;
}

}  // namespace

TEST_CASE("the lines of a note are called for by the line that has its mark") {
    Press press;
    Galley galley = galley_with(3, 20_pt);
    galley[1].box.notes.push_back(note_of(long_text()));
    galley[2].box.notes.push_back(note_of("Ngắn."));
    const SetNotes notes = set_notes(flow_of(galley), 100_mm, *press.setter);
    REQUIRE(notes.ends.size() == 3);
    CHECK(notes.ends[0] == 0);
    CHECK(notes.ends[1] > 2);
    CHECK(notes.ends[2] == notes.ends[1] + 1);
    REQUIRE(notes.lines.size() == notes.ends[2]);
    for (std::size_t n = 0; n < notes.lines.size(); ++n) {
        CHECK(notes.lines[n].begins == (n == 0 || n == notes.ends[1]));
    }
}

TEST_CASE("white parts two notes, and neither side of a cut is one line alone") {
    Press press;
    Galley galley = galley_with(1, 20_pt);
    auto note = std::make_shared<document::Footnote>();
    auto style = body(Align::Left);
    style->space_after = 2_pt;
    note->paragraphs.push_back(paragraph(style, long_text()));
    galley[0].box.notes = {note, note};
    const auto lines = note_items(set_notes(flow_of(galley), 100_mm, *press.setter).lines);
    const std::size_t one = lines.size() / 2;
    REQUIRE(one >= 4);
    CHECK(lines[one].space == 2_pt);
    CHECK(lines[one].penalty == 0);
    CHECK(lines[one + 1].penalty >= cost::widow);
    CHECK(lines[2].penalty == 0);
    CHECK(lines[one - 1].penalty >= cost::widow);
}

TEST_CASE("a note longer than a page goes on at the foot of the next ones, and no line is lost") {
    Press press;
    Galley galley = galley_with(1, 20_pt);
    galley[0].box.notes.push_back(note_of(long_text() + " " + long_text() + " " + long_text()));
    SetNotes notes = set_notes(flow_of(galley), 100_mm, *press.setter);
    const std::size_t lines = notes.lines.size();
    KeptPlan kept;
    const PageContent content =
        break_flow({flow_of(galley), {}, std::move(notes), {}, NotePlace::Foot},
                   {80_pt, 6_pt, {}, {}}, {}, *press.setter, kept, press.budget);
    REQUIRE(content.plan.pages.size() > 2);
    for (std::size_t p = 0; p < content.plan.pages.size(); ++p) {
        const std::size_t end =
            p + 1 < content.plan.pages.size() ? content.plan.pages[p + 1].note : lines;
        const auto items = note_items(content.notes.lines);
        CHECK(end > content.plan.pages[p].note);
        CHECK(measure_notes(items, content.plan.pages[p].note, end, 6_pt) <= 80_pt);
    }
}

TEST_CASE("each page with notes has a rule of its own above them") {
    Press press;
    Galley galley = galley_with(8, 30_pt);
    for (GalleyItem& item : galley) {
        item.box.notes.push_back(note_of("Ngắn."));
    }
    document::PageMaster master;
    master.width = 120_mm;
    master.height = 100_pt;
    const document::FootnoteArea area{{}, 6_pt, 20_mm, 0.5_pt, graphics::black(), 3_pt};
    SetNotes notes = set_notes(flow_of(galley), 100_mm, *press.setter);
    KeptPlan kept;
    const PageContent content =
        break_flow({flow_of(galley), {}, std::move(notes), {}, NotePlace::Foot},
                   {100_pt, area.head(), {}, {}}, {}, *press.setter, kept, press.budget);
    const PlacedPages placed = place_pages(master, content, area, {}, {}, press.workers,
                                           press.references, press.diagnostics);
    REQUIRE(placed.pages.size() > 3);
    for (const graphics::Page& page : placed.pages) {
        const auto is_rule = [](const graphics::DisplayItem& item) {
            const auto* box = std::get_if<graphics::BoxItem>(&item);
            return box != nullptr && box->box.width == 20_mm;
        };
        CHECK(std::ranges::count_if(page.items, is_rule) == 1);
    }
}
