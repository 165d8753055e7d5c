#include "compose/flush_paragraphs.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <variant>

namespace tongket::compose {

namespace {

/// Below what is no text: no indent, and no opening letter either.
constexpr std::uint8_t below_grid = 255;

/// What stands beside each other, as tiles and figures do; not text that flows through columns.
bool is_grid(const document::Block& block) {
    const auto* columns = std::get_if<document::Columns>(&block.content);
    return columns != nullptr && columns->flow == 0;
}

/// The level of the heading that the block stands below, from 1; 0 if it stands below none.
std::uint8_t level_above(const document::Block* above) {
    if (above == nullptr || std::holds_alternative<document::Overlay>(above->content) ||
        std::holds_alternative<document::PageBreak>(above->content)) {
        return 1;
    }
    if (is_grid(*above)) {
        return below_grid;
    }
    const auto* paragraph = std::get_if<document::Paragraph>(&above->content);
    // The document's title is level 1 of the structure.
    return paragraph != nullptr && paragraph->heading > 0
               ? static_cast<std::uint8_t>(std::max<int>(paragraph->heading, 2) - 1)
               : 0;
}

/// Styles that change right below a heading.
using StyleMap = std::map<const document::ParagraphStyle*, const stylesheet::Style*>;

document::ParagraphStyleRef style_below(const stylesheet::Style& style,
                                        std::uint8_t level,
                                        StyleBook& styles) {
    if (style.opening && level <= style.opening_levels) {
        return styles.opening(style.paragraph, *style.opening);
    }
    return style.is_flush_after_heading ? styles.hanging(style.paragraph) : style.paragraph;
}

/// Also where the text flows through columns: as deep as components are nested.
void change_below_headings(const StyleMap& changing,
                           StyleBook& styles,
                           std::vector<document::Block>& blocks) {
    const document::Block* above = nullptr;
    for (document::Block& block : blocks) {
        auto* paragraph = std::get_if<document::Paragraph>(&block.content);
        const std::uint8_t level = level_above(above);
        if (paragraph != nullptr && paragraph->heading == 0 && level > 0 && !paragraph->marker) {
            const auto style = changing.find(paragraph->style.get());
            if (style != changing.end()) {
                paragraph->style = style_below(*style->second, level, styles);
            }
        }
        if (auto* columns = std::get_if<document::Columns>(&block.content);
            columns != nullptr && columns->flow > 1) {
            change_below_headings(changing, styles, columns->columns.front().blocks);
        }
        // White does not part a text from its heading.
        above = std::holds_alternative<document::Space>(block.content) ? above : &block;
    }
}

}  // namespace

void flush_paragraphs(const stylesheet::Stylesheet& stylesheet,
                      StyleBook& styles,
                      std::vector<document::Block>& blocks) {
    StyleMap changing;
    for (const auto& [name, style] : stylesheet.styles) {
        if (style.is_flush_after_heading || style.opening) {
            changing.emplace(style.paragraph.get(), &style);
        }
    }
    change_below_headings(changing, styles, blocks);
}

}  // namespace tongket::compose
