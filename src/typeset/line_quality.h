// typeset/line_quality.h: how hard it was to fill a line.
#pragma once

#include <cstdint>

namespace tongket::typeset {

/// What a justified line's white became. Ragged lines keep theirs.
struct LineQuality {
    std::int64_t badness = 0;       ///< `LineFit`: 0 to 10,000, more if the line is overfull
    std::int32_t space = 1000;      ///< of its blanks' natural width, in thousandths
    std::int32_t letter_space = 0;  ///< added after each letter, in thousandths of an em
    friend bool operator==(const LineQuality&, const LineQuality&) = default;
};

}  // namespace tongket::typeset
