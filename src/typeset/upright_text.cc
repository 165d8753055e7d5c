#include "typeset/upright_text.h"

#include <utility>

#include "typeset/slice.h"
#include "typeset/turn_item.h"

namespace tongket::typeset {

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
        turn_up(item, measure);
    }
    for (PlacedAnchor& anchor : made.box.anchors) {
        anchor.x = {};
    }
    made.box.height = {};
    made.box.depth = measure;
    return made;
}

}  // namespace tongket::typeset
