// data/sheets/csv_separator.h: what parts the values of a CSV file.
#pragma once

#include <string_view>

namespace tongket::data {

/// The separator of a text: of semicolon, tab and comma the one that most of the first rows have as
/// often as the first row does, outside quotes; semicolon if there is none.
[[nodiscard]] char find_csv_separator(std::string_view text);

}  // namespace tongket::data
