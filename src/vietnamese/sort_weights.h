// vietnamese/sort_weights.h: text as weights, level by level. Private to this stage.
#pragma once

#include <string>
#include <string_view>

namespace tongket::vietnamese {

/// The three levels of CLDR's root collation with the tailoring of `vi`. Weights are bytes from
/// `least_weight` up, so that smaller bytes may part what is joined to keys.
struct SortWeights {
    std::string letters;   ///< blanks, punctuation, digits by value, letters
    std::string marks;     ///< tones, and the marks of letters that are not Vietnamese
    std::string capitals;  ///< small before capital
};
inline constexpr char least_weight = 4;

/// `text` is in NFC. Control and format characters have no weight.
[[nodiscard]] SortWeights weigh(std::u32string_view text);

}  // namespace tongket::vietnamese
