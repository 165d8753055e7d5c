#include "typeset/line_box.h"

#include <initializer_list>
#include <vector>

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

namespace {

/// Forced lines in a leading of 12 pt for 13 pt, opened for their letters alone.
std::vector<Line> letters_lines(Press& press, std::initializer_list<const char*> texts) {
    auto style = body(Align::Left);
    style->leading.length = 12_pt;
    style->baseline = 720;
    style->opens_for = document::ParagraphStyle::OpensFor::Letters;
    document::Paragraph made = paragraph(style, "");
    made.content.clear();
    for (const char* text : texts) {
        if (!made.content.empty()) {
            made.content.emplace_back(document::ForcedBreak{});
        }
        made.content.emplace_back(run(text, style->text));
    }
    return press.set(made, 100_mm).lines;
}

}  // namespace

TEST_CASE("lines whose own letters do not meet keep a leading that the face's marks do not fit") {
    Press press;
    const std::vector<Line> lines = letters_lines(press, {"nam nam", "nam nam"});
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].depth + lines[1].height == 12_pt);
    CHECK(lines[0].height == base::mul_div(12_pt, 720, 1000));
    press.first.tell(press.diagnostics);
    CHECK(press.diagnostics.size() == 0);
}

TEST_CASE("lines whose own letters would meet are moved apart, those around them are not") {
    Press press;
    const std::vector<Line> lines = letters_lines(press, {"gụ gụ", "ẾỘ", "nam", "nam"});
    REQUIRE(lines.size() == 4);
    const auto ink_of = [](const Line& line) {
        const text::ShapedWord& word =
            *std::get<graphics::TextItem>(line.items.front()).words.front().word;
        return InkExtent{base::mul_div(13_pt, word.ink_top, word.units_per_em),
                         base::mul_div(13_pt, -word.ink_bottom, word.units_per_em)};
    };
    CHECK(lines[0].depth + lines[1].height > 12_pt);
    CHECK(lines[0].depth + lines[1].height >= ink_of(lines[0]).bottom + ink_of(lines[1]).top);
    CHECK(lines[2].depth + lines[3].height == 12_pt);
    // A first line's marks stand in its box.
    const std::vector<Line> tall = letters_lines(press, {"ẾỘ"});
    CHECK(tall[0].height >= ink_of(tall[0]).top);
    CHECK(tall[0].depth >= ink_of(tall[0]).bottom);
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
