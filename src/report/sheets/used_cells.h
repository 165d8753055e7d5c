// report/sheets/used_cells.h: what a report took from other files, for whoever keeps it with the
// report.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/source.h"
#include "data/sheets/sheet.h"
#include "data/value.h"

namespace tongket::report {

struct UsedCell {
    std::uint32_t row = 0, column = 0;  ///< from 1
    std::string text;
};
/// Of one sheet, by row, then column; each cell once.
struct UsedSheet {
    base::SourceId source = base::no_source;
    std::vector<UsedCell> cells;
};
struct UsedSources {
    std::vector<base::SourceId> texts;  ///< files of text, in the order in which they were read
    std::vector<UsedSheet> sheets;      ///< the same; those that gave a value or the name of one
};

/// Where the values of a report, and their keys, come from. `sheets` are those that were read for
/// it; of others only workbooks are known by their places.
[[nodiscard]] UsedSources find_used_sources(
    const data::Value& report,
    const base::Sources& sources,
    std::span<const std::shared_ptr<const data::Sheet>> sheets);

/// A row of column letters, then a row for each row that has a cell, its number first (RFC 4180,
/// with the byte order mark that spreadsheet programs look for).
[[nodiscard]] std::string to_csv(const UsedSheet& sheet);

}  // namespace tongket::report
