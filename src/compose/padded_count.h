// compose/padded_count.h: counts below ten as official lists write them.
#pragma once

#include <string_view>

namespace tongket::compose {

/// "06" without its zero: such a count is a number, where longer words with a zero in front are
/// codes. Other texts as they are.
[[nodiscard]] inline std::string_view without_padding(std::string_view text) {
    const bool is_padded = text.size() == 2 && text[0] == '0' && text[1] >= '0' && text[1] <= '9';
    return is_padded ? text.substr(1) : text;
}

}  // namespace tongket::compose
