// batch/row_fields.h: what a row says, by the names of its columns.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "base/diagnostics.h"

namespace tongket::batch {

struct RowField {
    std::string id;  ///< of the column: "Tên xã" is ten-xa
    std::string text;
    friend bool operator==(const RowField&, const RowField&) = default;
};

/// The id that a column is named by: its head in small letters without accents, everything else a
/// hyphen. Empty if the head has neither letters nor digits.
[[nodiscard]] std::string field_id(std::string_view head);

/// The first field of this name, which may be the id or the column's head; null if there is none.
[[nodiscard]] const RowField* find_field(const std::vector<RowField>& fields,
                                         std::string_view name);

/// What is wrong with a pattern.
struct PatternFault {
    base::Code code;
    std::vector<std::string> arguments;
};

/// `pattern` with each {name} replaced by the text of that field.
[[nodiscard]] tl::expected<std::string, PatternFault> expand_pattern(
    std::string_view pattern, const std::vector<RowField>& fields);

}  // namespace tongket::batch
