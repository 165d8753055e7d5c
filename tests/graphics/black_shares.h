// tests/graphics/black_shares.h: texts and areas in black ink alone, for tests of what is seen.
#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "graphics/page.h"
#include "text/shaped_word.h"

namespace tongket::graphics::test {

/// `share` of black, in ten-thousandths; all else is paper.
inline Colour ink_of(std::uint16_t share) {
    Colour colour;
    colour.components[0] = share;
    return colour;
}

inline BoxItem area(Rectangle box, std::uint16_t share) {
    return {Artifact::Layout, box, ink_of(share), BoxItem::Role::Fill};
}

/// Without glyphs: how wide it is, in thousandths of its size.
inline text::ShapedWord word_of(std::string text, std::int64_t advance) {
    text::ShapedWord word;
    word.text = std::move(text);
    word.advance = advance;
    return word;
}

}  // namespace tongket::graphics::test
