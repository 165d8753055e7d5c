// typeset/cell_setter.h: a table's column widths, and the lines of its cells at them.
#pragma once

#include <vector>

#include "document/block.h"
#include "typeset/cell_style.h"
#include "typeset/measured_table.h"
#include "typeset/paragraph_setter.h"
#include "typeset/slice.h"
#include "typeset/table_grid.h"

namespace tongket::typeset {

/// Where the lines of a cell stand, from the table's left edge.
struct CellFrame {
    Length x, width;
};

/// Gives a table's columns their widths in `measure`, then sets cells. `measured` must outlive it.
class CellSetter {
  public:
    CellSetter(ParagraphSetter& setter, const MeasuredTable& measured, Length measure);

    /// The columns' borders from the table's left edge, one more than there are columns.
    [[nodiscard]] const std::vector<Length>& edges() const { return edges_; }
    [[nodiscard]] CellFrame frame(const GridCell& cell) const;
    /// The paragraph's style in this cell: aligned as the column, shifted for the comma.
    [[nodiscard]] document::ParagraphStyleRef style_of(const GridCell& cell,
                                                       const document::Paragraph& paragraph);
    /// A cell's lines below each other, at its column's place; `y` from the cell's upper edge.
    [[nodiscard]] SliceColumn set(const GridCell& cell);

  private:
    /// Whether setting it at this width would say nothing that measuring it did not.
    [[nodiscard]] bool is_silent(const document::Paragraph& paragraph, Length width);
    /// Into the first line's white.
    void add_sparkline(const GridCell& cell, const CellFrame& place, SliceColumn& column) const;
    /// Over the cell's width, level with its first line.
    void add_mark(const GridCell& cell, const CellFrame& place, SliceColumn& column);
    /// The numbers of a scale, each around its place.
    void add_scale(const document::CellMark& mark, const CellFrame& place, SliceColumn& column);

    ParagraphSetter& setter_;
    const MeasuredTable& measured_;
    const document::TableStyle& style_;
    CellStyles cell_styles_;
    std::vector<const document::ParagraphStyle*> set_styles_;  ///< that a paragraph was set in
    std::vector<Length> edges_;
};

}  // namespace tongket::typeset
