#include "typeset/upright_text.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "table_fixture.h"

using namespace tongket;
using namespace tongket::typeset;
using namespace tongket::typeset::test;

namespace {

std::vector<const graphics::TextItem*> texts_in(const Box& box) {
    std::vector<const graphics::TextItem*> texts;
    for (const graphics::DisplayItem& item : box.items) {
        texts.push_back(&std::get<graphics::TextItem>(item));
    }
    return texts;
}

std::string words_of(const graphics::TextItem& text) {
    std::string words;
    for (const graphics::PlacedWord& word : text.words) {
        words += word.word->text;
    }
    return words;
}

/// Columns of upright heads over figures, with a first column of names.
document::Table upright_heads(std::size_t columns, std::size_t rows) {
    document::Table made = table(columns + 1);
    std::vector<document::Cell> heads = {cell("Phường")};
    for (std::size_t i = 0; i < columns; ++i) {
        heads.push_back(cell("Gia đình văn hóa"));
        heads.back().is_upright = true;
    }
    made.head = {row(std::move(heads))};
    for (std::size_t r = 0; r < rows; ++r) {
        std::vector<document::Cell> cells = {cell("a")};
        for (std::size_t i = 0; i < columns; ++i) {
            cells.push_back(cell("5"));
        }
        made.body.push_back(row(std::move(cells)));
    }
    return made;
}

}  // namespace

TEST_CASE("upright lines read from the bottom up, the first at the left, inside their box") {
    Press press;
    const std::vector<document::Paragraph> paragraphs = cell("Gia đình văn hóa").paragraphs;
    const UprightText made = set_upright_text(paragraphs, 50_pt, *press.setter);
    CHECK(made.width == 24_pt);
    CHECK(made.box.extent() == 50_pt);
    const auto texts = texts_in(made.box);
    REQUIRE(texts.size() == 2);
    CHECK(words_of(*texts[0]) == "Gia đình ");
    CHECK(words_of(*texts[1]) == "văn hóa");
    CHECK(texts[0]->origin.x < texts[1]->origin.x);
    for (const graphics::TextItem* text : texts) {
        CHECK(text->direction == graphics::Direction::Up);
        CHECK(text->origin.x > Length{});
        CHECK(text->origin.x < made.width);
        const graphics::PlacedWord& last = text->words.back();
        CHECK(text->origin.y - text->words.front().x <= 50_pt);
        CHECK(text->origin.y - last.x - last.word->width(text->size) > -3_pt);  // a blank may hang
    }
}

TEST_CASE("a rule under upright text stands beside it") {
    Press press;
    std::vector<document::Paragraph> paragraphs = cell("Gia").paragraphs;
    paragraphs[0].rule = document::TextRule{100, 1_pt, 2_pt, {}};
    const UprightText made = set_upright_text(paragraphs, 50_pt, *press.setter);
    const auto found = std::ranges::find_if(made.box.items, [](const auto& item) {
        return std::holds_alternative<graphics::BoxItem>(item);
    });
    REQUIRE(found != made.box.items.end());
    const graphics::Rectangle& rule = std::get<graphics::BoxItem>(*found).box;
    CHECK(rule.width == 1_pt);
    CHECK(rule.height > 10_pt);
    CHECK(rule.y + rule.height == 50_pt);
}

TEST_CASE("columns below upright heads are as narrow as their figures let them be") {
    Press press;
    document::Table made = upright_heads(8, 2);
    const auto pages = pages_of(press, made, 200_pt, 300_pt);
    REQUIRE(pages.size() == 1);
    CHECK(count_code(press.diagnostics, base::Code::TableTooWide) == 0);
    for (document::Cell& head : made.head[0].cells) {
        head.is_upright = false;
    }
    static_cast<void>(pages_of(press, made, 200_pt, 300_pt));
    CHECK(count_code(press.diagnostics, base::Code::TableTooWide) == 1);
}

TEST_CASE("upright heads are repeated on each page as artifacts") {
    Press press;
    const auto pages = pages_of(press, upright_heads(3, 20), 200_pt, 200_pt);
    REQUIRE(pages.size() > 1);
    for (std::size_t p = 0; p < pages.size(); ++p) {
        std::size_t heads = 0;
        for (const graphics::DisplayItem& item : pages[p].items) {
            const auto* text = std::get_if<graphics::TextItem>(&item);
            if (text != nullptr && text->direction == graphics::Direction::Up) {
                ++heads;
                CHECK(std::holds_alternative<graphics::StructureId>(text->tag) == (p == 0));
            }
        }
        CHECK(heads == 3);
    }
}
