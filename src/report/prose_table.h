// report/prose_table.h: tables written with | in prose.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "report/clean_lines.h"
#include "report/prose.h"
#include "report/read_spans.h"

namespace tongket::report {

/// Whether the first two lines are a table's head and its line of |---|---|.
[[nodiscard]] bool is_table_start(std::span<const CleanLine> lines);

struct ProseTableReading {
    ProseTable table;
    std::size_t lines = 0;  ///< that it took
};
/// Reads the table that the lines begin with; it ends before the first line without a |. Rows are
/// split here and not by md4c, which drops the cells that a row has too many.
[[nodiscard]] ProseTableReading read_prose_table(std::span<const CleanLine> lines,
                                                 const ProseContext& context);

}  // namespace tongket::report
