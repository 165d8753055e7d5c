// vietnamese/numerals.h: how parts of a document are counted.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tongket::vietnamese {

/// I, II, … for 1 to 3,999; other numbers in digits.
[[nodiscard]] std::string roman(std::int64_t number);
/// a, b, c, d, đ, e, g, h, i, k, l, m, n, o, p, q, r, s, t, u, v, x, y (Nghị định 30/2020, Phụ lục
/// I: points follow the Vietnamese alphabet); after y: aa, ab … Numbers below 1 in digits.
[[nodiscard]] std::string alphabetic(std::int64_t number);
/// "nhất", "hai", "ba" … as in "Phần thứ nhất"; 1 to 99, others in digits.
[[nodiscard]] std::string ordinal(std::int64_t number);

/// The number of a Roman numeral as `roman` writes it, in capitals or in small letters; nothing for
/// other spellings (IIII, VX).
[[nodiscard]] std::optional<std::int64_t> read_roman(std::string_view numeral);
/// The number of an ordinal as `ordinal` writes it, with or without "thứ" in front, whatever the
/// case, and of "thứ nhì", "thứ bốn" and figures ("thứ 5"): 1 to 99.
[[nodiscard]] std::optional<std::int64_t> read_ordinal(std::string_view text);

}  // namespace tongket::vietnamese
