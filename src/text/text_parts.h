// text/text_parts.h: what a text consists of: words, and each blank as one of its own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tongket::text {

inline constexpr std::string_view no_break_blank = "\u00A0";

struct TextPart {
    enum class Kind : std::uint8_t {
        Word,
        Blank,         ///< U+0020, or a control character, which is shown as one
        NoBreakBlank,  ///< U+00A0
    } kind = Kind::Word;
    std::size_t end = 0;
};

/// The part of `text` that begins at byte `at` (< `end`) and ends at `end` at most.
[[nodiscard]] inline TextPart part_at(std::string_view text, std::size_t at, std::size_t end) {
    const auto is_blank = [&](std::size_t i) { return static_cast<unsigned char>(text[i]) <= ' '; };
    const auto is_no_break = [&](std::size_t i) {
        return text[i] == no_break_blank[0] && text.substr(i, 2) == no_break_blank;
    };
    if (is_blank(at)) {
        return {TextPart::Kind::Blank, at + 1};
    }
    if (is_no_break(at)) {
        return {TextPart::Kind::NoBreakBlank, at + no_break_blank.size()};
    }
    std::size_t stop = at + 1;
    while (stop < end && !is_blank(stop) && !is_no_break(stop)) {
        ++stop;
    }
    return {TextPart::Kind::Word, stop};
}

}  // namespace tongket::text
