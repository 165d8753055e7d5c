#include <doctest/doctest.h>

#include "stylesheet/reading_of.h"

namespace tongket::stylesheet {
namespace {

using base::Code;
using namespace base::literals;

Style style_of(const Outcome& outcome, std::string_view name) {
    CAPTURE(outcome.messages());
    REQUIRE(outcome.sheet.has_value());
    REQUIRE(outcome.sheet->style(name) != nullptr);
    return *outcome.sheet->style(name);
}

TEST_CASE("a style has what it says, and its base's for the rest") {
    const Outcome outcome = reading_on_plain(R"(
styles:
  leaf: {base: branch, size: 11pt}
  branch: {base: body, weight: bold, indent: 1.27cm, case: capitals}
  body: {leading: 18pt, after: 6pt}
)");
    CHECK(outcome.diagnostics.size() == 0);
    const Style leaf = style_of(outcome, "leaf");
    CHECK(leaf.text->name == "leaf");
    CHECK(leaf.text->size == 11_pt);
    CHECK(leaf.text->weight == 700);
    CHECK(leaf.paragraph->first_line_indent == 12.7_mm);
    CHECK(leaf.paragraph->leading == document::Leading{18_pt, 0});
    CHECK(leaf.paragraph->space_after == 6_pt);
    CHECK(leaf.letter_case == TitleCase::Capitals);
    CHECK(style_of(outcome, "body").letter_case == TitleCase::AsTyped);
    CHECK(style_of(outcome, "body").text->size == 13_pt);
}

TEST_CASE("every property of a paragraph reaches it") {
    const Style body = style_of(reading_on_plain(R"(
styles:
  body: {align: center, leading: 1.15 lines, left: 5mm, right: 6mm, indent: -3mm, before: 1pt,
         after: 2pt, on-grid: false, widows: 3, orphans: 4, keep-together: true, keep-with-next: true,
         stretch-letters: "2,5%", shrink-letters: 1%, letter-space: 0.5pt, slant: italic,
         weight: 350, features: [onum, -liga]}
)"),
                                "body");
    const document::ParagraphStyle& paragraph = *body.paragraph;
    CHECK(paragraph.align == document::Align::Centre);
    CHECK(paragraph.leading == document::Leading{{}, 1150});
    CHECK(paragraph.left_indent == 5_mm);
    CHECK(paragraph.right_indent == 6_mm);
    CHECK(paragraph.first_line_indent == -3_mm);
    CHECK(paragraph.space_before == 1_pt);
    CHECK(paragraph.space_after == 2_pt);
    CHECK_FALSE(paragraph.on_grid);
    CHECK(paragraph.widow_lines == 3);
    CHECK(paragraph.orphan_lines == 4);
    CHECK(paragraph.keep_together);
    CHECK(paragraph.keep_with_next);
    CHECK(paragraph.letter_space_stretch == 25);
    CHECK(paragraph.letter_space_shrink == 10);
    CHECK(body.text->letter_space == 0.5_pt);
    CHECK(body.text->slant == text::Slant::Italic);
    CHECK(body.text->weight == 350);
    CHECK(body.text->features == std::vector<std::string>{"onum", "-liga"});
}

TEST_CASE("a drop cap has letters of its own, is inherited, and 0 lines take it away") {
    const Outcome outcome = reading_on_plain(R"(
styles:
  lead: {base: body, drop-cap: {lines: 3, weight: 700, gap: 2mm}}
  leaf: {base: lead, size: 11pt}
  none: {base: lead, drop-cap: {lines: 0}}
)");
    CHECK(outcome.diagnostics.size() == 0);
    const auto& lead = style_of(outcome, "lead").paragraph->drop_cap;
    REQUIRE(lead);
    CHECK(lead->lines == 3);
    CHECK(lead->gap == 2_mm);
    CHECK(lead->letters->weight == 700);
    CHECK(lead->letters->families == style_of(outcome, "body").text->families);
    CHECK(style_of(outcome, "leaf").paragraph->drop_cap->letters->size == 11_pt);
    CHECK_FALSE(style_of(outcome, "none").paragraph->drop_cap);
    const Outcome below =
        reading_on_plain("styles: {lead: {base: body, drop-cap: {lines: 3, below-headings: 2}}}");
    CHECK_FALSE(style_of(below, "lead").paragraph->drop_cap);
    CHECK(style_of(below, "lead").opening->lines == 3);
    CHECK(style_of(below, "lead").opening_levels == 2);
    CHECK_FALSE(style_of(outcome, "body").paragraph->drop_cap);
    CHECK(reading_on_plain("styles: {lead: {base: body, drop-cap: {lines: 3, font: ai-biết}}}")
              .codes() == std::vector{Code::LayoutFontUnknown});
}

TEST_CASE("a style says how high pictures on its lines are, and hands it on") {
    const Outcome outcome = reading_on_plain(R"(
styles:
  icons: {base: body, inline-image: {height: 120%, shift: -15%}}
  heir: {base: icons, inline-image: {shift: 5%}}
)");
    CHECK(outcome.diagnostics.size() == 0);
    const auto look = [&](const char* name) {
        return style_of(outcome, name).text->inline_picture;
    };
    CHECK(look("icons") == document::InlinePictureLook{1200, -150});
    CHECK(look("heir") == document::InlinePictureLook{1200, 50});
    CHECK(look("body") == document::InlinePictureLook{});
    CHECK(reading_on_plain("styles: {a: {base: body, inline-image: {height: 5%}}}").codes() ==
          std::vector{Code::LayoutPercentBad});
}

TEST_CASE("leading is single where nobody says it") {
    CHECK(style_of(reading_on_plain(""), "body").paragraph->leading == document::Leading{{}, 1000});
}

TEST_CASE("emphasis turns the slant over, and strong letters are bold at least") {
    const Outcome outcome = reading_on_plain(R"(
styles:
  italic: {base: body, slant: italic}
  black: {base: body, weight: 900}
)");
    const Style body = style_of(outcome, "body");
    CHECK(body.strong->weight == 700);
    CHECK(body.strong->slant == text::Slant::Upright);
    CHECK(body.emphasis->slant == text::Slant::Italic);
    CHECK(body.emphasis->weight == 400);
    CHECK(body.strong_emphasis->weight == 700);
    CHECK(body.strong_emphasis->slant == text::Slant::Italic);
    CHECK(style_of(outcome, "italic").emphasis->slant == text::Slant::Upright);
    CHECK(style_of(outcome, "black").strong->weight == 900);
}

TEST_CASE("a style's letters are made once and shared with its paragraph") {
    const Style body = style_of(reading_on_plain(""), "body");
    CHECK(body.text == body.paragraph->text);
    const Style bold = style_of(reading_on_plain("styles: {body: {weight: bold}}"), "body");
    CHECK(bold.strong == bold.text);
}

TEST_CASE("a chain of ten thousand bases is resolved, in whatever order it stands") {
    std::string forward = "styles:\n";
    std::string backward = "styles:\n";
    for (int i = 0; i < 10'000; ++i) {
        const std::string base = i == 0 ? "body" : "s" + std::to_string(i - 1);
        forward += "  s" + std::to_string(i) + ": {base: " + base + "}\n";
        backward += "  r" + std::to_string(9'999 - i) +
                    ": {base: " + (i == 9'999 ? "body" : "r" + std::to_string(9'998 - i)) + "}\n";
    }
    for (const std::string& text : {forward, backward}) {
        const Outcome outcome = reading_on_plain(text);
        CHECK(outcome.diagnostics.size() == 0);
        CHECK(outcome.sheet->styles.size() == 10'001);
    }
}

TEST_CASE("what hangs on a circle of bases or on an unknown base is reported once") {
    const Outcome outcome = reading_on_plain(R"(
styles:
  a: {base: b}
  b: {base: a}
  c: {base: a}
  d: {base: nobody}
  e: {base: d}
)");
    CHECK(outcome.codes() == std::vector{Code::LayoutStyleCycle, Code::LayoutStyleUnknown});
    CHECK(outcome.diagnostics.sorted()[0].arguments == std::vector<std::string>{"a", "a → b → a"});
}

TEST_CASE("where the fonts cannot be read, no font is called unknown") {
    for (const char* fonts : {"fonts: serif", "fonts: []"}) {
        const Outcome outcome = reading_on_plain(fonts);
        CHECK(outcome.codes() == std::vector{Code::LayoutMapExpected});
    }
}

}  // namespace
}  // namespace tongket::stylesheet
