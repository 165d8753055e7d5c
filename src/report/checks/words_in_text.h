// report/checks/words_in_text.h: the words of a line with their places. Private to the checks.
#pragma once

#include <cstddef>
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

}  // namespace tongket::report
