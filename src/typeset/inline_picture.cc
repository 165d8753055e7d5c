#include "typeset/inline_picture.h"

#include <algorithm>

namespace tongket::typeset {

namespace {

constexpr Length least = Length::from_units(1);

/// Of a style without a face, in thousandths of its size.
constexpr std::int64_t bare_cap_height = 700;

Length height_of(const SetStyle& style) {
    const Length size = style.style->size;
    const std::int32_t asked = style.style->inline_picture.height;
    if (asked > 0) {
        return base::mul_div(size, asked, 1000);
    }
    if (style.face == nullptr || style.face->metrics().cap_height <= 0) {
        return base::mul_div(size, bare_cap_height, 1000);
    }
    const text::FaceMetrics& metrics = style.face->metrics();
    return base::mul_div(size, metrics.cap_height, metrics.units_per_em);
}

}  // namespace

Length measure_inline_picture(const document::InlinePicture& picture,
                              const SetStyle& style,
                              Length most) {
    const Length width =
        base::mul_div(height_of(style), picture.image->width(), picture.image->height());
    return std::max(std::min(width, most), least);
}

graphics::Rectangle place_inline_picture(const document::InlinePicture& picture,
                                         const SetStyle& style,
                                         Length width) {
    const Length whole = std::max(height_of(style), least);
    const Length fitting = base::mul_div(width, picture.image->height(), picture.image->width());
    const Length height = std::max(std::min(whole, fitting), least);
    const Length foot = base::mul_div(style.style->size, style.style->inline_picture.shift, 1000) +
                        style.style->rise;
    return {{}, -(foot + height), width, height};
}

}  // namespace tongket::typeset
