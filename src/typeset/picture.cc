#include "typeset/picture.h"

#include <algorithm>
#include <utility>

namespace tongket::typeset {

PictureSize measure_picture(const document::Picture& picture, Length measure) {
    constexpr Length inch = Length::from_units(72 * Length::units_per_point);
    constexpr Length least = Length::from_units(1);
    const std::int64_t columns = picture.image->width(), rows = picture.image->height();
    const Length natural =
        base::mul_div(inch, columns, std::max<std::int64_t>(picture.style->least_ppi, 1));
    PictureSize size;
    size.width = std::max(std::min(natural, measure), least);
    size.height = base::mul_div(size.width, rows, columns);
    const Length most = picture.style->most_height;
    if (most > Length{} && size.height > most) {
        size.height = most;
        size.width = base::mul_div(most, columns, rows);
    }
    return {std::max(size.width, least), std::max(size.height, least)};
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
    box.items.emplace_back(
        graphics::ImageItem{picture.tag, {left, {}, size.width, size.height}, picture.image});
    if (!picture.label.empty()) {
        box.anchors.push_back({picture.label, left});
    }
    builder.add(std::move(box));
    if (picture.caption) {
        builder.penalty(cost::kept);
        builder.append(*picture.caption, x, measure);
    }
    builder.space(picture.style->space_after);
}

}  // namespace tongket::typeset
