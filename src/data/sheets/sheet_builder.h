// data/sheets/sheet_builder.h: the cells of a sheet as they come from its file.
#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "base/diagnostics.h"
#include "data/sheets/limits.h"
#include "data/sheets/number_format.h"
#include "data/sheets/sheet.h"

namespace tongket::data {

/// Collects cells, holds them against the limits, and puts them in order. Cells without text are
/// dropped.
class SheetBuilder {
  public:
    SheetBuilder(Sheet sheet, const SheetLimits& limits, base::Diagnostics& diagnostics)
        : sheet_(std::move(sheet)), limits_(limits), diagnostics_(diagnostics) {}

    /// False when the sheet has grown too large, which is reported: stop then.
    [[nodiscard]] bool add(Cell cell);
    void add_merged(CellArea area);
    void hide_rows(Stretch rows) { hide(sheet_.hidden_rows, rows); }
    void hide_columns(Stretch columns) { hide(sheet_.hidden_columns, columns); }
    /// An address that is none, as the file has it. The first few are reported.
    void report_address(const std::string& address);
    /// The sheet, or the text of one cell, is more than is read: stop then.
    void report_size();
    [[nodiscard]] Sheet finish();

  private:
    void hide(std::vector<Stretch>& stretches, Stretch stretch);

    Sheet sheet_;
    const SheetLimits& limits_;
    base::Diagnostics& diagnostics_;
    std::size_t bytes_ = 0;
    std::size_t bad_addresses_ = 0;
    bool ordered_ = true;
};

/// The number that `stored` says ("1.038"), as the format shows it; a Fault if it says none.
[[nodiscard]] Cell make_number_cell(std::string_view stored,
                                    const NumberFormat& format,
                                    DateSystem system);

}  // namespace tongket::data
