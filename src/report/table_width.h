// report/table_width.h: the key `width` of a column.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace tongket::report {

/// "20mm", "1,5 cm" or "12.5mm" in nanometres; from 1 mm to 1 m, else nothing.
[[nodiscard]] std::optional<std::int64_t> read_table_width(std::string_view text);

}  // namespace tongket::report
