// vietnamese/syllable.h: what can be a syllable of Vietnamese.
#pragma once

#include <cstdint>
#include <string_view>

namespace tongket::vietnamese {

/// Whether `word` can be one written syllable: an onset, a rime and a tone that go together (k, gh,
/// ngh before e ê i y, c and ng not; only sắc and nặng before c, ch, p, t), all small, all capital,
/// or with one capital in front. About 18,000 are possible, of which some 6,500 occur. Both places
/// of the tone and both i and y count. `word` in NFC; anything but letters makes it impossible, and
/// so does more than one tone.
[[nodiscard]] bool is_possible_syllable(std::string_view word);
[[nodiscard]] bool is_possible_syllable(std::u32string_view word);

}  // namespace tongket::vietnamese
