// text/cluster.h: a letter with its marks, which no font change may split.
#pragma once

#include <cstddef>
#include <string_view>

namespace tongket::text {

/// A mark that has to be placed over or under its letter (Unicode general category Mn or Me).
[[nodiscard]] bool is_mark(char32_t character);
/// Whether the text has a mark, alone or within a letter that decomposes into one (ậ).
[[nodiscard]] bool has_mark(std::string_view text);
/// The characters of the text that are not marks.
[[nodiscard]] std::size_t count_bases(std::string_view text);
/// Invisible by Unicode (joiners, variation selectors, soft hyphen): no font need have it.
[[nodiscard]] bool is_ignorable(char32_t character);

/// Byte after the cluster that begins at `offset` (< text.size()): a character, the marks and
/// invisible characters after it, and what a zero-width joiner ties to it. Near to the extended
/// grapheme clusters of UAX 29, without its rules for scripts that tongket does not set.
[[nodiscard]] std::size_t cluster_end(std::string_view text, std::size_t offset);

}  // namespace tongket::text
