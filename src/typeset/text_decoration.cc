#include "typeset/text_decoration.h"

#include <algorithm>

#include "base/assert.h"

namespace tongket::typeset {

TextExtent extent_of(document::Align align, const LineFrame& frame, Length widest) {
    Length white;
    if (align == document::Align::Right) {
        white = frame.width - widest;
    } else if (align == document::Align::Centre) {
        white = (frame.width - widest) / 2;
    }
    return {frame.left + white, widest, frame.box.ink_bottom};
}

void add_rule(const document::TextRule& rule, const TextExtent& text, Line& last) {
    const Length length = base::mul_div(text.width, rule.percent, 100);
    const Length top = std::max(rule.distance, text.ink_bottom);
    last.items.emplace_back(
        graphics::BoxItem{graphics::Artifact::Layout,
                          {text.left + (text.width - length) / 2, top, length, rule.thickness},
                          rule.colour});
    last.depth = std::max(last.depth, top + rule.thickness);
}

void add_frame(const document::TextFrame& frame, const TextExtent& text, std::vector<Line>& lines) {
    TK_ASSERT(!lines.empty());
    const Length room = frame.padding_y + frame.thickness;
    lines.front().height += room;
    lines.back().depth += room;
    const Length left = text.left - frame.padding_x - frame.thickness;
    const Length width = text.width + (frame.padding_x + frame.thickness) * 2;
    const Length top = -lines.front().height;
    Length height;
    for (const Line& line : lines) {
        height += line.height + line.depth;
    }
    const auto draw = [&](graphics::Rectangle side) {
        lines.front().items.emplace_back(
            graphics::BoxItem{graphics::Artifact::Layout, side, frame.colour});
    };
    const Length thickness = frame.thickness;
    draw({left, top, width, thickness});
    draw({left, top + height - thickness, width, thickness});
    draw({left, top, thickness, height});
    draw({left + width - thickness, top, thickness, height});
}

}  // namespace tongket::typeset
