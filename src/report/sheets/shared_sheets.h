// report/sheets/shared_sheets.h: tables of which each of many reports takes a few rows.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "data/sheets/sheet.h"
#include "data/value.h"
#include "report/sheets/sheet_files.h"

namespace tongket::report {

/// Tables that are read once and parted by the value of one column, so that a report which asks for
/// `where: Mã xã = 00004` gets a sheet with the head and its own rows alone. Reading is for one
/// thread; then any thread may look.
class SharedSheets {
  public:
    /// Parts the table that `keys` names (data, sheet, range, head, encoding) by the column of its
    /// `where`. A table that cannot be parted without a difference (cells merged over rows, columns
    /// without a head) or read is left to each report, which says what is wrong with it.
    void add(const data::Value& keys, SheetFiles& files);

    /// The part of the table that `keys` asks for; null if it is not here.
    [[nodiscard]] const data::Sheet* find(const data::Value& keys) const;

  private:
    using Parts = std::map<std::string, data::Sheet, std::less<>>;
    std::map<std::string, Parts, std::less<>> tables_;
};

/// All that the cells of a sheet say, by their columns, as bytes that differ if any of it does.
[[nodiscard]] std::string content_of(const data::Sheet& sheet);

}  // namespace tongket::report
