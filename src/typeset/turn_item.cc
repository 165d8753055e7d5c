#include "typeset/turn_item.h"

#include <algorithm>
#include <variant>

namespace tongket::typeset {

namespace {

using base::Length;

/// A quarter to the left within `measure`, or to the right within `height`.
struct Turn {
    graphics::Direction direction;
    Length extent;

    [[nodiscard]] graphics::Point operator()(const graphics::Point& point) const {
        return direction == graphics::Direction::Up ? graphics::Point{point.y, extent - point.x}
                                                    : graphics::Point{extent - point.y, point.x};
    }
    [[nodiscard]] graphics::Rectangle operator()(const graphics::Rectangle& box) const {
        if (direction == graphics::Direction::Up) {
            return {box.y, extent - box.x - box.width, box.height, box.width};
        }
        return {extent - box.y - box.height, box.x, box.height, box.width};
    }
};

/// Pictures stay upright: as large as fits the place that was turned, in the middle of it.
graphics::Rectangle fit_upright(const graphics::Image& image, const graphics::Rectangle& place) {
    const std::int64_t columns = image.width(), rows = image.height();
    const Length width = std::min(place.width, base::mul_div(place.height, columns, rows));
    const Length height = std::min(place.height, base::mul_div(place.width, rows, columns));
    return {place.x + (place.width - width) / 2, place.y + (place.height - height) / 2, width,
            height};
}

void turn_item(graphics::DisplayItem& item, const Turn& turn) {
    if (auto* text = std::get_if<graphics::TextItem>(&item)) {
        text->origin = turn(text->origin);
        text->direction = turn.direction;
    } else if (auto* box = std::get_if<graphics::BoxItem>(&item)) {
        box->box = turn(box->box);
    } else if (auto* image = std::get_if<graphics::ImageItem>(&item)) {
        const bool is_whole = image->box == image->whole;
        image->box = turn(image->box);
        image->whole = is_whole ? fit_upright(*image->image, image->box) : turn(image->whole);
        image->box = is_whole ? image->whole : image->box;
    } else if (auto* link = std::get_if<graphics::LinkItem>(&item)) {
        link->box = turn(link->box);
    } else if (auto* shape = std::get_if<graphics::ShapeItem>(&item)) {
        shape->origin = turn(shape->origin);
    }
}

}  // namespace

void turn_up(graphics::DisplayItem& item, Length measure) {
    turn_item(item, {graphics::Direction::Up, measure});
}

void turn_down(graphics::DisplayItem& item, Length height) {
    turn_item(item, {graphics::Direction::Down, height});
}

}  // namespace tongket::typeset
