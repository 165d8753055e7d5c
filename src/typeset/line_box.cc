#include "typeset/line_box.h"

#include <algorithm>

namespace tongket::typeset {

namespace {

/// Line height of a style without a face, in thousandths of its size.
constexpr std::int64_t bare_line_height = 1200;
constexpr std::int32_t single = 1000;

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
    measured.used = paragraph.opens_leading ? std::max(measured.asked, ink.top + ink.bottom)
                                            : measured.asked;
    const Length white = measured.used - (ascent + descent);
    const Length baseline = paragraph.baseline > 0
                                ? base::mul_div(measured.used, paragraph.baseline, 1000)
                                : ascent + white / 2;
    measured.box.height = paragraph.opens_leading
                              ? std::clamp(baseline, ink.top, measured.used - ink.bottom)
                              : baseline;
    measured.box.depth = measured.used - measured.box.height;
    measured.box.ink_bottom = ink.bottom;
    return measured;
}

}  // namespace tongket::typeset
