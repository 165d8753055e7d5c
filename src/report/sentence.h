// report/sentence.h: where a sentence begins and whether it ended.
#pragma once

#include <string_view>

namespace tongket::report {

/// Whether the first character is a small letter.
[[nodiscard]] bool begins_small(std::string_view text);
/// Whether the last character is a letter or a digit: the sentence goes on.
[[nodiscard]] bool ends_in_word(std::string_view text);

}  // namespace tongket::report
