// stylesheet/measure.h: lengths and shares as a layout writes them, read without rounding twice.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "base/length.h"
#include "document/style.h"

namespace tongket::stylesheet {

/// A decimal as written: digits / 10^places. "1,27" and "1.27" are both 127 / 10².
struct Decimal {
    std::int64_t digits = 0;
    std::int32_t places = 0;
    /// Times `factor`, rounded to nearest, halves away from zero.
    [[nodiscard]] std::int64_t times(std::int64_t factor) const;
};

/// At most 12 digits, 6 of them after the comma; a sign in front; nothing else.
[[nodiscard]] std::optional<Decimal> parse_decimal(std::string_view text);
/// A decimal and a unit, a blank between them or not: pt, mm, cm, in. A bare 0 is a length too.
[[nodiscard]] std::optional<base::Length> parse_length(std::string_view text);
/// "2,5%" in thousandths: 25.
[[nodiscard]] std::optional<std::int32_t> parse_percent(std::string_view text);
/// "30% 20%": thousandths of both sides, from 0 to 1000.
[[nodiscard]] std::optional<std::pair<std::int32_t, std::int32_t>> parse_focus(
    std::string_view text);
/// A length, or "1.15 lines": a multiple of the font's own line height.
[[nodiscard]] std::optional<document::Leading> parse_leading(std::string_view text);

}  // namespace tongket::stylesheet
