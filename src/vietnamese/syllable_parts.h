// vietnamese/syllable_parts.h: a syllable taken apart. Private to this stage.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "vietnamese/letters.h"

namespace tongket::vietnamese {

/// Small letters without tone. Of `gi` before i (gì, giếng) the i is the rime's.
struct SyllableParts {
    std::u32string onset;
    std::u32string rime;
    Tone tone = Tone::Level;
};

/// The parts of a possible syllable, whatever its capitals; nothing if `word` is none.
[[nodiscard]] std::optional<SyllableParts> split_syllable(std::u32string_view word);

}  // namespace tongket::vietnamese
