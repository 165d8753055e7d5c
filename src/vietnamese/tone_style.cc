#include "vietnamese/tone_style.h"

#include "base/utf8.h"
#include "vietnamese/syllable_parts.h"

namespace tongket::vietnamese {

namespace {

std::optional<ToneStyle> style_of(std::u32string_view word) {
    const auto parts = split_syllable(word);
    if (!parts || parts->tone == Tone::Level ||
        (parts->rime != U"oa" && parts->rime != U"oe" && parts->rime != U"uy") ||
        parts->onset == U"qu") {
        return std::nullopt;
    }
    const bool on_last = find_letter(word.back()).tone != Tone::Level;
    const bool on_first = find_letter(word[word.size() - 2]).tone != Tone::Level;
    if (on_last == on_first) {
        return std::nullopt;  // on a consonant's place: no style at all
    }
    return on_last ? ToneStyle::New : ToneStyle::Old;
}

void restyle(std::u32string& text, std::size_t end, ToneStyle style) {
    char32_t& first = text[end - 2];
    char32_t& last = text[end - 1];
    const Tone tone = find_letter(style == ToneStyle::Old ? last : first).tone;
    first = with_tone(find_letter(first).toneless, style == ToneStyle::Old ? tone : Tone::Level);
    last = with_tone(find_letter(last).toneless, style == ToneStyle::Old ? Tone::Level : tone);
}

/// Calls `visit(start, end)` for each run of letters.
template <class Visit>
void for_each_word(const std::u32string& text, Visit visit) {
    for (std::size_t start = 0; start < text.size();) {
        std::size_t end = start;
        while (end < text.size() && find_letter(text[end]).ascii != 0) {
            ++end;
        }
        if (end > start) {
            visit(start, end);
        }
        start = end + 1;
    }
}

}  // namespace

std::optional<ToneStyle> tone_style(std::string_view syllable) {
    return style_of(base::to_utf32(syllable));
}

std::string with_tone_style(std::string_view text, ToneStyle style) {
    std::u32string styled = base::to_utf32(text);
    for_each_word(styled, [&](std::size_t start, std::size_t end) {
        const auto word = std::u32string_view(styled).substr(start, end - start);
        if (const auto found = style_of(word); found && *found != style) {
            restyle(styled, end, style);
        }
    });
    return base::to_utf8(styled);
}

ToneStyles count_tone_styles(std::string_view text) {
    ToneStyles styles;
    const std::u32string characters = base::to_utf32(text);
    for_each_word(characters, [&](std::size_t start, std::size_t end) {
        const auto word = std::u32string_view(characters).substr(start, end - start);
        if (const auto found = style_of(word)) {
            ++(*found == ToneStyle::Old ? styles.old_style : styles.new_style);
        }
    });
    return styles;
}

}  // namespace tongket::vietnamese
