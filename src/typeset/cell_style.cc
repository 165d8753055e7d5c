#include "typeset/cell_style.h"

#include <memory>
#include <utility>
#include <vector>

namespace tongket::typeset {

document::ParagraphStyleRef CellStyles::variant(const document::ParagraphStyleRef& style,
                                                document::CellAlign align,
                                                document::Length right_shift,
                                                document::Length name_shift,
                                                bool has_number) {
    const Key key{style.get(), align, right_shift.units(), name_shift.units(), has_number};
    if (const auto found = variants_.find(key); found != variants_.end()) {
        return found->second;
    }
    auto variant = std::make_shared<document::ParagraphStyle>(*style);
    switch (align) {
        case document::CellAlign::Left:
            variant->align = document::Align::Left;
            break;
        case document::CellAlign::Centre:
            variant->align = document::Align::Centre;
            break;
        case document::CellAlign::Right:
        case document::CellAlign::Decimal:
            variant->align = document::Align::Right;
            break;
    }
    variant->first_line_indent = {};
    variant->right_indent += right_shift;
    if (name_shift > document::Length{}) {
        variant->left_indent += name_shift;
        std::erase_if(variant->tabs, [name_shift](const document::TabStop& stop) {
            return stop.position <= name_shift;
        });
    }
    if (has_number) {
        variant->first_line_indent = -name_shift;
        document::TabStop name;
        name.position = variant->left_indent;
        variant->tabs.insert(variant->tabs.begin(), std::move(name));
    }
    kept_.push_back(style);
    return variants_.emplace(key, std::move(variant)).first->second;
}

}  // namespace tongket::typeset
