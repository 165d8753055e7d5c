#include "pdf/usual_letters.h"

#include <string_view>

#include <hb.h>

#include "base/utf8.h"
#include "text/vietnamese_letters.h"

namespace tongket::pdf {

namespace {

constexpr char32_t first_ascii = 0x20, last_ascii = 0x7E;
/// Of ASCII, what only programs and their users write.
constexpr std::u32string_view rare = U"#$\\^`{|}~";
constexpr char32_t no_break_blank = 0xA0;
constexpr std::u32string_view signs = U"°²³×–—‘’“”•…";

void add(const text::Face& face, char32_t letter, GlyphTexts& letters) {
    hb_codepoint_t glyph = 0;
    auto* font = static_cast<hb_font_t*>(face.harfbuzz_font());
    if (hb_font_get_nominal_glyph(font, letter, &glyph) == 0 || glyph == 0) {
        return;
    }
    GlyphUse& use = letters[glyph];
    if (use.text.empty()) {
        base::append_utf8(use.text, letter);
    } else if (letter == no_break_blank) {  // mostly the blank's glyph
        base::append_utf8(use.others.emplace_back(), letter);
    }
}

}  // namespace

GlyphTexts usual_letters(const text::Face& face) {
    GlyphTexts letters;
    for (char32_t letter = first_ascii; letter <= last_ascii; ++letter) {
        if (rare.find(letter) == std::u32string_view::npos) {
            add(face, letter, letters);
        }
    }
    for (const char32_t letter : text::vietnamese_letters) {
        add(face, letter, letters);
    }
    for (const char32_t sign : signs) {
        add(face, sign, letters);
    }
    add(face, no_break_blank, letters);
    return letters;
}

}  // namespace tongket::pdf
