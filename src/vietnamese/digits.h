// vietnamese/digits.h: the digits of a decimal. Private to this stage.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "vietnamese/number.h"

namespace tongket::vietnamese {

/// Without sign; `whole` is at least "0", `fraction` has as many digits as the scale.
struct Digits {
    std::string whole;
    std::string fraction;
};
[[nodiscard]] Digits split_digits(const Decimal& value);

/// The value of at most 19 digits; more are a bug.
[[nodiscard]] std::uint64_t parse_digits(std::string_view digits);

/// −2^63 has no positive counterpart in int64.
[[nodiscard]] constexpr std::uint64_t magnitude(std::int64_t value) {
    const auto bits = static_cast<std::uint64_t>(value);
    return value < 0 ? ~bits + 1 : bits;
}

}  // namespace tongket::vietnamese
