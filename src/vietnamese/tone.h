// vietnamese/tone.h: one place for a syllable's tone. Private to this stage.
#pragma once

#include <cstddef>
#include <string>

namespace tongket::vietnamese {

/// Puts the tone of each run of letters on its last vowel, so that hòa and hoà, written alike
/// otherwise, are one string. For comparing, never for print. A run with two tones is no syllable,
/// and stays.
void gather_tones(std::u32string& text);

}  // namespace tongket::vietnamese
