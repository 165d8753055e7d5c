// report/table_matrix.h: a table by row and column, spans resolved, and what its rows are.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"
#include "vietnamese/number.h"

namespace tongket::report {

enum class RowKind : std::uint8_t {
    Plain,
    Total,  ///< "Tổng cộng", "Tổng số", "Toàn quận"
    Part,   ///< "Trong đó: …", which the row above it counts already
};

/// Refers to the table, which must outlive it.
class TableMatrix {
  public:
    explicit TableMatrix(const Table& table);

    [[nodiscard]] std::size_t rows() const { return kinds_.size(); }
    [[nodiscard]] std::size_t columns() const { return heads_.size(); }
    /// The cell at its first place; null in what it spans and where there is none.
    [[nodiscard]] const TableCell* cell(std::size_t row, std::size_t column) const {
        return cells_[row * heads_.size() + column];
    }
    /// The column's own title, and the titles from the top down: "So sánh (%) Với kế hoạch".
    [[nodiscard]] const std::string& head(std::size_t column) const { return heads_[column]; }
    [[nodiscard]] const std::string& full_head(std::size_t column) const {
        return full_heads_[column];
    }
    [[nodiscard]] RowKind kind(std::size_t row) const { return kinds_[row]; }

  private:
    void add_heads(const std::vector<TableColumn>& columns, const std::string& above);
    void place_cells(const Table& table);
    [[nodiscard]] RowKind kind_of(std::size_t row) const;

    std::vector<const TableCell*> cells_;
    std::vector<std::string> heads_, full_heads_;
    std::vector<RowKind> kinds_;
};

/// Nothing, dashes, dots or an x: a cell that says no number.
[[nodiscard]] bool is_blank_cell(std::string_view text);
/// The number that a cell is, with or without %; nothing for any other text.
[[nodiscard]] std::optional<vietnamese::Decimal> number_of_cell(std::string_view text);

}  // namespace tongket::report
