// typeset/measured_table.h: what a table's columns ask for, before it is known how wide it may be.
#pragma once

#include <unordered_map>
#include <vector>

#include "document/block.h"
#include "typeset/cell_style.h"
#include "typeset/paragraph_setter.h"
#include "typeset/table_grid.h"
#include "typeset/table_widths.h"
#include "typeset/upright_text.h"

namespace tongket::typeset {

/// A table's grids and the widths of all its cells' texts, each measured once. Linear in the number
/// of cells. Table and setter must outlive it.
class MeasuredTable {
  public:
    MeasuredTable(ParagraphSetter& setter, const document::Table& table);
    ~MeasuredTable() = default;
    MeasuredTable(const MeasuredTable&) = delete;
    MeasuredTable& operator=(const MeasuredTable&) = delete;
    MeasuredTable(MeasuredTable&&) = delete;
    MeasuredTable& operator=(MeasuredTable&&) = delete;

    [[nodiscard]] const document::Table& table() const { return table_; }
    [[nodiscard]] const TableGrid& head() const { return head_; }
    [[nodiscard]] const TableGrid& body() const { return body_; }
    /// The rows of sums at page breaks, forward and brought; empty if there are none.
    [[nodiscard]] const TableGrid& at_breaks() const { return at_breaks_; }
    /// The titles of groups that go on, one a group.
    [[nodiscard]] const TableGrid& continued() const { return continued_; }

    /// What each column asks for; its minimum is the least width at which no word sticks out.
    [[nodiscard]] const std::vector<ColumnDemand>& demands() const { return demands_; }
    /// Whether its words do not fit beside each other in `measure`. Of a column without a width of
    /// its own at most half of the measure counts: no page mends an endless word.
    [[nodiscard]] bool is_too_wide(Length measure) const;
    /// Of each column, what counts.
    [[nodiscard]] std::vector<Length> least_widths(Length measure) const;

    [[nodiscard]] document::CellAlign align_of(const GridCell& cell) const;
    /// Of a paragraph of one of its cells.
    [[nodiscard]] const TextWidths& widths_of(const document::Paragraph& paragraph) const;
    /// The same, as it was measured; of a large table without its text.
    [[nodiscard]] const MeasuredText& text_of(const document::Paragraph& paragraph) const;
    /// The text of a cell whose lines run upwards: as high as the longest of the table's, up to
    /// 120 pt, or the widest word. Null for other cells.
    [[nodiscard]] const UprightText* upright(const GridCell& cell) const;
    /// How far the figures of a cell are shifted to the left, from the right edge: those of a
    /// column that lines up at the comma by what others have behind it. A note's mark behind
    /// figures at the right or at the comma hangs in the padding, as far as it has room there
    /// (negative), so that figures with and without a mark stand below each other.
    [[nodiscard]] Length right_shift(const GridCell& cell) const;

  private:
    void measure_texts(const TableGrid& grid);
    void set_upright(const TableGrid& grid);
    void measure_commas(const TableGrid& grid);
    [[nodiscard]] Length after_comma(const GridCell& cell) const;
    [[nodiscard]] Length hanging_mark(const document::Paragraph& paragraph) const;
    [[nodiscard]] Length hanging_mark(const GridCell& cell) const;
    [[nodiscard]] TextWidths measure_cell(const GridCell& cell) const;
    void ask(const TableGrid& grid, std::int64_t share);
    void widen_for_spans(const TableGrid& grid);

    ParagraphSetter& setter_;
    const document::Table& table_;
    TableGrid head_, body_;
    std::vector<document::Row> samples_;  ///< the rows of sums at page breaks
    TableGrid at_breaks_;
    std::vector<document::Row> titles_;  ///< of groups that go on
    TableGrid continued_;
    std::unordered_map<const document::Paragraph*, MeasuredText> texts_;
    std::unordered_map<const document::Paragraph*, Length> hanging_marks_;  ///< those that have one
    CellStyles cell_styles_;
    std::unordered_map<const document::Cell*, UprightText> upright_;
    std::vector<Length> after_comma_;  ///< of each column that lines up at the comma, the most
    std::vector<ColumnDemand> demands_;
};

}  // namespace tongket::typeset
