#include "compose/cell_heads.h"

#include <algorithm>

namespace tongket::compose {

using document::StructureId;

void CellHeads::name_columns(StructureId cell, std::size_t first, std::size_t end) {
    if (above_.empty()) {
        return;
    }
    std::vector<StructureId>& named = structure_->node(cell).headers;
    for (std::size_t c = first; c < end; ++c) {
        for (const StructureId head : above_[c]) {
            if (std::ranges::find(named, head) == named.end()) {
                named.push_back(head);
            }
        }
    }
}

void CellHeads::add_head(StructureId cell, std::size_t first, std::size_t end) {
    if (above_.empty()) {
        return;
    }
    for (std::size_t c = first; c < end; ++c) {
        above_[c].push_back(cell);
    }
}

void CellHeads::name_row(StructureId cell, std::size_t row, std::size_t end) {
    if (above_.empty()) {
        return;
    }
    const auto has_ended = [row](const Reach& reach) { return reach.end <= row; };
    std::erase_if(row_heads_, has_ended);
    std::erase_if(row_data_, has_ended);
    if (structure_->node(cell).role == document::Role::DataCell) {
        for (const Reach& head : row_heads_) {
            structure_->node(cell).headers.push_back(head.cell);
        }
        row_data_.push_back({cell, end});
    } else {
        for (const Reach& data : row_data_) {
            structure_->node(data.cell).headers.push_back(cell);
        }
        row_heads_.push_back({cell, end});
    }
}

}  // namespace tongket::compose
