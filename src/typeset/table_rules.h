// typeset/table_rules.h: the grid lines of a table's rows.
#pragma once

#include <vector>

#include "document/block.h"
#include "graphics/page.h"
#include "typeset/table_grid.h"

namespace tongket::typeset {

/// Where a box of a row starts: with the row, or below a cut through it.
enum class RowEdge : std::uint8_t { Row, Slice };

/// Draws row after row, from the first on: it remembers the cells that reach down from above.
class TableRules {
  public:
    /// `edges`: the columns' borders from the table's left edge, one more than there are columns.
    TableRules(const TableGrid& grid,
               const std::vector<document::Length>& edges,
               const document::TableStyle& style)
        : grid_(grid), edges_(edges), style_(style) {}

    /// Goes on to `row`: call once for each row, in order.
    void enter_row(std::size_t row);
    /// Column borders that no cell of the row crosses, over `extent`; and, at a row's own edge, the
    /// rule above it where no cell comes from above. Relative to the box's upper left corner.
    [[nodiscard]] std::vector<graphics::DisplayItem> draw(document::Length extent,
                                                          RowEdge edge) const;
    /// For each column: does a cell over several rows stand in this one?
    [[nodiscard]] std::vector<bool> columns_over_rows() const;
    /// A rule over the whole width, centred on y = 0: above and below the head, and at the foot.
    [[nodiscard]] graphics::BoxItem draw_foot() const;
    [[nodiscard]] bool has_edges() const { return style_.edge_thickness > document::Length{}; }

  private:
    [[nodiscard]] graphics::BoxItem rule(document::Length x,
                                         document::Length width,
                                         document::Length height) const;

    const TableGrid& grid_;
    const std::vector<document::Length>& edges_;
    const document::TableStyle& style_;
    std::vector<const GridCell*> open_;  ///< cells of the row, and those that reach into it
    std::size_t row_ = 0;
    std::size_t next_ = 0;
};

}  // namespace tongket::typeset
