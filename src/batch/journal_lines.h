// batch/journal_lines.h: records as lines of text: a checksum, then fields between tabs.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "batch/record.h"

namespace tongket::batch {

using NumberedInputs = std::map<std::uint64_t, InputRecord>;

/// A line with its checksum and end; tabs, line ends and backslashes in fields are escaped.
[[nodiscard]] std::string make_line(const std::vector<std::string>& fields);
/// The fields of a line (without its end); nothing if the checksum is not that of the rest.
[[nodiscard]] std::optional<std::vector<std::string>> read_line(std::string_view line);

/// A row as fields; its inputs by their numbers.
[[nodiscard]] std::vector<std::string> row_fields(const RowRecord& row,
                                                  const std::vector<std::uint64_t>& inputs);
/// The row of such fields; nothing if they are none, or name an input that is not in `inputs`.
[[nodiscard]] std::optional<RowRecord> read_row(const std::vector<std::string>& fields,
                                                const NumberedInputs& inputs);

/// Digits alone; nothing if it is anything else.
[[nodiscard]] std::optional<std::uint64_t> read_count(std::string_view text);

}  // namespace tongket::batch
