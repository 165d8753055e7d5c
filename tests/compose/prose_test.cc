#include "compose/prose.h"

#include <doctest/doctest.h>

#include "sample.h"

using namespace tongket;
using namespace tongket::compose;
using document::Paragraph;
using document::Role;
using namespace tongket::base::literals;

namespace {

report::ProseItem item(std::string_view mark, report::Prose blocks) {
    return {std::string(mark), std::move(blocks), {}};
}
report::ProseBlock list(report::ListLevel level, std::vector<report::ProseItem> items) {
    return {report::ProseList{level, std::move(items)}};
}
const Paragraph& paragraph_at(const sample::Bench& bench, std::size_t index) {
    return std::get<Paragraph>(bench.blocks[index].content);
}

}  // namespace

TEST_CASE("a paragraph is a P in the body style") {
    sample::Bench bench;
    compose_prose(bench.composition, {sample::paragraph("Một.")}, bench.flow());
    REQUIRE(bench.lines() == sample::Lines{"Một."});
    CHECK(paragraph_at(bench, 0).style->text->name == "body");
    CHECK(bench.node(paragraph_at(bench, 0).structure).role == Role::Paragraph);
}

TEST_CASE("a mark that runs in is text of the label's node, the rest belongs to the list's body") {
    sample::Bench bench;
    compose_prose(bench.composition,
                  {list(report::ListLevel::Decimal, {item("1.", {sample::paragraph("Một")}),
                                                     item("2.", {sample::paragraph("Hai")})})},
                  bench.flow());
    REQUIRE(bench.lines() == sample::Lines{"1.\u00A0Một", "2.\u00A0Hai"});
    const Paragraph& first = paragraph_at(bench, 0);
    const auto& mark = std::get<document::TextRun>(first.content[0]);
    const document::StructureNode& label = bench.node(mark.structure);
    CHECK(label.role == Role::Label);
    const document::StructureNode& body = bench.node(bench.node(first.structure).parent);
    CHECK(body.role == Role::ListBody);
    CHECK(body.parent == label.parent);
    const document::StructureNode& whole = bench.node(bench.node(label.parent).parent);
    CHECK(whole.role == Role::List);
    CHECK(whole.numbering == document::ListNumbering::Decimal);
    CHECK(whole.children.size() == 2);
}

TEST_CASE("a hanging mark stands beside the text, whose first line is not indented") {
    sample::Bench bench;
    auto indented =
        std::make_shared<document::ParagraphStyle>(*bench.sheet.styles["item"].paragraph);
    indented->first_line_indent = 10_mm;
    bench.sheet.styles["item"].paragraph = indented;
    bench.sheet.lists["dash"].run_in = false;
    bench.sheet.lists["dash"].marker = "–";
    compose_prose(bench.composition,
                  {list(report::ListLevel::Dash, {item("-", {sample::paragraph("Một")})})},
                  bench.flow());
    const Paragraph& first = paragraph_at(bench, 0);
    REQUIRE(first.marker.has_value());
    CHECK(first.marker->text == "–");
    CHECK(first.marker->indent == 10_pt);
    CHECK(bench.node(first.marker->structure).role == Role::Label);
    CHECK(first.style->first_line_indent == 0_pt);
    CHECK(sample::letters(first) == "Một");
}

TEST_CASE("a list inside an item is inside the item's body") {
    sample::Bench bench;
    compose_prose(
        bench.composition,
        {list(report::ListLevel::Alphabetic,
              {item("a)", {sample::paragraph("Một"),
                           list(report::ListLevel::Dash, {item("-", {sample::paragraph("Hai")})}),
                           sample::paragraph("Ba")})})},
        bench.flow());
    REQUIRE(bench.lines() == sample::Lines{"a)\u00A0Một", "-\u00A0Hai", "Ba"});
    const document::StructureId outer = bench.node(paragraph_at(bench, 0).structure).parent;
    const document::StructureId inner = bench.node(paragraph_at(bench, 1).structure).parent;
    const document::StructureId inner_list = bench.node(bench.node(inner).parent).parent;
    CHECK(bench.node(inner_list).role == Role::List);
    CHECK(bench.node(inner_list).parent == outer);
    CHECK(bench.node(paragraph_at(bench, 2).structure).parent == outer);
}

TEST_CASE("an item that begins with a list or has nothing keeps its mark") {
    sample::Bench bench;
    compose_prose(
        bench.composition,
        {list(report::ListLevel::Decimal,
              {item("1.", {list(report::ListLevel::Dash, {item("-", {sample::paragraph("A")})})}),
               item("2.", {})})},
        bench.flow());
    CHECK(bench.lines() == sample::Lines{"1.\u00A0", "-\u00A0A", "2.\u00A0"});
}

TEST_CASE("a list level that the layout does not name is set as body text") {
    sample::Bench bench;
    bench.sheet.lists.clear();
    compose_prose(bench.composition,
                  {list(report::ListLevel::Plus, {item("+", {sample::paragraph("Một")})})},
                  bench.flow());
    CHECK(bench.lines() == sample::Lines{"+\u00A0Một"});
    CHECK(paragraph_at(bench, 0).style->text->name == "body");
}

TEST_CASE("a table of the prose has a head and a body") {
    sample::Bench bench;
    report::ProseTable table;
    table.head = {sample::text("Năm").spans, sample::text("Số").spans};
    table.rows = {{sample::text("nay").spans, sample::text("12").spans}};
    compose_prose(bench.composition, {{table}}, bench.flow());
    REQUIRE(bench.lines() == sample::Lines{"Năm", "Số", "nay", "12"});
    const auto& made = *document::table_of(bench.blocks[0]);
    CHECK(made.head.size() == 1);
    CHECK(made.body.size() == 1);
    CHECK_FALSE(made.caption.has_value());
}

TEST_CASE("prose nested without end is cut, not followed") {
    report::Prose prose = {sample::paragraph("đáy")};
    for (int level = 0; level < 300; ++level) {
        prose = {list(report::ListLevel::Dash, {item("-", std::move(prose))})};
    }
    sample::Bench bench;
    compose_prose(bench.composition, prose, bench.flow());
    CHECK(bench.blocks.size() <= nesting_limit + 1);
}
