#include "compose/ending.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "base/narrow.h"
#include "compose/kept_parts.h"

namespace tongket::compose {

namespace {

using document::Role;

document::TextRun* last_run(document::Paragraph& paragraph) {
    for (std::size_t i = paragraph.content.size(); i-- > 0;) {
        if (auto* run = std::get_if<document::TextRun>(&paragraph.content[i])) {
            return run;
        }
    }
    return nullptr;
}

/// Moves the last child right behind `child`: the tree is in logical order, whenever it was made.
void move_behind(std::vector<document::StructureId>& children, document::StructureId child) {
    const auto place = std::ranges::find(children, child);
    if (place != children.end()) {
        std::rotate(place + 1, children.end() - 1, children.end());
    }
}

void append_mark(std::string& text, std::string_view mark) {
    const std::size_t end = text.find_last_not_of(' ');
    text.resize(end == std::string::npos ? 0 : end + 1);
    if (text.ends_with(mark)) {
        return;
    }
    if (text.ends_with('.') || text.ends_with(';') || text.ends_with(',')) {
        text.pop_back();
    }
    text += mark;
}

/// At the right, where the last row ends, not where a paragraph begins.
document::ParagraphStyleRef below_table(const document::ParagraphStyle& body) {
    auto style = std::make_shared<document::ParagraphStyle>(body);
    style->align = document::Align::Right;
    style->first_line_indent = {};
    return style;
}

}  // namespace

void note_text_end(Composition& composition,
                   const std::vector<document::Block>& blocks,
                   std::size_t from) {
    if (const auto node = last_node(blocks, from)) {
        composition.text_end = node;
    }
}

void end_text(Composition& composition,
              std::vector<document::Block>& blocks,
              std::string_view mark) {
    const auto node = std::exchange(composition.text_end, std::nullopt);
    if (!node || mark.empty()) {
        return;
    }
    const auto found = find_block(blocks, *node);
    if (!found) {
        return;
    }
    if (composition.keeping != nullptr) {
        composition.keeping->ended_at = *node;
    }
    auto& content = (*found->blocks)[found->index].content;
    auto* const apart = std::get_if<base::Apart<document::Table>>(&content);
    document::Table* const table = apart != nullptr ? &**apart : nullptr;
    if (table != nullptr && table->note) {
        if (document::TextRun* run = last_run(*table->note)) {
            append_mark(run->text, mark);
            return;
        }
    }
    auto* paragraph = std::get_if<document::Paragraph>(&content);
    if (paragraph != nullptr && composition.structure.node(*node).role == Role::Paragraph) {
        if (document::TextRun* run = last_run(*paragraph)) {
            append_mark(run->text, mark);
            return;
        }
    }
    const document::StructureId parent = composition.structure.node(*node).parent;
    document::Paragraph own = make_paragraph(composition, composition.stylesheet.body_style,
                                             text_field(mark).text, Role::Paragraph, parent, {});
    move_behind(composition.structure.node(parent).children, *node);
    if (table != nullptr) {
        own.style = below_table(*own.style);
        table->note = std::move(own);
        return;
    }
    found->blocks->insert(found->blocks->begin() + base::narrow<std::ptrdiff_t>(found->index) + 1,
                          document::Block{std::move(own)});
}

}  // namespace tongket::compose
