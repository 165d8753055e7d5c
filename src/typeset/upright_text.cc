#include "typeset/upright_text.h"

#include <utility>
#include <variant>

#include "typeset/slice.h"

namespace tongket::typeset {

namespace {

/// What lay `x` to the right of the text's left edge stands `x` above its lower one.
graphics::Rectangle turn(const graphics::Rectangle& box, Length measure) {
    return {box.y, measure - box.x - box.width, box.height, box.width};
}

void turn(graphics::DisplayItem& item, Length measure) {
    if (auto* text = std::get_if<graphics::TextItem>(&item)) {
        text->origin = {text->origin.y, measure - text->origin.x};
        text->direction = graphics::Direction::Up;
    } else if (auto* box = std::get_if<graphics::BoxItem>(&item)) {
        box->box = turn(box->box, measure);
    } else if (auto* image = std::get_if<graphics::ImageItem>(&item)) {
        image->box = turn(image->box, measure);
        image->whole = turn(image->whole, measure);
    } else if (auto* link = std::get_if<graphics::LinkItem>(&item)) {
        link->box = turn(link->box, measure);
    }  // no line of text has a shape
}

}  // namespace

UprightText set_upright_text(std::span<const document::Paragraph> paragraphs,
                             Length measure,
                             ParagraphSetter& setter) {
    std::vector<SliceColumn> columns(1);
    Length y;
    for (const document::Paragraph& paragraph : paragraphs) {
        y = append_lines(columns.front(), y, setter.set(paragraph, measure).lines);
    }
    UprightText made;
    made.width = y;
    made.box = std::move(slice_columns(std::move(columns), y, Slicing::Whole).front());
    for (graphics::DisplayItem& item : made.box.items) {
        turn(item, measure);
    }
    for (PlacedAnchor& anchor : made.box.anchors) {
        anchor.x = {};
    }
    made.box.height = {};
    made.box.depth = measure;
    return made;
}

}  // namespace tongket::typeset
