// tests/typeset/table_fixture.h: tables set on small pages.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "document/document.h"
#include "paragraph_fixture.h"
#include "typeset/flow_builder.h"
#include "typeset/footnotes.h"
#include "typeset/galley_builder.h"
#include "typeset/place_pages.h"
#include "typeset/table.h"

namespace tongket::typeset::test {

inline document::Cell cell(std::string text, std::uint16_t rows = 1, std::uint16_t columns = 1) {
    auto style = body(document::Align::Left, serif(10_pt));
    style->leading.length = 12_pt;
    document::Cell made;
    made.paragraphs.push_back(paragraph(std::move(style), std::move(text)));
    made.row_span = rows;
    made.column_span = columns;
    return made;
}

inline document::Row row(std::vector<document::Cell> cells) {
    document::Row made;
    made.cells = std::move(cells);
    return made;
}

/// Rules of half a point, 2 pt of white above and below the text.
inline document::Table table(std::size_t columns) {
    auto style = std::make_shared<document::TableStyle>();
    style->rule_thickness = 0.5_pt;
    style->padding_x = 3_pt;
    style->padding_y = 2_pt;
    document::Table made;
    made.style = std::move(style);
    made.columns.resize(columns);
    return made;
}

/// The pages of blocks that stand on pages with `height` of text area and 10 pt margins.
inline std::vector<graphics::Page> pages_of(Press& press,
                                            const std::vector<document::Block>& blocks,
                                            Length measure,
                                            Length height) {
    auto master = std::make_shared<document::PageMaster>();
    master->width = measure + 20_pt;
    master->height = height + 20_pt;
    master->margins = {10_pt, 10_pt, 10_pt, 10_pt};
    const document::Structure structure;
    BlockCache cache;
    FlowBuilder builder({structure, press.references, cache, *press.setter});
    builder.append(blocks, Length{}, measure);
    Flow flow = builder.take();
    SetNotes notes = set_notes(flow, measure, *press.setter);
    KeptPlan kept;
    document::References references;
    const document::FootnoteArea area;
    const PageContent content = break_flow(
        {std::move(flow), builder.take_variations(), std::move(notes), {}},
        {height, area.head(), {}, Bottoms::Ragged}, structure, *press.setter, kept, press.budget);
    return place_pages(*master, content, area, {}, {}, press.workers, references, press.diagnostics)
        .pages;
}

inline std::vector<graphics::Page> pages_of(Press& press,
                                            document::Table table,
                                            Length measure,
                                            Length height) {
    std::vector<document::Block> blocks(1);
    blocks.front().content = std::move(table);
    return pages_of(press, blocks, measure, height);
}

/// A run of words on a page.
struct PageText {
    std::string words;
    bool is_content = false;  ///< no artifact
    graphics::Rectangle box;  ///< of usual letters
};

inline std::vector<PageText> texts_of(const graphics::Page& page) {
    std::vector<PageText> texts;
    for (const graphics::DisplayItem& item : page.items) {
        const auto* text = std::get_if<graphics::TextItem>(&item);
        if (text == nullptr || text->words.empty()) {
            continue;
        }
        PageText& made = texts.emplace_back();
        made.is_content = std::holds_alternative<graphics::StructureId>(text->tag);
        Length right;
        for (const graphics::PlacedWord& word : text->words) {
            made.words += word.word->text;
            if (word.word->text != " ") {
                right = word.x + word.word->width(text->size);
            }
        }
        const Length left = text->words.front().x;
        made.box = {text->origin.x + left, text->origin.y - text->size * 3 / 4, right - left,
                    text->size};
    }
    return texts;
}

inline bool boxes_overlap(const graphics::Rectangle& a, const graphics::Rectangle& b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height &&
           b.y < a.y + a.height;
}

/// Pages as their words, artifacts in brackets, from the top down.
inline std::string words_of(const graphics::Page& page) {
    std::vector<PageText> texts = texts_of(page);
    std::ranges::stable_sort(
        texts, {}, [](const PageText& text) { return std::pair(text.box.y, text.box.x); });
    std::string words;
    for (const PageText& text : texts) {
        words += words.empty() ? "" : " ";
        words += text.is_content ? text.words : "[" + text.words + "]";
    }
    return words;
}

}  // namespace tongket::typeset::test
