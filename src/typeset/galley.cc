#include "typeset/galley.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace tongket::typeset {

const AddedAtBreak& Joint::at_break() const {
    static const AddedAtBreak nothing;
    return added ? *added : nothing;
}

void meet(Joint& joint, const Joint& other) {
    joint.space = std::max(joint.space, other.space);
    joint.extra += other.extra;
    joint.penalty = std::max(joint.penalty, other.penalty);
    joint.gain = std::max(joint.gain, other.gain);
    joint.forced = joint.forced || other.forced;
}

Box box_of(Line line, Length x) {
    Box box;
    box.height = line.height;
    box.depth = line.depth;
    box.x = x;
    box.items = std::move(line.items);
    box.anchors = std::move(line.anchors);
    box.notes = std::move(line.notes);
    box.place = line.place;
    box.quality = line.quality;
    return box;
}

Length total_extent(const std::vector<Box>& boxes) {
    Length sum;
    for (const Box& box : boxes) {
        sum += box.extent();
    }
    return sum;
}

Length total_extent(const Galley& galley) {
    Length sum;
    for (const GalleyItem& item : galley) {
        sum += item.box.extent() + (&item == &galley.front() ? Length{} : glue(item.joint));
    }
    return sum;
}

void move_item(graphics::DisplayItem& item, Length dx, Length dy) {
    const auto move_box = [dx, dy](graphics::Rectangle& box) {
        box.x += dx;
        box.y += dy;
    };
    if (auto* text = std::get_if<graphics::TextItem>(&item)) {
        text->origin.x += dx;
        text->origin.y += dy;
    } else if (auto* box = std::get_if<graphics::BoxItem>(&item)) {
        move_box(box->box);
    } else if (auto* image = std::get_if<graphics::ImageItem>(&item)) {
        move_box(image->box);
        move_box(image->whole);
    } else if (auto* link = std::get_if<graphics::LinkItem>(&item)) {
        move_box(link->box);
    } else if (auto* shape = std::get_if<graphics::ShapeItem>(&item)) {
        shape->origin.x += dx;
        shape->origin.y += dy;
    } else if (auto* signature = std::get_if<graphics::SignatureItem>(&item)) {
        move_box(signature->box);
    }
}

void make_artifact(std::vector<graphics::DisplayItem>& items, graphics::Artifact artifact) {
    std::erase_if(items, [](const auto& item) {
        return std::holds_alternative<graphics::LinkItem>(item) ||
               std::holds_alternative<graphics::SignatureItem>(item);
    });
    set_tags(items, artifact);
}

void set_tags(std::vector<graphics::DisplayItem>& items, const graphics::Tag& tag) {
    for (graphics::DisplayItem& item : items) {
        if (auto* text = std::get_if<graphics::TextItem>(&item)) {
            text->tag = tag;
        } else if (auto* box = std::get_if<graphics::BoxItem>(&item)) {
            box->tag = tag;
        } else if (auto* image = std::get_if<graphics::ImageItem>(&item)) {
            image->tag = tag;
        } else if (auto* shape = std::get_if<graphics::ShapeItem>(&item)) {
            shape->tag = tag;
        }
    }
}

}  // namespace tongket::typeset
