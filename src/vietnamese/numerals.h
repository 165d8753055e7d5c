// vietnamese/numerals.h: how parts of a document are counted.
#pragma once

#include <cstdint>
#include <string>

namespace tongket::vietnamese {

/// I, II, … for 1 to 3,999; other numbers in digits.
[[nodiscard]] std::string roman(std::int64_t number);
/// a, b, c, d, đ, e, g, h, i, k, l, m, n, o, p, q, r, s, t, u, v, x, y (Nghị định 30/2020, Phụ lục
/// I: points follow the Vietnamese alphabet); after y: aa, ab … Numbers below 1 in digits.
[[nodiscard]] std::string alphabetic(std::int64_t number);
/// "nhất", "hai", "ba" … as in "Phần thứ nhất"; 1 to 99, others in digits.
[[nodiscard]] std::string ordinal(std::int64_t number);

}  // namespace tongket::vietnamese
