// vietnamese/normalize.h: one form for every text, and the forms that are compared.
#pragma once

#include <string>
#include <string_view>

namespace tongket::vietnamese {

/// Unicode normalization form C (UAX 15). All 134 accented letters become one code point each.
/// The input must be valid UTF-8. Text that is NFC already (nearly all) is returned unchanged,
/// fast.
[[nodiscard]] std::string to_nfc(std::string_view text);
[[nodiscard]] bool is_nfc(std::string_view text);

/// Capitals and small letters by Unicode's root rules, whatever the locale; NFC stays NFC.
[[nodiscard]] std::string to_upper(std::string_view text);
[[nodiscard]] std::string to_lower(std::string_view text);
/// Whether the character has a small form that is another one.
[[nodiscard]] bool is_capital(std::string_view character);
/// The first letter a capital, the rest as it is.
[[nodiscard]] std::string capitalize_first(std::string_view text);

/// ASCII letters for Vietnamese ones (đ → d, ơ → o …), other characters as they are. For matching
/// what a person meant; never for print.
[[nodiscard]] std::string fold_accents(std::string_view text);
/// The key under which two spellings of one word compare equal: NFC, small letters, the tone moved
/// to one place (hòa = hoà, thủy = thuỷ), runs of any blanks one blank.
[[nodiscard]] std::string matching_key(std::string_view text);

}  // namespace tongket::vietnamese
