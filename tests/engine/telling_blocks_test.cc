#include "engine/telling_blocks.h"

#include <memory>
#include <string>
#include <variant>

#include <doctest/doctest.h>

using namespace tongket;
using namespace tongket::base::literals;

namespace {

document::TextStyleRef style_of_size(base::Length size) {
    document::TextStyle style;
    style.size = size;
    return std::make_shared<document::TextStyle>(style);
}

document::Block paragraph(const std::string& text, const document::TextStyleRef& style) {
    document::Paragraph paragraph;
    paragraph.content.emplace_back(document::TextRun{text, style, {}, {}});
    return {paragraph};
}

/// On A4 with margins of 30 and 20 mm: words up to 53 mm are sure to fit.
document::Document document_of(std::vector<document::Block> blocks) {
    document::PageMaster master;
    master.width = 210_mm;
    master.height = 297_mm;
    master.margins.left = 30_mm;
    master.margins.right = 20_mm;
    document::Document document;
    document.sequences.emplace_back();
    document.sequences.back().master = std::make_shared<document::PageMaster>(master);
    document.sequences.back().blocks = std::move(blocks);
    return document;
}

std::size_t kept(std::vector<document::Block> blocks) {
    document::Document document = document_of(std::move(blocks));
    engine::keep_telling_blocks(document);
    return document.sequences.front().blocks.size();
}

}  // namespace

TEST_CASE("a paragraph whose letters all stand in another of its style is left out") {
    const auto body = style_of_size(14_pt);
    const auto small = style_of_size(12_pt);
    CHECK(kept({paragraph("quận Bắc Từ Liêm", body), paragraph("Bắc Liêm", body)}) == 1);
    CHECK(kept({paragraph("quận Bắc Từ Liêm", body), paragraph("Bắc Liêm", small)}) == 2);
    CHECK(kept({paragraph("quận Bắc", body), paragraph("Bắc Liêm", body)}) == 2);
}

TEST_CASE("letters that a font may lack stay at each of their places") {
    const auto body = style_of_size(14_pt);
    CHECK(kept({paragraph("a ✓", body), paragraph("a ✓", body), paragraph("a", body)}) == 2);
}

TEST_CASE("text whose place has room for some lines only stays") {
    const auto style = style_of_size(13_pt);
    document::Block boxed = paragraph("một", style);
    std::get<document::Paragraph>(boxed.content).room = 1;
    CHECK(kept({paragraph("một hai", style), boxed}) == 2);
}

TEST_CASE("long words stay, in larger letters shorter ones too") {
    const auto body = style_of_size(14_pt);
    const auto large = style_of_size(40_pt);
    const std::string word(25, 'a');
    CHECK(kept({paragraph("a", body), paragraph(word, body)}) == 2);
    CHECK(kept({paragraph("a a", body), paragraph("aaaaaaaaaa aaaaaaaaaa aaaaaaa", body)}) == 1);
    CHECK(kept({paragraph("a", large), paragraph("aaaaaaaaaa", large)}) == 2);
}

TEST_CASE("tables stay whole, stacks lose what is silent, and go when they are empty") {
    const auto body = style_of_size(14_pt);
    document::Stack stack;
    stack.blocks.push_back(paragraph("a", body));
    stack.blocks.push_back(paragraph("a", body));
    CHECK(kept({paragraph("b", body), {stack}, {stack}, {document::Table{}}}) == 3);
}
