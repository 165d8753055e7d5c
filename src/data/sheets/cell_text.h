// data/sheets/cell_text.h: text as cells store it, and as it is read.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tongket::data {

/// Characters that XML cannot hold stand as _x000D_ in XLSX, and _x005F_ keeps such a text from
/// being one (ECMA-376, part 1, 22.4.2.4); each is taken once. Half a surrogate pair becomes
/// U+FFFD.
[[nodiscard]] std::string decode_escapes(std::string_view text);

/// NFC; lines end with LF; other control characters are blanks.
[[nodiscard]] std::string clean_cell_text(std::string_view text);

/// Whether there is nothing to see: blanks, no-break ones among them.
[[nodiscard]] bool is_blank_text(std::string_view text);
/// Without the blanks at both ends.
[[nodiscard]] std::string_view trim_cell_text(std::string_view text);

/// At most `bytes` of the text, cut between characters.
[[nodiscard]] std::string_view shorten(std::string_view text, std::size_t bytes);

}  // namespace tongket::data
