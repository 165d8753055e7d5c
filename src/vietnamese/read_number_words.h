// vietnamese/read_number_words.h: numbers in words, read back.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "vietnamese/number.h"

namespace tongket::vietnamese {

struct NumberWords {
    Decimal value;
    std::size_t length = 0;  ///< bytes of the text, blanks in front included
};

/// The number that `text` (in NFC) begins with, in words of north or south, whatever the case: "hai
/// mươi tám tỷ đồng" is 28 tỷ, and "đồng" is left. All that number_in_words makes is read back, and
/// what else is said and can mean only one number (bốn for tư, nhăm for lăm, tỉ, no "không trăm").
/// A word that could mean something else ends the number: "hai mươi năm" is twenty years, "một
/// nghìn năm" 1,000 years or, in speech, 1,500: the number read is 20 and 1,000. Nothing if the
/// text begins with no number or with one of more than 18 digits.
[[nodiscard]] std::optional<NumberWords> read_number_words_at_start(std::string_view text);

/// The number that all of `text` is.
[[nodiscard]] std::optional<Decimal> read_number_words(std::string_view text);

}  // namespace tongket::vietnamese
