#include "typeset/line_box.h"

#include <algorithm>

namespace tongket::typeset {

namespace {

/// Line height of a style without a face, in thousandths of its size.
constexpr std::int64_t bare_line_height = 1200;
constexpr std::int32_t single = 1000;

}  // namespace

MeasuredLeading measure_leading(const document::Leading& leading,
                                const SetStyle& style,
                                const InkExtent& ink) {
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
    measured.used = std::max(measured.asked, ink.top + ink.bottom);
    const Length white = measured.used - (ascent + descent);
    measured.box.height = std::clamp(ascent + white / 2, ink.top, measured.used - ink.bottom);
    measured.box.depth = measured.used - measured.box.height;
    measured.box.ink_bottom = ink.bottom;
    return measured;
}

}  // namespace tongket::typeset
