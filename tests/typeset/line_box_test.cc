#include "typeset/line_box.h"

#include <initializer_list>

#include <doctest/doctest.h>

#include "typeset/paragraph_fixture.h"

using namespace tongket;
using namespace tongket::typeset;
using namespace tongket::typeset::test;
using document::Align;

namespace {

InkExtent serif_ink(Press& press, Length size) {
    const auto face = press.fonts.find({"Liberation Serif", 400, text::Slant::Upright});
    REQUIRE(face.has_value());
    return measure_ink(press.fonts.face(*face).metrics(), size);
}

}  // namespace

TEST_CASE("a leading with room for the marks is used as asked, and marks stay in the box") {
    Press press;
    const InkExtent ink = serif_ink(press, 13_pt);
    for (const Length leading : {15_pt, 16_pt, 18_pt, 40_pt}) {
        auto style = body(Align::Left);
        style->leading.length = leading;
        for (const Line& line : press.set(paragraph(style, long_text()), 100_mm).lines) {
            CHECK(line.height + line.depth == leading);
            CHECK(line.height >= ink.top);
            CHECK(line.depth >= ink.bottom);
        }
    }
    CHECK(press.diagnostics.size() == 0);
}

TEST_CASE("a leading in which marks touch the line above is opened and said once a style") {
    Press press;
    const InkExtent ink = serif_ink(press, 13_pt);
    auto style = body(Align::Left);
    style->leading.length = 10_pt;
    for (int n = 0; n < 2; ++n) {
        for (const Line& line : press.set(paragraph(style, long_text()), 100_mm).lines) {
            CHECK(line.height == ink.top);
            CHECK(line.depth == ink.bottom);
        }
    }
    press.first.tell(press.diagnostics);
    REQUIRE(press.diagnostics.size() == 1);
    CHECK(press.diagnostics.items()[0].code == base::Code::LeadingTooTight);
    CHECK(press.diagnostics.items()[0].arguments[0] == "body");
    CHECK(press.diagnostics.items()[0].arguments[1] == "10,0");
}

TEST_CASE("single spacing is the font's own line height, and so is none at all") {
    Press press;
    auto style = body(Align::Left);
    style->leading = {{}, 1000};
    const auto single = press.set(paragraph(style, "quận"), 100_mm);
    style->leading = {};
    const auto none = press.set(paragraph(style, "quận"), 100_mm);
    style->leading = {{}, 1500};
    const auto half_more = press.set(paragraph(style, "quận"), 100_mm);
    const Length leading = single.lines[0].height + single.lines[0].depth;
    // 1.149 em of Liberation Serif.
    CHECK(leading > 14.9_pt);
    CHECK(leading < 15_pt);
    CHECK(none.lines[0].height == single.lines[0].height);
    const Length more = half_more.lines[0].height + half_more.lines[0].depth;
    CHECK(more - leading * 3 / 2 <= Length::from_units(1));
    CHECK(leading * 3 / 2 - more <= Length::from_units(1));
}

TEST_CASE("larger letters enlarge their own line alone") {
    Press press;
    auto mixed = paragraph(body(Align::Left), "");
    mixed.content.emplace_back(run("QUẬN", serif(40_pt)));
    mixed.content.emplace_back(document::ForcedBreak{});
    mixed.content.emplace_back(run("quận", mixed.style->text));
    const auto set = press.set(mixed, 100_mm);
    REQUIRE(set.lines.size() == 2);
    CHECK(set.lines[0].height >= serif_ink(press, 40_pt).top);
    CHECK(set.lines[1].height + set.lines[1].depth == 18_pt);
}
