// vietnamese/tone_style.h: the two ways to place the tone (hòa, hoà).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tongket::vietnamese {

/// Old: hòa, khỏe, thủy, as place names of 2025 have it. New: hoà, khoẻ, thuỷ (1989/QĐ-BGDĐT).
enum class ToneStyle : std::uint8_t { Old, New };

/// The style that a syllable shows: only oa, oe, uy without a final consonant, not after q, and
/// with a tone differ. Nothing for all other syllables (hoàn, quý, của) and for other words.
[[nodiscard]] std::optional<ToneStyle> tone_style(std::string_view syllable);

/// The text (in NFC) with each such syllable in one style. Never done unasked: what was typed is
/// printed.
[[nodiscard]] std::string with_tone_style(std::string_view text, ToneStyle style);

/// How many syllables of a text show each style.
struct ToneStyles {
    std::size_t old_style = 0;
    std::size_t new_style = 0;
    [[nodiscard]] bool mixed() const { return old_style > 0 && new_style > 0; }
};
[[nodiscard]] ToneStyles count_tone_styles(std::string_view text);

}  // namespace tongket::vietnamese
