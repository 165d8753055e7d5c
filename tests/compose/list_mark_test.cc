#include "compose/list_mark.h"

#include <doctest/doctest.h>

#include "sample.h"

using namespace tongket;
using namespace tongket::compose;
using namespace tongket::base::literals;

namespace {

constexpr document::StructureId label{3};

document::Paragraph marked(document::Length left, document::Length first_line) {
    sample::Bench bench;
    document::Paragraph paragraph =
        make_paragraph(bench.composition, "item", text_field("Như trên;").text,
                       document::Role::Paragraph, document::Structure::root(), {});
    auto style = std::make_shared<document::ParagraphStyle>(*paragraph.style);
    style->left_indent = left;
    style->first_line_indent = first_line;
    paragraph.style = style;
    document::Stack stack;
    stack.blocks.push_back({std::move(paragraph)});
    bench.blocks.push_back({document::Space{}});
    bench.blocks.push_back({std::move(stack)});
    set_list_mark(bench.composition, "-", label, bench.blocks);
    return std::get<document::Paragraph>(
        std::get<document::Stack>(bench.blocks[1].content).blocks[0].content);
}

}  // namespace

TEST_CASE("a mark hangs in the white at the left where the style has some") {
    const document::Paragraph hung = marked(4_mm, 0_mm);
    REQUIRE(hung.marker.has_value());
    CHECK(hung.marker->indent == 0_mm);
    CHECK(hung.marker->structure == label);
    CHECK(sample::letters(hung) == "Như trên;");
    const document::Paragraph inner = marked(10_mm, -4_mm);
    REQUIRE(inner.marker.has_value());
    CHECK(inner.marker->indent == 10_mm - 4_mm);
    CHECK(inner.style->first_line_indent == 0_mm);
}

TEST_CASE("a mark is the first word where there is no white, or the first line goes in") {
    for (const document::Paragraph& paragraph : {marked(0_mm, 0_mm), marked(4_mm, 10_mm)}) {
        CHECK_FALSE(paragraph.marker.has_value());
        CHECK(sample::letters(paragraph) == "-\u00A0Như trên;");
        CHECK(std::get<document::TextRun>(paragraph.content[0]).structure == label);
    }
}

TEST_CASE("blocks without a paragraph get no mark") {
    sample::Bench bench;
    bench.blocks.push_back({document::Space{}});
    set_list_mark(bench.composition, "-", label, bench.blocks);
    CHECK(bench.blocks.size() == 1);
}
