#include "typeset/cell_style.h"

#include <memory>

namespace tongket::typeset {

document::ParagraphStyleRef CellStyles::variant(const document::ParagraphStyleRef& style,
                                                document::CellAlign align,
                                                document::Length right_shift) {
    const Key key{style.get(), align, right_shift.units()};
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
    kept_.push_back(style);
    return variants_.emplace(key, std::move(variant)).first->second;
}

}  // namespace tongket::typeset
