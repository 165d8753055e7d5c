#include "compose/flush_paragraphs.h"

#include <doctest/doctest.h>

#include "sample.h"

using namespace tongket;
using namespace tongket::compose;

TEST_CASE("a paragraph has no indent right below a heading, and one as before below another") {
    stylesheet::Stylesheet sheet = sample::layout();
    auto indented = std::make_shared<document::ParagraphStyle>(*sheet.styles.at("body").paragraph);
    indented->first_line_indent = base::Length::from_units(100);
    sheet.styles.at("body").paragraph = indented;
    for (const bool is_asked : {true, false}) {
        CAPTURE(is_asked);
        sheet.styles.at("body").is_flush_after_heading = is_asked;
        StyleBook styles(sheet);
        document::Paragraph heading, text;
        heading.style = text.style = indented;
        heading.heading = 2;
        std::vector<document::Block> blocks = {{text}, {text}, {heading}, {text}, {text}};
        flush_paragraphs(sheet, styles, blocks);
        std::vector<bool> has_indent;
        for (const document::Block& block : blocks) {
            has_indent.push_back(
                std::get<document::Paragraph>(block.content).style->first_line_indent >
                base::Length{});
        }
        CHECK(has_indent == (is_asked ? std::vector<bool>{false, true, true, false, true}
                                      : std::vector<bool>(5, true)));
    }
}

TEST_CASE("white does not part a text from the heading above it") {
    stylesheet::Stylesheet sheet = sample::layout();
    auto indented = std::make_shared<document::ParagraphStyle>(*sheet.styles.at("body").paragraph);
    indented->first_line_indent = base::Length::from_units(100);
    sheet.styles.at("body").paragraph = indented;
    sheet.styles.at("body").is_flush_after_heading = true;
    StyleBook styles(sheet);
    document::Paragraph heading, text;
    heading.style = text.style = indented;
    heading.heading = 2;
    std::vector<document::Block> blocks = {{heading}, {document::Space{}}, {text},
                                           {document::Space{}}, {text}};
    flush_paragraphs(sheet, styles, blocks);
    const auto indent = [&blocks](std::size_t block) {
        return std::get<document::Paragraph>(blocks.at(block).content).style->first_line_indent;
    };
    CHECK(indent(2) == base::Length{});
    CHECK(indent(4) > base::Length{});
}

TEST_CASE("text begins without an indent below tiles that stand beside each other") {
    stylesheet::Stylesheet sheet = sample::layout();
    auto indented = std::make_shared<document::ParagraphStyle>(*sheet.styles.at("body").paragraph);
    indented->first_line_indent = base::Length::from_units(100);
    stylesheet::Style& body = sheet.styles.at("body");
    body.paragraph = indented;
    body.is_flush_after_heading = true;
    body.opening = document::DropCap{3, body.text, {}};
    body.opening_levels = 1;
    StyleBook styles(sheet);
    document::Paragraph text;
    text.style = indented;
    std::vector<document::Block> blocks = {{text}, {document::Columns{}}, {document::Space{}},
                                           {text}, {document::Space{}},   {text}};
    flush_paragraphs(sheet, styles, blocks);
    const auto& below = *std::get<document::Paragraph>(blocks.at(3).content).style;
    CHECK(below.first_line_indent == base::Length{});
    CHECK_FALSE(below.drop_cap);
    CHECK(std::get<document::Paragraph>(blocks.at(5).content).style == indented);
}

TEST_CASE("an opening letter stands below headings of its levels, and nowhere else") {
    stylesheet::Stylesheet sheet = sample::layout();
    stylesheet::Style& body = sheet.styles.at("body");
    body.opening = document::DropCap{3, body.text, {}};
    body.opening_levels = 1;
    StyleBook styles(sheet);
    document::Paragraph section, subsection, text, item;
    text.style = item.style = body.paragraph;
    section.style = subsection.style = sheet.styles.at("body").paragraph;
    section.heading = 2;
    subsection.heading = 3;
    item.marker = document::Marker{};
    std::vector<document::Block> blocks = {{text},       {section}, {text},    {text},
                                           {subsection}, {text},    {section}, {item}};
    flush_paragraphs(sheet, styles, blocks);
    std::string with_letter;
    for (const document::Block& block : blocks) {
        with_letter += std::get<document::Paragraph>(block.content).style->drop_cap ? "x" : "-";
    }
    CHECK(with_letter == "x-x-----");
    CHECK(std::get<document::Paragraph>(blocks[0].content).style ==
          std::get<document::Paragraph>(blocks[2].content).style);
}
