// vietnamese/number.h: exact decimals, read and written by Vietnamese rules.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace tongket::vietnamese {

/// `coefficient` × 10^−`scale`, exact. 18 digits at most, so that products fit in 128 bits.
/// The scale is kept as written: 100,0 is (1000, 1), and prints with its zero.
struct Decimal {
    std::int64_t coefficient = 0;
    std::uint8_t scale = 0;

    /// Compares values, not forms: 100,0 equals 100.
    friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
    friend bool operator==(const Decimal& a, const Decimal& b);
};

/// Exact; `too_many_digits` cases are a bug of the caller, who limits inputs to 18 digits.
[[nodiscard]] Decimal add(const Decimal& a, const Decimal& b);
/// The sum; nothing if it has more than 18 digits. Scales must be at most 18.
[[nodiscard]] std::optional<Decimal> add_checked(const Decimal& a, const Decimal& b);
[[nodiscard]] Decimal subtract(const Decimal& a, const Decimal& b);
/// a / b rounded to `scale` decimals, halves away from zero. b must not be zero.
[[nodiscard]] Decimal divide(const Decimal& a, const Decimal& b, std::uint8_t scale);
[[nodiscard]] double approximate(const Decimal& value);

enum class NumberFault : std::uint8_t {
    NotANumber,     ///< no digits, or letters among them
    Ambiguous,      ///< 103.8, 1,234, 1.234,56.7: `readings` holds the ways to mend it, as text
    LeadingZero,    ///< 0123: a code or a number? `readings` holds both
    TooManyDigits,  ///< more than 18
};
struct NumberError {
    NumberFault fault = NumberFault::NotANumber;
    std::vector<std::string> readings;
};

struct NumberReading {
    Decimal value;
    bool ungrouped = false;  ///< 1005,0 or 12345: read, but the dot is missing (a warning)
    std::size_t length = 0;  ///< bytes of the input that the number took
};

/// The number that `text` is, whole: a dot groups three digits, a comma is the decimal mark
/// (VIETNAM: section 3.4). Signs - and U+2212; blanks around are skipped; no exponent, no octal,
/// no hexadecimal. A trailing % is not part of it.
[[nodiscard]] tl::expected<NumberReading, NumberError> read_number(std::string_view text);

enum class Grouping : std::uint8_t { Dots, None };
/// 3300 → "3.300"; (1038, 1) → "103,8"; groups from four digits on. Minus is "-".
[[nodiscard]] std::string format_number(const Decimal& value, Grouping grouping = Grouping::Dots);
/// The same rounded to `scale` decimals (halves away from zero) and printed with all of them.
[[nodiscard]] std::string format_rounded(const Decimal& value, std::uint8_t scale);

}  // namespace tongket::vietnamese
