#include "typeset/footnotes.h"

#include <doctest/doctest.h>

#include "typeset/galley_builder.h"
#include "typeset/paragraph_fixture.h"

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

std::size_t count(const std::vector<NoteLines>& notes) {
    std::size_t lines = 0;
    for (const NoteLines& one : notes) {
        lines += one.size();
    }
    return lines;
}

}  // namespace

TEST_CASE("a note that fits hangs on the line that calls it, whole") {
    Press press;
    Galley galley = galley_with(3, 20_pt);
    galley[1].box.notes.push_back(note_of(long_text()));
    const auto notes = set_notes(galley, {}, 100_mm, 500_pt, *press.setter);
    REQUIRE(notes.size() == 3);
    CHECK(notes[0].empty());
    CHECK(notes[1].size() > 2);
    CHECK(notes[2].empty());
    CHECK(galley.size() == 3);
}

TEST_CASE("a note longer than a page goes on at the foot of the next ones, and no line is lost") {
    Press press;
    const auto note = note_of(long_text() + " " + long_text() + " " + long_text());
    Galley roomy = galley_with(1, 20_pt);
    roomy[0].box.notes.push_back(note);
    const std::size_t lines = count(set_notes(roomy, {}, 100_mm, 5000_pt, *press.setter));
    Galley galley = galley_with(1, 20_pt);
    galley[0].box.notes.push_back(note);
    const auto notes = set_notes(galley, {}, 100_mm, 80_pt, *press.setter);
    CHECK(count(notes) == lines);
    CHECK(galley.size() > 2);
    for (std::size_t i = 0; i < galley.size(); ++i) {
        CHECK(galley[i].box.extent() + total_extent(notes[i]) <= 80_pt);
        CHECK_FALSE(notes[i].empty());
    }
}
