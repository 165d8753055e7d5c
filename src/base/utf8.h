// base/utf8.h: reading code points. Text inside tongket is valid UTF-8; only `data` meets other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace tongket::base {

inline constexpr char32_t replacement_character = 0xFFFD;

struct DecodedCharacter {
    char32_t character = 0;
    std::size_t bytes = 0;  ///< 1 to 4; never 0 inside the text.
};

/// The code point at byte `offset` (< text.size()). An ill-formed sequence (Unicode 15, table 3-7)
/// gives U+FFFD and the length of its maximal ill-formed part, at least 1.
[[nodiscard]] DecodedCharacter decode_utf8(std::string_view text, std::size_t offset);
void append_utf8(std::string& text, char32_t character);
/// Offset of the first ill-formed byte, or npos.
[[nodiscard]] std::size_t find_invalid_utf8(std::string_view text);
[[nodiscard]] std::size_t count_characters(std::string_view text);
[[nodiscard]] std::u32string to_utf32(std::string_view text);
[[nodiscard]] std::string to_utf8(std::u32string_view text);

}  // namespace tongket::base
