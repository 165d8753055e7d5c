// vietnamese/number_words.h: numbers as they are read aloud.
#pragma once

#include <cstdint>
#include <string>

#include "vietnamese/number.h"

namespace tongket::vietnamese {

/// North: linh, nghìn, hai mươi tư. South: lẻ, ngàn, hai mươi bốn.
enum class Dialect : std::uint8_t { North, South };

/// 3300 → "ba nghìn ba trăm"; −1 → "âm một"; (1038, 1) → "một trăm linh ba phẩy tám". Without the
/// unit, in small letters. A group of three digits below the first is read with its hundreds (1005:
/// "một nghìn không trăm linh năm"), a group of zeros is left out. Decimals are read as a number
/// if they are at most three digits and do not begin with 0, else digit by digit. Right for all of
/// int64, so past 10^18, "một tỷ tỷ".
[[nodiscard]] std::string number_in_words(const Decimal& value, Dialect dialect);

}  // namespace tongket::vietnamese
