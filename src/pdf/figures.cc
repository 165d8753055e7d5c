#include "pdf/figures.h"

#include <algorithm>
#include <optional>

#include "pdf/nearest.h"

namespace tongket::pdf {

namespace {

using base::Length;
using graphics::Rectangle;
using graphics::StructureId;

std::optional<Rectangle> extent(const graphics::TextItem& item) {
    std::optional<Length> left, right, top, bottom;
    const auto widen = [](std::optional<Length>& low, std::optional<Length>& high, Length a,
                          Length b) {
        low = low ? std::min(*low, a) : a;
        high = high ? std::max(*high, b) : b;
    };
    for (const auto& [word, x] : item.words) {
        const std::int64_t em = word->units_per_em;
        const auto scaled = [&item, em](std::int64_t units) {
            return base::mul_div(item.size, units, em);
        };
        const Length start = item.origin.x + x;
        widen(left, right, start,
              start + word->width(item.size) + item.letter_space * word->cluster_count);
        widen(top, bottom, item.origin.y - scaled(word->ink_top),
              item.origin.y - scaled(word->ink_bottom));
    }
    if (!left) {
        return std::nullopt;
    }
    return Rectangle{*left, *top, *right - *left, *bottom - *top};
}

/// A pen reaches half its width out of the outline.
std::optional<Rectangle> extent(const graphics::ShapeItem& item) {
    std::optional<Rectangle> box = graphics::box_around(*item.outline);
    if (box) {
        const Length reach = item.pen ? item.pen->width / 2 : Length();
        *box = {item.origin.x + box->x - reach, item.origin.y + box->y - reach,
                box->width + reach * 2, box->height + reach * 2};
    }
    return box;
}

Rectangle around(const Rectangle& a, const Rectangle& b) {
    const Length x = std::min(a.x, b.x);
    const Length y = std::min(a.y, b.y);
    return {x, y, std::max(a.x + a.width, b.x + b.width) - x,
            std::max(a.y + a.height, b.y + b.height) - y};
}

}  // namespace

std::map<StructureId, FigureBox> measure_figures(const document::Structure& structure,
                                                 std::span<const graphics::Page> pages) {
    std::map<StructureId, FigureBox> boxes;
    const auto nearest = nearest_of_role(structure, document::Role::Figure);
    if (std::ranges::none_of(nearest, [](const auto& figure) { return figure.has_value(); })) {
        return boxes;
    }
    const auto take = [&](std::uint32_t page, const graphics::Tag& tag,
                          const std::optional<Rectangle>& box) {
        const auto* owner = std::get_if<StructureId>(&tag);
        const auto figure = owner ? nearest[static_cast<std::size_t>(*owner)] : std::nullopt;
        if (!figure || !box) {
            return;
        }
        const auto [found, is_new] = boxes.try_emplace(*figure, FigureBox{page, *box});
        if (!is_new && found->second.page == page) {
            found->second.box = around(found->second.box, *box);
        }
    };
    for (std::uint32_t p = 0; p < pages.size(); ++p) {
        for (const graphics::DisplayItem& item : pages[p].items) {
            if (const auto* text = std::get_if<graphics::TextItem>(&item)) {
                take(p, text->tag, extent(*text));
            } else if (const auto* box = std::get_if<graphics::BoxItem>(&item)) {
                take(p, box->tag, box->box);
            } else if (const auto* image = std::get_if<graphics::ImageItem>(&item)) {
                take(p, image->tag, image->box);
            } else if (const auto* shape = std::get_if<graphics::ShapeItem>(&item)) {
                take(p, shape->tag, extent(*shape));
            }
        }
    }
    return boxes;
}

}  // namespace tongket::pdf
