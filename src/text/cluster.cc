#include "text/cluster.h"

#include <hb.h>

#include "base/utf8.h"

namespace tongket::text {
namespace {

constexpr char32_t zero_width_joiner = 0x200D;

bool is_emoji_modifier(char32_t character) { return character >= 0x1F3FB && character <= 0x1F3FF; }

/// Calls `visit` with each character until it returns true; whether it did.
template <class Visit>
bool any_character(std::string_view text, Visit visit) {
    for (std::size_t at = 0; at < text.size();) {
        const auto [character, bytes] = base::decode_utf8(text, at);
        if (visit(character)) {
            return true;
        }
        at += bytes;
    }
    return false;
}

}  // namespace

bool is_mark(char32_t character) {
    if (character < 0x300) {
        return false;
    }
    const auto category = hb_unicode_general_category(hb_unicode_funcs_get_default(), character);
    return category == HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK ||
           category == HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK;
}

bool has_mark(std::string_view text) {
    return any_character(text, [](char32_t character) {
        hb_codepoint_t letter = 0;
        hb_codepoint_t mark = 0;
        return is_mark(character) || (hb_unicode_decompose(hb_unicode_funcs_get_default(),
                                                           character, &letter, &mark) != 0 &&
                                      is_mark(mark));
    });
}

std::size_t count_bases(std::string_view text) {
    std::size_t bases = 0;
    any_character(text, [&](char32_t character) {
        bases += is_mark(character) ? 0 : 1;
        return false;
    });
    return bases;
}

bool is_ignorable(char32_t character) {
    // The default ignorable code points of Unicode 15 that text can meet.
    return character == 0xAD || character == 0x34F || character == 0x61C ||
           (character >= 0x200B && character <= 0x200F) ||
           (character >= 0x202A && character <= 0x202E) ||
           (character >= 0x2060 && character <= 0x206F) ||
           (character >= 0xFE00 && character <= 0xFE0F) || character == 0xFEFF ||
           (character >= 0xE0000 && character <= 0xE0FFF);
}

std::size_t cluster_end(std::string_view text, std::size_t offset) {
    auto [previous, bytes] = base::decode_utf8(text, offset);
    auto at = offset + bytes;
    while (at < text.size()) {
        const auto next = base::decode_utf8(text, at);
        if (previous != zero_width_joiner && !is_mark(next.character) &&
            !is_ignorable(next.character) && !is_emoji_modifier(next.character)) {
            break;
        }
        previous = next.character;
        at += next.bytes;
    }
    return at;
}

}  // namespace tongket::text
