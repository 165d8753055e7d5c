#include "graphics/scale_page.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <utility>

namespace tongket::graphics {

namespace {

using base::Length;

bool is_empty(const Rectangle& box) { return box.width <= Length{} || box.height <= Length{}; }

Rectangle common_part(const Rectangle& a, const Rectangle& b) {
    const Length left = std::max(a.x, b.x), top = std::max(a.y, b.y);
    return {left, top, std::min(a.x + a.width, b.x + b.width) - left,
            std::min(a.y + a.height, b.y + b.height) - top};
}

/// Scales by one factor, both ways alike.
class PageScaler {
  public:
    PageScaler(const Page& page, const PageSize& size, StructureId node)
        : to_(size.width), of_(page.width), trim_{{}, {}, size.width, size.height}, node_(node) {}

    std::vector<DisplayItem> run(const Page& page) {
        Colour paper;
        paper.components[0] = 0;
        items_.emplace_back(BoxItem{node_, trim_, paper, BoxItem::Role::Fill});
        if (page.background) {
            for (const ShapeItem& item : *page.background) {
                (*this)(item);
            }
        }
        for (const DisplayItem& item : page.items) {
            std::visit(*this, item);
        }
        return std::move(items_);
    }

    void operator()(const TextItem& given) {
        TextItem item = given;
        item.tag = node_;
        item.origin = scaled(item.origin);
        item.size = scaled(item.size);
        item.letter_space = scaled(item.letter_space);
        for (PlacedWord& word : item.words) {
            word.x = scaled(word.x);
        }
        if (item.size > Length{}) {
            items_.emplace_back(std::move(item));
        }
    }

    void operator()(const BoxItem& given) {
        const Rectangle box = common_part(scaled(given.box), trim_);
        if (!is_empty(box)) {
            items_.emplace_back(BoxItem{node_, box, given.colour, given.role});
        }
    }

    void operator()(const ImageItem& given) {
        ImageItem item = given;
        item.tag = node_;
        const Rectangle seen = scaled(given.box);
        item.box = common_part(seen, trim_);
        item.whole = scaled(given.whole);
        if (given.clip) {
            // It counts from the corner of the box, which may have been cut.
            item.clip = std::make_shared<const Outline>(
                moved(scaled(*given.clip), seen.x - item.box.x, seen.y - item.box.y));
        }
        if (!is_empty(item.box)) {
            items_.emplace_back(std::move(item));
        }
    }

    void operator()(const ShapeItem& given) {
        ShapeItem item = given;
        item.tag = node_;
        item.origin = scaled(given.origin);
        item.outline = shared(given.outline);
        if (given.gradient) {
            Gradient gradient = *given.gradient;
            gradient.from = scaled(gradient.from);
            gradient.to = scaled(gradient.to);
            if (gradient.from == gradient.to) {
                return;  // too small to be seen
            }
            item.gradient = std::make_shared<const Gradient>(std::move(gradient));
        }
        if (given.pen) {
            item.pen->width = at_least_one(scaled(given.pen->width));
            for (Length& dash : item.pen->dashes) {
                dash = at_least_one(scaled(dash));
            }
        }
        if (clip_to_trim(given, item)) {
            items_.emplace_back(std::move(item));
        }
    }

    void operator()(const LinkItem&) {}
    void operator()(const SignatureItem&) {}

  private:
    static Length at_least_one(Length length) { return std::max(length, Length::from_units(1)); }

    [[nodiscard]] Length scaled(Length length) const {
        return base::mul_div(length, to_.units(), of_.units());
    }
    [[nodiscard]] Point scaled(Point point) const { return {scaled(point.x), scaled(point.y)}; }
    [[nodiscard]] Rectangle scaled(const Rectangle& box) const {
        return {scaled(box.x), scaled(box.y), scaled(box.width), scaled(box.height)};
    }
    [[nodiscard]] Outline scaled(const Outline& outline) const {
        Outline result = outline;
        for (OutlinePiece& piece : result) {
            for (Point& point : piece.points) {
                point = scaled(point);
            }
        }
        return result;
    }

    /// An outline that many items have stays one.
    std::shared_ptr<const Outline> shared(const std::shared_ptr<const Outline>& outline) {
        auto& found = outlines_[outline.get()];
        if (!found) {
            found = std::make_shared<const Outline>(scaled(*outline));
        }
        return found;
    }

    /// What reaches out of the page is cut at its edge. False if nothing is left. An outline of its
    /// own that is no rectangle stays as it is.
    bool clip_to_trim(const ShapeItem& given, ShapeItem& item) {
        const Rectangle page = {-item.origin.x, -item.origin.y, trim_.width, trim_.height};
        const auto extent = box_around(*item.outline);
        if (!extent) {
            return false;
        }
        if (given.clip) {
            const Outline own = scaled(*given.clip);
            const auto around = box_around(own);
            if (!around) {
                return false;
            }
            const Rectangle rest = common_part(*around, page);
            item.clip = rectangle_of(own) ? outline_of(rest) : shared(given.clip);
            return !is_empty(rest);
        }
        const Rectangle inside = common_part(*extent, page);
        if (is_empty(inside)) {
            return item.pen.has_value() && !is_empty(common_part(grown(*extent, item), page));
        }
        if (inside != *extent) {
            item.clip = outline_of(page);
        }
        return true;
    }

    [[nodiscard]] static Rectangle grown(const Rectangle& box, const ShapeItem& item) {
        const Length more = item.pen->width / 2;
        return {box.x - more, box.y - more, box.width + more * 2, box.height + more * 2};
    }

    static std::shared_ptr<const Outline> outline_of(const Rectangle& box) {
        return std::make_shared<const Outline>(rectangle_outline(box));
    }

    Length to_, of_;
    Rectangle trim_;
    StructureId node_;
    std::map<const Outline*, std::shared_ptr<const Outline>> outlines_;
    std::vector<DisplayItem> items_;
};

}  // namespace

PageSize fit_page(const Page& page, const PageSize& room) {
    const Length least = Length::from_units(1);
    PageSize size = {room.width,
                     base::mul_div(room.width, page.height.units(), page.width.units())};
    if (size.height > room.height) {
        size.height = room.height;
        size.width = base::mul_div(room.height, page.width.units(), page.height.units());
    }
    return {std::max(size.width, least), std::max(size.height, least)};
}

std::vector<DisplayItem> scale_page(const Page& page, const PageSize& size, StructureId node) {
    return PageScaler(page, size, node).run(page);
}

}  // namespace tongket::graphics
