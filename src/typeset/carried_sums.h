// typeset/carried_sums.h: sums and counts that stand at a page break, made when it is known where
// pages break.
#pragma once

#include <cstddef>
#include <vector>

#include "document/block.h"
#include "typeset/cell_setter.h"
#include "typeset/galley.h"
#include "typeset/table_grid.h"

namespace tongket::typeset {

/// The rows "carried forward" and "brought forward" of one table, and the titles of groups that say
/// how many of their rows are left. Their height does not depend on what they say, so that pages
/// can be broken before they are set. Refers to the document's table.
class CarriedRows {
  public:
    /// `titles`: a box a group, with the longest text. The rows of sums are measured with the
    /// longest sums (see `sample_rows`).
    CarriedRows(CellSetter& cells,
                const MeasuredTable& measured,
                std::vector<Box> titles,
                Length x);

    [[nodiscard]] bool has_sums() const { return table_.carried != nullptr; }
    /// A box of the height of a row of sums that says nothing yet.
    [[nodiscard]] Box placeholder(AtBreak kind) const;
    /// What stands at a break after body row `row`, as artifacts.
    [[nodiscard]] Box set(AtBreak kind, std::size_t row, ParagraphSetter& setter) const;

    /// Both rows of `carried`, each sum the longest of its column.
    [[nodiscard]] static std::vector<document::Row> sample_rows(
        const document::CarriedSums& carried);

  private:
    struct Cell {
        document::Paragraph paragraph;
        Length x, width;
        std::size_t sum = 0;  ///< which of the sums it says; past the last, and of titles: none
    };
    struct Row {
        std::vector<Cell> cells;
        Length height;
        std::vector<graphics::DisplayItem> rules;
    };
    [[nodiscard]] const Row& row_of(AtBreak kind) const {
        return rows_[kind == AtBreak::BroughtForward ? 1 : 0];
    }

    [[nodiscard]] Cell cell_of(CellSetter& cells, const GridCell& cell) const;
    void measure_sums(CellSetter& cells, const TableGrid& sample);
    [[nodiscard]] Box set_sums(AtBreak kind, std::size_t row, ParagraphSetter& setter) const;
    [[nodiscard]] Box set_title(std::size_t row, ParagraphSetter& setter) const;

    const document::Table& table_;
    Length x_;
    std::vector<Row> rows_;    ///< forward, brought; or none
    std::vector<Box> titles_;  ///< of groups
    std::vector<Cell> title_cells_;
};

/// Puts sums and counts into what the break at `joint` adds.
void set_carried(Joint& joint, ParagraphSetter& setter);

}  // namespace tongket::typeset
