// data/sheets/stored_number.h: the numbers that spreadsheets store, exact.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "vietnamese/number.h"

namespace tongket::data {

/// Whether digits were lost: a spreadsheet keeps 15.
enum class Precision : std::uint8_t { Kept, Lost };

struct StoredNumber {
    vietnamese::Decimal value;              ///< at most 15 digits that count and 15 decimals
    Precision precision = Precision::Kept;  ///< Lost: a whole number had more than 15 digits
};

/// "3300", "-0.30000000000000004", "1E-7": digits, a point, an exponent, as the files have them.
/// The value is rounded to 15 digits, which is what spreadsheets show and what people typed: 0.3.
/// Nothing if it is no number, or one of more than 18 digits before the point.
[[nodiscard]] std::optional<StoredNumber> read_stored_number(std::string_view text);

/// A number of days as whole ones (rounded down) and the seconds of the day that began.
struct Days {
    std::int64_t whole = 0;
    std::int64_t seconds = 0;  ///< rounded down, after rounding to a millisecond; below 86,400
};
[[nodiscard]] Days split_days(const vietnamese::Decimal& days);

/// `value` with `scale` decimals, halves away from zero.
[[nodiscard]] vietnamese::Decimal round_to(const vietnamese::Decimal& value, std::uint8_t scale);

/// Without the zeros at the end of its decimals.
[[nodiscard]] vietnamese::Decimal strip_zeros(vietnamese::Decimal value);

}  // namespace tongket::data
