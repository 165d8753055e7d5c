#include <doctest/doctest.h>

#include "stylesheet/reading_of.h"

namespace tongket::stylesheet {
namespace {

using base::Code;
using base::Length;
using namespace base::literals;

Component only_part(std::string_view written) {
    const Outcome outcome = reading_on_plain("parts:\n  - " + std::string(written) + "\n");
    CAPTURE(outcome.messages());
    CHECK(outcome.diagnostics.size() == 0);
    REQUIRE(outcome.sheet.has_value());
    REQUIRE(outcome.sheet->parts.size() == 1);
    return outcome.sheet->parts.front();
}
template <class Part>
Part part_of(std::string_view written) {
    const Component component = only_part(written);
    REQUIRE(std::holds_alternative<Part>(component.content));
    return std::get<Part>(component.content);
}

TEST_CASE("a text has its style, its rule and what it means") {
    const auto part = part_of<TextPart>(
        R"({text: "Số: {document.number}", rule: {length: 40%, of: text, thickness: 0.75pt, distance: 3pt}, meaning: title, outline: true, lines: 2})");
    CHECK(part.style == "body");
    CHECK(part.text.pieces.size() == 2);
    REQUIRE(part.rule.has_value());
    CHECK(part.rule->percent == 40);
    CHECK(part.rule->thickness == 0.75_pt);
    CHECK(part.rule->distance == 3_pt);
    CHECK(part.meaning == TextPart::Meaning::Title);
    CHECK(part.in_outline);
    CHECK(part.lines == 2);
}

TEST_CASE("a condition asks for a value or for its absence") {
    CHECK_FALSE(only_part("{space: 6pt}").when.has_value());
    CHECK(only_part("{space: 6pt, when: toc}").when->path == "toc");
    CHECK(only_part("{space: 6pt, when: not toc}").when->negated);
}

TEST_CASE("columns are shares or lengths") {
    const auto part = part_of<ColumnsPart>(
        "{columns: [{width: 40%}, {width: 60mm, rows: [{space: 1pt}]}], gutter: 2mm}");
    REQUIRE(part.columns.size() == 2);
    CHECK(part.columns[0].percent == 40);
    CHECK(part.columns[0].width == Length{});
    CHECK(part.columns[1].width == 60_mm);
    CHECK(part.columns[1].rows.size() == 1);
    CHECK(part.gutter == 2_mm);
}

TEST_CASE("rows may keep together and with what is before them") {
    const auto part =
        part_of<RowsPart>("{rows: [{space: 1pt}], keep-together: true, keep-with-previous: true}");
    CHECK(part.keep_together);
    CHECK(part.keep_with_previous);
    CHECK_FALSE(part_of<RowsPart>("{rows: [{space: 1pt}]}").keep_together);
}

TEST_CASE("`rows` beside `each` are the rows of each member") {
    const auto part = part_of<EachPart>(
        R"({each: recipients, list: true, marker: "{index}.", rows: [{text: "{item}"}]})");
    CHECK(part.path == "recipients");
    CHECK(part.rows.size() == 1);
    CHECK(part.as_list);
    CHECK(part.marker_template == "{index}.");
}

TEST_CASE("a table's columns have titles, cells and conditions of their members") {
    const auto part = part_of<TablePart>(
        R"({table: {each: statistics, caption: "Năm {year}", columns: [{title: TT, cell: "{index}", align: center, width: 9mm}, {cell: "{of-plan}", align: decimal, when: of-plan}]}})");
    CHECK(part.path == "statistics");
    CHECK(part.style == "default");
    CHECK(part.caption_style == "body");
    REQUIRE(part.columns.size() == 2);
    CHECK(part.columns[0].align == document::CellAlign::Centre);
    CHECK(part.columns[0].width == 9_mm);
    CHECK(part.columns[0].when.path.empty());
    CHECK(part.columns[1].when.path == "of-plan");
}

TEST_CASE("the small parts are what they say") {
    CHECK(part_of<SpacePart>("{space: 6pt}").height == 6_pt);
    CHECK(part_of<LinePart>("{line: {thickness: 1pt, before: 2pt, after: 3pt}}").space_after ==
          3_pt);
    CHECK(part_of<LinePart>("{line: }").thickness == 0.5_pt);
    CHECK(part_of<InsertPart>("{insert: contents}").what == InsertPart::What::Contents);
    CHECK(part_of<InsertPart>("{insert: list-of-tables}").what == InsertPart::What::TableList);
    CHECK(part_of<InsertPart>("{insert: list-of-figures}").what == InsertPart::What::FigureList);
    CHECK(part_of<InsertPart>("{insert: name-index}").what == InsertPart::What::Index);
    CHECK_NOTHROW(static_cast<void>(part_of<NewPagePart>("{new-page: true}")));
    CHECK(part_of<NewPagePart>("{new-page: true}").filled == 0);
    CHECK(part_of<NewPagePart>("{new-page: true, filled: 40%}").filled == 40);
}

TEST_CASE("room for a signature has a height, and a place may be counted from the right") {
    const auto part =
        part_of<SignaturePart>("{signature: 30mm, title: 'Chỗ ký của {signer.role}'}");
    CHECK(part.height == 30_mm);
    CHECK(part.title.pieces.size() == 2);
    const auto right =
        part_of<PlacedPart>("{at: {right: 10mm, y: 5mm, width: 60mm}, rows: [{space: 1mm}]}");
    CHECK(right.edge == document::Placed::Edge::Right);
    CHECK(right.x == 10_mm);
    const auto left =
        part_of<PlacedPart>("{at: {x: 10mm, y: 5mm, width: 60mm}, rows: [{space: 1mm}]}");
    CHECK(left.edge == document::Placed::Edge::Left);
}

TEST_CASE("a component may use one that stands below it, and keeps its own place") {
    const Outcome outcome =
        reading_on_plain("parts: [{use: a}]\ncomponents:\n  a: {use: b}\n  b: {text: hết}\n");
    CHECK(outcome.diagnostics.size() == 0);
    CHECK(outcome.sheet->components.at("b").place.line == 6);
}

TEST_CASE("where the components cannot be read, no use of one is called unknown") {
    const Outcome outcome = reading_on_plain("parts: [{use: a}]\ncomponents: [a]\n");
    CHECK(outcome.codes() == std::vector{Code::LayoutMapExpected});
}

}  // namespace
}  // namespace tongket::stylesheet
