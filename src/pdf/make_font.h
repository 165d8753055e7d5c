// pdf/make_font.h: a face as the file has it.
#pragma once

#include <memory>

#include "base/hash.h"
#include "base/result.h"
#include "pdf/encoding.h"
#include "pdf/word_uses.h"
#include "text/font.h"

namespace tongket::pdf {

/// Of all that a font is made of, within a book of fonts.
[[nodiscard]] base::Hash hash_use(const FaceUse& use);

/// The font of `use`, whose hash is `made_of`. The first text of a glyph gets the glyph's own code.
/// Others get free codes, which a map leads back; a CFF program has no such map.
/// Where all codes are below 256, they take one byte, and the blank has the code that word spacing
/// widens if there is a map.
[[nodiscard]] base::Result<std::shared_ptr<const EmbeddedFont>> make_font(
    const text::Face& face, const FaceUse& use, const base::Hash& made_of);

}  // namespace tongket::pdf
