// data/sheets/sheet.h: what a sheet of a CSV, XLSX or ODS file says, cell by cell.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"
#include "vietnamese/date.h"
#include "vietnamese/number.h"

namespace tongket::data {

enum class CellKind : std::uint8_t {
    Text,
    Number,
    Date,      ///< `date` is the day; its text may have a time as well
    Duration,  ///< hours and minutes that were counted, or a time of day
    Flag,      ///< TRUE or FALSE
    Fault,     ///< what it was to hold is not there: `fault` says why
};

/// Why a cell has no value. It is reported where the cell is used, not where it lies unused.
enum class CellFault : std::uint8_t {
    None,
    ErrorValue,   ///< #DIV/0!, #REF! …: `text` has it
    NotComputed,  ///< a formula without a stored result
    NoSuchDate,   ///< a date whose number is no day of the calendar: `text` has the number
    BadNumber,    ///< a number that is none, or has more than 18 digits: `text` has it
    BadString,    ///< names a shared string that the file does not have: `text` has its number
};

/// A cell that is not empty. Rows and columns count from 1.
struct Cell {
    std::uint32_t row = 0, column = 0;
    CellKind kind = CellKind::Text;
    CellFault fault = CellFault::None;
    /// Number: it was shown as per cent, and `number` is the per cent.
    bool percent = false;
    bool digits_lost = false;  ///< Number: it had more than the 15 digits that programs keep
    /// As the program shows it, in Vietnamese form ("3.300,0", "103,8%", "31/12/2025"), in NFC;
    /// lines end with LF.
    std::string text;
    vietnamese::Decimal number;  ///< Number: rounded as it is shown
    vietnamese::Date date;       ///< Date
    base::Place place;
};

/// Cells from one corner to the other, both included.
struct CellArea {
    std::uint32_t top = 0, left = 0, bottom = 0, right = 0;
    [[nodiscard]] bool contains(std::uint32_t row, std::uint32_t column) const {
        return row >= top && row <= bottom && column >= left && column <= right;
    }
    friend bool operator==(const CellArea&, const CellArea&) = default;
};

/// Numbers from `first` to `last`, both included.
struct Stretch {
    std::uint32_t first = 0, last = 0;
    friend bool operator==(const Stretch&, const Stretch&) = default;
};

/// Whether the file counts rows and columns with letters (C7) or has lines.
enum class SheetForm : std::uint8_t { Cells, Lines };

struct Sheet {
    std::string name;  ///< empty for a CSV file
    SheetForm form = SheetForm::Cells;
    base::SourceId source = base::no_source;
    std::vector<Cell> cells;       ///< by row, then column; none is empty
    std::vector<CellArea> merged;  ///< as the file has them; they may overlap if it is damaged
    std::vector<Stretch> hidden_rows, hidden_columns;  ///< ascending, apart

    [[nodiscard]] const Cell* find(std::uint32_t row, std::uint32_t column) const;
    /// The smallest area that holds all cells; all zero if there are none.
    [[nodiscard]] CellArea used() const;
    /// The place of a cell, be it empty; in a file of lines the place of its row.
    [[nodiscard]] base::Place place_of(std::uint32_t row, std::uint32_t column) const;
};

[[nodiscard]] bool contains(const std::vector<Stretch>& stretches, std::uint32_t number);
/// Sorts and joins what touches.
void join_stretches(std::vector<Stretch>& stretches);

/// The number of a cell as the office writes it: "3.300", "-12,50", "103,8%"; of any other cell its
/// text without blanks around it.
[[nodiscard]] std::string number_text(const Cell& cell);

/// A cell without a value: why, and the first forty bytes of what the file has.
[[nodiscard]] Cell make_fault(CellFault fault, std::string_view stored);
/// Reports why a cell has no value, or not all of it, at the cell; nothing if it has one.
void report_fault(const Cell& cell, base::Diagnostics& diagnostics);

}  // namespace tongket::data
