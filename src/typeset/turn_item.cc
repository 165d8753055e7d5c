#include "typeset/turn_item.h"

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

void turn_item(graphics::DisplayItem& item, const Turn& turn) {
    if (auto* text = std::get_if<graphics::TextItem>(&item)) {
        text->origin = turn(text->origin);
        text->direction = turn.direction;
    } else if (auto* box = std::get_if<graphics::BoxItem>(&item)) {
        box->box = turn(box->box);
    } else if (auto* image = std::get_if<graphics::ImageItem>(&item)) {
        image->box = turn(image->box);
        image->whole = turn(image->whole);
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
