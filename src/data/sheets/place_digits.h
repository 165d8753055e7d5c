// data/sheets/place_digits.h: digits in the places of a number format.
#pragma once

#include <string>

#include "data/sheets/number_format.h"

namespace tongket::data {

/// The number, which is not negative and has no more decimals than the section has places, with the
/// section's literals: 1234.5 by `#,##0.00" hộ"` is "1.234,50 hộ".
[[nodiscard]] std::string place_digits(const FormatSection& section,
                                       const vietnamese::Decimal& value);

}  // namespace tongket::data
