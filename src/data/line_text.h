// data/line_text.h: small questions about a stretch of YAML text.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace tongket::data {

inline constexpr std::size_t nowhere = std::string_view::npos;

[[nodiscard]] constexpr bool is_blank(char c) { return c == ' ' || c == '\t'; }
/// Past the blanks from `offset` on, at most `end`.
[[nodiscard]] std::size_t skip_blanks(std::string_view text, std::size_t offset, std::size_t end);
/// The end of the line that `offset` is in: its LF, or the text's end.
[[nodiscard]] std::size_t find_line_end(std::string_view text, std::size_t offset);
/// `end` without the blanks before it.
[[nodiscard]] std::size_t trim_end(std::string_view text, std::size_t begin, std::size_t end);
/// Whether the character at `offset` is an indicator of its own: followed by a blank or the line's
/// end.
[[nodiscard]] bool stands_alone(std::string_view text, std::size_t offset);
/// Whether the line that begins at `line` is `---` or `...`, alone or before text.
[[nodiscard]] bool is_document_mark(std::string_view text, std::size_t line);
/// Bytes of the character at `offset` if it is seen as a blank or not at all, and is no blank to
/// YAML: U+00A0, U+200B, U+FEFF and their like; else 0.
[[nodiscard]] std::size_t invisible_bytes(std::string_view text, std::size_t offset);
/// Whether such a character takes room on the line.
[[nodiscard]] bool has_width(std::string_view text, std::size_t offset);
/// "U+00A0".
[[nodiscard]] std::string code_point_name(std::string_view text, std::size_t offset);

/// Whether `text` looks like a key: one word without capitals.
[[nodiscard]] bool is_key_word(std::string_view text);
/// Whether `text` is letters, digits, `-`, `.` and `:` only, as a figure's id and filter are.
[[nodiscard]] bool is_figure_word(std::string_view text);
/// Whether a line (without its end) begins `key:` or `- key:` with an ASCII key.
[[nodiscard]] bool looks_like_key_line(std::string_view line);
/// The colon after the key that begins at `begin`, if the line is `key: …`.
[[nodiscard]] std::optional<std::size_t> find_key_colon(std::string_view text,
                                                        std::size_t begin,
                                                        std::size_t end);

/// `text` in quotes, as YAML reads it back: in double ones if it has neither " nor \ in it. Line
/// ends become blanks.
[[nodiscard]] std::string quote(std::string_view text);

}  // namespace tongket::data
