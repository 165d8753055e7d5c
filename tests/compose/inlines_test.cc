#include "compose/inlines.h"

#include <doctest/doctest.h>

#include "sample.h"

using namespace tongket;
using namespace tongket::compose;
using document::TextRun;

namespace {

constexpr document::StructureId here{7};

report::Span span(std::string text, bool strong = false, bool emphasis = false) {
    return {std::move(text), strong, emphasis, {base::SourceId{0}, 2, 10, 0}};
}

}  // namespace

TEST_CASE("no blank follows another over the border of runs, and none stands at a line's ends") {
    const stylesheet::Style style = sample::style("body");
    InlineWriter writer(style, here);
    writer.add(span(" Một hai "));
    writer.add(span(" ba ", true));
    writer.add(span("\n bốn "));
    document::Paragraph paragraph;
    paragraph.content = writer.take();
    CHECK(sample::letters(paragraph) == "Một hai ba|bốn");
}

TEST_CASE("a blank that is dropped before a run moves its place") {
    const stylesheet::Style style = sample::style("body");
    InlineWriter writer(style, here);
    writer.add(span(" Một"));
    const auto content = writer.take();
    REQUIRE(content.size() == 1);
    CHECK(std::get<TextRun>(content[0]).place.column == 11);
}

TEST_CASE("bold and italic letters have the style's own variants") {
    const stylesheet::Style style = sample::style("body");
    InlineWriter writer(style, here);
    writer.add(report::SpanList{span("a"), span("b", true), span("c", false, true),
                                span("d", true, true)});
    const auto content = writer.take();
    REQUIRE(content.size() == 4);
    CHECK(std::get<TextRun>(content[0]).style == style.text);
    CHECK(std::get<TextRun>(content[1]).style == style.strong);
    CHECK(std::get<TextRun>(content[2]).style == style.emphasis);
    CHECK(std::get<TextRun>(content[3]).style == style.strong_emphasis);
    CHECK(std::get<TextRun>(content[3]).structure == here);
}

TEST_CASE("capitals that the style asks for are made of the text") {
    const stylesheet::Style style = sample::capitals("title");
    InlineWriter writer(style, here);
    writer.add(span("Ủy ban nhân dân quận, đường ở"));
    const auto content = writer.take();
    CHECK(std::get<TextRun>(content[0]).text == "ỦY BAN NHÂN DÂN QUẬN, ĐƯỜNG Ở");
}

TEST_CASE("a mark keeps its letters, has a no-break blank after it and a node of its own") {
    const stylesheet::Style style = sample::capitals("item");
    InlineWriter writer(style, here);
    writer.add_mark("a) ", document::StructureId{9}, {});
    writer.add(span(" Một"));
    const auto content = writer.take();
    REQUIRE(content.size() == 2);
    CHECK(std::get<TextRun>(content[0]).text == "a)\u00A0");
    CHECK(std::get<TextRun>(content[0]).structure == document::StructureId{9});
    CHECK(std::get<TextRun>(content[1]).text == "MỘT");
}

TEST_CASE("a blank beside a gap is kept, at the end of a line it is not") {
    const stylesheet::Style style = sample::style("body");
    InlineWriter writer(style, here);
    writer.add(PieceList{span("Số: "), document::Gap{}, span(" / "), document::Gap{}});
    document::Paragraph paragraph;
    paragraph.content = writer.take();
    CHECK(sample::letters(paragraph) == "Số: _ / _");
    CHECK(writer.take().empty());
}

TEST_CASE("line ends after the last word are dropped") {
    const stylesheet::Style style = sample::style("body");
    InlineWriter writer(style, here);
    writer.add(span("Một\n\n"));
    document::Paragraph paragraph;
    paragraph.content = writer.take();
    CHECK(sample::letters(paragraph) == "Một");
}
