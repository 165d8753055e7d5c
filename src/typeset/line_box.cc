#include "typeset/line_box.h"

#include <algorithm>
#include <variant>

namespace tongket::typeset {

namespace {

/// Line height of a style without a face, in thousandths of its size.
constexpr std::int64_t bare_line_height = 1200;
constexpr std::int32_t single = 1000;

/// Of the line's own letters, as far as they reach from the baseline, with the white below them.
InkExtent ink_of(const Line& line) {
    InkExtent ink;
    for (const graphics::DisplayItem& item : line.items) {
        if (const auto* picture = std::get_if<graphics::ImageItem>(&item)) {
            ink.cover({-picture->box.y, picture->box.y + picture->box.height});
        }
        const auto* text = std::get_if<graphics::TextItem>(&item);
        if (text == nullptr) {
            continue;
        }
        for (const graphics::PlacedWord& placed : text->words) {
            const text::ShapedWord& word = *placed.word;
            const auto part = [&](std::int32_t units) {
                return base::mul_div(text->size, units, word.units_per_em);
            };
            ink.cover({part(word.ink_top) - text->origin.y,
                       part(-word.ink_bottom) + text->origin.y + text->size / 40});
        }
    }
    return ink;
}

}  // namespace

MeasuredLeading measure_leading(const document::ParagraphStyle& paragraph,
                                const SetStyle& style,
                                const InkExtent& ink) {
    const document::Leading& leading = paragraph.leading;
    const Length size = style.style->size;
    const auto scaled = [&](std::int32_t units) {
        return base::mul_div(size, units, style.face->metrics().units_per_em);
    };
    const Length own = style.face != nullptr ? scaled(style.face->metrics().line_height())
                                             : base::mul_div(size, bare_line_height, 1000);
    const Length ascent = style.face != nullptr ? scaled(style.face->metrics().ascent) : own;
    const Length descent =
        style.face != nullptr ? -scaled(style.face->metrics().descent) : Length{};

    MeasuredLeading measured;
    if (leading.thousandths != 0 || leading.length == Length{}) {
        const std::int32_t share = leading.thousandths != 0 ? leading.thousandths : single;
        measured.asked = base::mul_div(own, share, 1000);
    } else {
        measured.asked = leading.length;
    }
    const bool opens =
        paragraph.opens_leading && paragraph.opens_for == document::ParagraphStyle::OpensFor::Face;
    measured.used = opens ? std::max(measured.asked, ink.top + ink.bottom) : measured.asked;
    const Length white = measured.used - (ascent + descent);
    const Length baseline = paragraph.baseline > 0
                                ? base::mul_div(measured.used, paragraph.baseline, 1000)
                                : ascent + white / 2;
    measured.box.height =
        opens ? std::clamp(baseline, ink.top, measured.used - ink.bottom) : baseline;
    measured.box.depth = measured.used - measured.box.height;
    measured.box.ink_bottom = ink.bottom;
    return measured;
}

InkExtent usual_ink(std::span<const Piece> pieces, const SetStyle& own) {
    InkExtent ink;
    const SetStyle* last = &own;
    for (const Piece& piece : pieces) {
        if (piece.style == last || piece.style == nullptr) {
            continue;
        }
        last = piece.style;
        if (last->style->size <= own.style->size) {
            ink.cover(last->ink);
        }
    }
    return ink;
}

void open_for_letters(std::vector<Line>& lines) {
    Length above;  // what the line above leaves free, or takes, of the distance to this baseline
    for (Line& line : lines) {
        const InkExtent ink = ink_of(line);
        line.height = std::max(line.height, ink.top + above);
        above = ink.bottom - line.depth;
    }
    if (!lines.empty()) {
        lines.back().depth += std::max(above, Length{});
    }
}

}  // namespace tongket::typeset
