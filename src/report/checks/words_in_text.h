// report/checks/words_in_text.h: the words of a line with their places. Private to the checks.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace tongket::report {

struct TextWord {
    std::size_t begin = 0, size = 0;
    bool capital = false;      ///< its first letter is one
    bool all_capital = false;  ///< and all others
    bool after_blank = false;  ///< nothing but one blank stands before it and the last word
};

/// Runs of letters and digits; everything else ends a word.
[[nodiscard]] std::vector<TextWord> words_in_text(std::string_view text);
/// The one of them that ends at byte `end`, where a character begins or the text ends; nothing if
/// none does.
[[nodiscard]] std::optional<TextWord> word_up_to(std::string_view text, std::size_t end);
/// Whether the word before or behind it, with nothing but one blank between, begins with a capital.
[[nodiscard]] bool stands_beside_capital(std::string_view text, const TextWord& word);

}  // namespace tongket::report
