#include "typeset/table_rules.h"

#include <algorithm>

namespace tongket::typeset {

using document::Length;

void TableRules::enter_row(std::size_t row) {
    row_ = row;
    std::erase_if(open_, [row](const GridCell* cell) { return cell->row + cell->row_span <= row; });
    for (; next_ < grid_.cells.size() && grid_.cells[next_].row == row; ++next_) {
        open_.push_back(&grid_.cells[next_]);
    }
}

graphics::BoxItem TableRules::rule(Length x, Length width, Length height) const {
    const Length above = style_.rule_thickness / 2;
    return {graphics::Artifact::Layout,
            {x, Length{} - above, width, height},
            style_.rule_colour,
            graphics::BoxItem::Role::Rule};
}

graphics::BoxItem TableRules::draw_foot() const {
    if (has_edges()) {
        const Length thickness = style_.edge_thickness;
        return {graphics::Artifact::Layout,
                {{}, -(thickness / 2), edges_.back(), thickness},
                style_.edge_colour,
                graphics::BoxItem::Role::Rule};
    }
    return rule({}, edges_.back(), style_.rule_thickness);
}

std::vector<bool> TableRules::columns_over_rows() const {
    std::vector<bool> over(grid_.columns, false);
    for (const GridCell* cell : open_) {
        for (std::size_t c = cell->column; c < cell->column + cell->column_span; ++c) {
            over[c] = over[c] || cell->row_span > 1;
        }
    }
    return over;
}

std::vector<graphics::DisplayItem> TableRules::draw(Length extent, RowEdge edge) const {
    std::vector<graphics::DisplayItem> rules;
    const Length thickness = style_.rule_thickness;
    if (thickness == Length{}) {
        return rules;
    }
    rules.reserve(grid_.columns * 2 + 2);  // borders, rules, and then the texts of the row's cells
    std::vector<bool> border(grid_.columns + 1, true);
    std::vector<bool> covered(grid_.columns, edge == RowEdge::Slice);
    for (const GridCell* cell : open_) {
        const std::size_t end = cell->column + cell->column_span;
        for (std::size_t c = cell->column; c < end; ++c) {
            border[c] = border[c] && c == cell->column;
            covered[c] = covered[c] || cell->row < row_;
        }
    }
    for (std::size_t c = 0; c < grid_.columns;) {
        const auto end = static_cast<std::size_t>(
            std::find(covered.begin() + static_cast<std::ptrdiff_t>(c), covered.end(), true) -
            covered.begin());
        if (end > c) {
            rules.emplace_back(rule(edges_[c], edges_[end] - edges_[c], thickness));
        }
        c = std::max(end, c + 1);
    }
    const bool has_borders = style_.ruling == document::TableRuling::Grid;
    for (std::size_t c = 0; has_borders && c <= grid_.columns; ++c) {
        if (border[c]) {
            rules.emplace_back(rule(edges_[c] - thickness / 2, thickness, extent + thickness));
        }
    }
    return rules;
}

}  // namespace tongket::typeset
