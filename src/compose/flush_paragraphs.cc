#include "compose/flush_paragraphs.h"

#include <set>
#include <variant>

namespace tongket::compose {

namespace {

bool begins_text(const document::Block* above) {
    if (above == nullptr) {
        return true;
    }
    const auto* paragraph = std::get_if<document::Paragraph>(&above->content);
    return (paragraph != nullptr && paragraph->heading > 0) ||
           std::holds_alternative<document::Overlay>(above->content) ||
           std::holds_alternative<document::PageBreak>(above->content);
}

using StyleSet = std::set<const document::ParagraphStyle*>;

/// Also where the text flows through columns: as deep as components are nested.
void flush_below_headings(const StyleSet& flush,
                          StyleBook& styles,
                          std::vector<document::Block>& blocks) {
    const document::Block* above = nullptr;
    for (document::Block& block : blocks) {
        auto* paragraph = std::get_if<document::Paragraph>(&block.content);
        if (paragraph != nullptr && paragraph->heading == 0 && begins_text(above) &&
            !paragraph->marker && flush.contains(paragraph->style.get())) {
            paragraph->style = styles.hanging(paragraph->style);
        }
        if (auto* columns = std::get_if<document::Columns>(&block.content);
            columns != nullptr && columns->flow > 1) {
            flush_below_headings(flush, styles, columns->columns.front().blocks);
        }
        above = &block;
    }
}

}  // namespace

void flush_paragraphs(const stylesheet::Stylesheet& stylesheet,
                      StyleBook& styles,
                      std::vector<document::Block>& blocks) {
    StyleSet flush;
    for (const auto& [name, style] : stylesheet.styles) {
        if (style.is_flush_after_heading) {
            flush.insert(style.paragraph.get());
        }
    }
    flush_below_headings(flush, styles, blocks);
}

}  // namespace tongket::compose
