// typeset/cell_setter.h: a table's column widths, and the lines of its cells at them.
#pragma once

#include <unordered_map>
#include <vector>

#include "document/block.h"
#include "typeset/cell_style.h"
#include "typeset/paragraph_setter.h"
#include "typeset/slice.h"
#include "typeset/table_grid.h"
#include "typeset/table_widths.h"

namespace tongket::typeset {

/// Where the lines of a cell stand, from the table's left edge.
struct CellFrame {
    Length x, width;
};

/// Finds the widths of a table's columns from what its cells ask for, then sets cells. Table and
/// grids must outlive it.
class CellSetter {
  public:
    CellSetter(ParagraphSetter& setter,
               const document::Table& table,
               const TableGrid& head,
               const TableGrid& body,
               const TableGrid& at_breaks,
               Length measure);

    /// The columns' borders from the table's left edge, one more than there are columns.
    [[nodiscard]] const std::vector<Length>& edges() const { return edges_; }
    /// The least width of each column at which no word sticks out.
    [[nodiscard]] const std::vector<Length>& least_widths() const { return least_; }
    [[nodiscard]] CellFrame frame(const GridCell& cell) const;
    /// The paragraph's style in this cell: aligned as the column, shifted for the comma.
    [[nodiscard]] document::ParagraphStyleRef style_of(const GridCell& cell,
                                                       const document::Paragraph& paragraph);
    /// A cell's lines below each other, at its column's place; `y` from the cell's upper edge.
    [[nodiscard]] SliceColumn set(const GridCell& cell);

  private:
    void measure_commas(const TableGrid& grid);
    [[nodiscard]] const TextWidths& widths_of(const document::Paragraph& paragraph);
    [[nodiscard]] Length after_comma(const GridCell& cell);
    [[nodiscard]] TextWidths measure_cell(const GridCell& cell);
    void ask(const TableGrid& grid, std::int64_t share, std::vector<ColumnDemand>& demands);
    void widen_for_spans(const TableGrid& grid, std::vector<ColumnDemand>& demands);
    [[nodiscard]] document::CellAlign align_of(const GridCell& cell) const;

    ParagraphSetter& setter_;
    const document::Table& table_;
    const document::TableStyle& style_;
    CellStyles cell_styles_;
    std::unordered_map<const document::Paragraph*, TextWidths> text_widths_;
    std::vector<Length> after_comma_;
    std::vector<Length> edges_;
    std::vector<Length> least_;
};

}  // namespace tongket::typeset
