// report/sheets/sheet_table.h: the part of a sheet that a report uses: its head, rows and columns.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "data/sheets/sheet.h"
#include "data/value.h"
#include "report/sheets/merged_areas.h"
#include "report/sheets/sheet_files.h"

namespace tongket::report {

/// A table in a sheet. Rows and columns that are hidden, and those with nothing in them, are left
/// out; the rest is counted from 0. A merged area has one cell, its first; the head of a CSV file,
/// which has none, is read as if its empty places were merged.
class SheetTable {
  public:
    /// Reads the keys `data`, `encoding`, `sheet`, `range`, `head` and `where` of `keys`; what is
    /// wrong with them or the sheet is reported, and nothing returned.
    [[nodiscard]] static std::optional<SheetTable> open(const data::Value& keys, SheetFiles& files);

    [[nodiscard]] std::size_t head_rows() const { return head_; }
    /// Rows below the head; with `where`, those that it chose.
    [[nodiscard]] std::size_t row_count() const { return body_.size(); }
    [[nodiscard]] std::size_t column_count() const { return used_.columns.size(); }

    [[nodiscard]] const data::Sheet& sheet() const { return *sheet_; }
    /// The number in the sheet of a body row, and those of the head.
    [[nodiscard]] std::uint32_t sheet_row(std::size_t row) const { return used_.rows[body_[row]]; }
    [[nodiscard]] std::vector<std::uint32_t> head_sheet_rows() const {
        return {used_.rows.begin(), used_.rows.begin() + static_cast<std::ptrdiff_t>(head_)};
    }

    /// The cell of a body row and column, or of the area merged there; null if it is empty.
    [[nodiscard]] const data::Cell* cell(std::size_t row, std::size_t column) const;
    [[nodiscard]] const data::Cell* head_cell(std::size_t row, std::size_t column) const;
    /// Places of cells, empty ones too.
    [[nodiscard]] base::Place place(std::size_t row, std::size_t column) const;
    [[nodiscard]] base::Place head_place(std::size_t row, std::size_t column) const;
    /// The whole table, for messages on it.
    [[nodiscard]] base::Place place() const { return {sheet_->source, 0, 0, 0}; }
    /// Two cells of one merged area have the same number; 0: merged with no other.
    [[nodiscard]] std::uint32_t area(std::size_t row, std::size_t column) const;
    [[nodiscard]] std::uint32_t head_area(std::size_t row, std::size_t column) const;

    /// The heads of a column from top to bottom, without repeats; the last one names it.
    [[nodiscard]] std::vector<std::string> head_texts(std::size_t column) const;
    /// "Kế hoạch", or "C" for a column without a head.
    [[nodiscard]] std::string column_name(std::size_t column) const;
    /// The column with this head, by its last line or all of them ("Kế hoạch / Thu"), whatever case
    /// and tone style. Nothing if there is none, or several; with `place`, that is reported there.
    [[nodiscard]] std::optional<std::size_t> find_column(std::string_view name) const;
    [[nodiscard]] std::optional<std::size_t> find_column(std::string_view name,
                                                         base::Place place,
                                                         base::Diagnostics& diagnostics) const;

  private:
    [[nodiscard]] bool select(data::CellArea area, base::Diagnostics& diagnostics);
    [[nodiscard]] bool check_heads(base::Diagnostics& diagnostics) const;
    [[nodiscard]] bool keep_rows(const data::Value& condition, base::Diagnostics& diagnostics);
    void report_no_row(const data::Value& condition,
                       std::size_t column,
                       std::string_view key,
                       base::Diagnostics& diagnostics) const;
    [[nodiscard]] const data::Cell* cell_at(std::size_t index, std::size_t column) const;
    [[nodiscard]] std::uint32_t area_at(std::size_t index, std::size_t column) const {
        return merged_.at.empty() ? 0 : merged_.at[index * used_.columns.size() + column];
    }

    const data::Sheet* sheet_ = nullptr;
    TableRange used_;
    std::size_t head_ = 1;
    std::vector<std::size_t> body_;  ///< indices in used_.rows
    MergedAreas merged_;
};

/// A map whose key `data` names a file: `data: so-lieu.xlsx`.
[[nodiscard]] bool names_sheet(const data::Value& value);
/// The same; a `data` that is a list or a map is reported.
[[nodiscard]] bool asks_for_sheet(const data::Value& value, base::Diagnostics& diagnostics);

/// The keys that say where a table lies, and nothing of what is in it.
[[nodiscard]] bool is_sheet_key(std::string_view key);

}  // namespace tongket::report
