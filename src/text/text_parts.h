// text/text_parts.h: what a text consists of: words, and each blank as one of its own.
#pragma once

#include <algorithm>
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
    const auto may_end = [](char c) {
        return static_cast<unsigned char>(c) <= ' ' || c == no_break_blank[0];
    };
    const std::string_view rest = text.substr(0, end);
    std::size_t stop = at;
    do {
        const auto after = rest.begin() + static_cast<std::ptrdiff_t>(stop + 1);
        stop = static_cast<std::size_t>(std::find_if(after, rest.end(), may_end) - rest.begin());
    } while (stop < end && !is_blank(stop) && !is_no_break(stop));
    return {TextPart::Kind::Word, stop};
}

}  // namespace tongket::text
