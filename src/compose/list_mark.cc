#include "compose/list_mark.h"

#include <algorithm>
#include <string>

#include "compose/inlines.h"

namespace tongket::compose {

namespace {

document::Paragraph* first_paragraph(std::span<document::Block> blocks) {
    for (document::Block& block : blocks) {
        if (auto* paragraph = std::get_if<document::Paragraph>(&block.content)) {
            return paragraph;
        }
        document::Paragraph* inside = nullptr;
        if (auto* stack = std::get_if<document::Stack>(&block.content)) {
            inside = first_paragraph(stack->blocks);
        } else if (auto* columns = std::get_if<document::Columns>(&block.content)) {
            for (document::Column& column : columns->columns) {
                inside = inside != nullptr ? inside : first_paragraph(column.blocks);
            }
        }
        if (inside != nullptr) {
            return inside;
        }
    }
    return nullptr;
}

}  // namespace

void set_list_mark(Composition& composition,
                   std::string_view mark,
                   document::StructureId label,
                   std::span<document::Block> blocks) {
    document::Paragraph* paragraph = first_paragraph(blocks);
    if (paragraph == nullptr || mark.empty()) {
        return;
    }
    const document::ParagraphStyle& style = *paragraph->style;
    const document::Length none;
    if (style.left_indent > none && style.first_line_indent <= none) {
        const document::Length hang =
            style.first_line_indent < none ? style.left_indent + style.first_line_indent : none;
        paragraph->marker =
            document::Marker{std::string(mark), std::max(hang, none), style.text, label};
        paragraph->style = composition.styles.hanging(paragraph->style);
        return;
    }
    paragraph->content.insert(paragraph->content.begin(),
                              document::TextRun{std::string(mark) + std::string(no_break_blank),
                                                style.text, label, paragraph->place});
}

}  // namespace tongket::compose
