// typeset/carried_sums.h: sums that stand at a page break, made when it is known where pages break.
#pragma once

#include <cstddef>
#include <vector>

#include "document/block.h"
#include "typeset/cell_setter.h"
#include "typeset/galley.h"
#include "typeset/table_grid.h"

namespace tongket::typeset {

/// The rows "carried forward" and "brought forward" of one table. Their height does not depend on
/// what they say, so that pages can be broken before they are set. Refers to the document's table.
class CarriedRows {
  public:
    /// `sample`: the two rows with the longest sums (see `sample_rows`), as their grid; `cells` has
    /// seen them when it found the columns' widths.
    CarriedRows(CellSetter& cells, const TableGrid& sample, const document::Table& table, Length x);

    /// A box of the row's height that says nothing yet.
    [[nodiscard]] Box placeholder(AtBreak kind) const;
    /// The row with the sums after body row `row`, as artifacts.
    [[nodiscard]] Box set(AtBreak kind, std::size_t row, ParagraphSetter& setter) const;

    /// Both rows of `carried`, each sum the longest of its column.
    [[nodiscard]] static std::vector<document::Row> sample_rows(
        const document::CarriedSums& carried);

  private:
    struct Cell {
        document::Paragraph paragraph;
        Length x, width;
        std::size_t sum = 0;  ///< which of the sums it says; past the last: its own text
    };
    struct Row {
        std::vector<Cell> cells;
        Length height;
        std::vector<graphics::DisplayItem> rules;
    };
    [[nodiscard]] const Row& row_of(AtBreak kind) const {
        return rows_[kind == AtBreak::BroughtForward ? 1 : 0];
    }

    const document::CarriedSums& carried_;
    Length x_;
    std::vector<Row> rows_;  ///< forward, brought
};

/// Puts the sums into what the break at `joint` adds.
void set_carried(Joint& joint, ParagraphSetter& setter);

}  // namespace tongket::typeset
