// report/number_line.h: numbers over time in one cell of a table.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "report/fields.h"

namespace tongket::report {

/// The numbers of the list `key`, none where it says that one is missing; what cannot be read is
/// reported and missing. At most 400.
[[nodiscard]] std::vector<std::optional<vietnamese::Decimal>> read_line_of_numbers(
    const Fields& fields, std::string_view key, const Reading& reading);

}  // namespace tongket::report
