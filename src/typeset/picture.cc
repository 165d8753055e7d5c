#include "typeset/picture.h"

#include <algorithm>
#include <utility>

namespace tongket::typeset {

namespace {

/// How far the picture lies before its box, so that the focus comes to the middle of it.
Length crop_before(Length whole, Length seen, std::int32_t focus) {
    const Length wanted = base::mul_div(whole, focus, 1000) - seen / 2;
    return std::clamp(wanted, Length{}, whole - seen);
}

}  // namespace

PictureSize measure_picture(const document::Picture& picture, Length measure) {
    constexpr Length inch = Length::from_units(72 * Length::units_per_point);
    constexpr Length least = Length::from_units(1);
    const document::PictureStyle& style = *picture.style;
    const std::int64_t columns = picture.image->width(), rows = picture.image->height();
    const bool is_cropped = style.ratio_width > 0 && style.ratio_height > 0;
    const std::int64_t across = is_cropped ? style.ratio_width : columns;
    const std::int64_t down = is_cropped ? style.ratio_height : rows;
    const std::int64_t own = picture.image->own_ppi;
    const std::int64_t ppi = std::max<std::int64_t>(own > 0 ? own : style.least_ppi, 1);
    // Of a picture wider than its shape less than the width is seen.
    const bool is_wider = columns * down > rows * across;
    const Length natural = is_wider ? base::mul_div(base::mul_div(inch, rows, ppi), across, down)
                                    : base::mul_div(inch, columns, ppi);
    PictureSize size;
    size.width = std::max(std::min(natural, measure), least);
    size.height = base::mul_div(size.width, down, across);
    if (style.most_height > Length{} && size.height > style.most_height) {
        size.height = style.most_height;
        size.width = base::mul_div(size.height, across, down);
    }
    size.width = std::max(size.width, least);
    size.height = std::max(size.height, least);
    size.whole_width = size.width;
    size.whole_height = size.height;
    if (is_cropped && is_wider) {
        size.whole_width = std::max(base::mul_div(size.height, columns, rows), size.width);
    } else if (is_cropped) {
        size.whole_height = std::max(base::mul_div(size.width, rows, columns), size.height);
    }
    return size;
}

void append_picture(GalleyBuilder& builder,
                    const document::Picture& picture,
                    Length x,
                    Length measure) {
    const PictureSize size = measure_picture(picture, measure);
    builder.space(picture.style->space_before);
    Box box;
    box.depth = size.height;
    box.x = x;
    box.place = picture.place;
    const Length left = (measure - size.width) / 2;
    const Length before = crop_before(size.whole_width, size.width, picture.focus_x);
    const Length above = crop_before(size.whole_height, size.height, picture.focus_y);
    box.items.emplace_back(
        graphics::ImageItem{picture.tag,
                            {left, {}, size.width, size.height},
                            {left - before, -above, size.whole_width, size.whole_height},
                            picture.image});
    if (!picture.label.empty()) {
        box.anchors.push_back({picture.label, left});
    }
    builder.add(std::move(box));
    for (const document::Paragraph& caption : picture.captions) {
        builder.penalty(cost::kept);
        builder.append(caption, x, measure);
    }
    builder.space(picture.style->space_after);
}

}  // namespace tongket::typeset
