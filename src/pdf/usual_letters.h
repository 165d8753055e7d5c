// pdf/usual_letters.h: the letters of a face that reports are mostly made of.
#pragma once

#include "pdf/word_uses.h"
#include "text/font.h"

namespace tongket::pdf {

/// The glyphs of those that the face has, each with its letter: Vietnamese letters, digits, blank
/// and the signs that official papers use. A font of these serves all reports of a kind: cut,
/// compressed and encoded once, for some 2 kB more than one of the letters that are shown.
[[nodiscard]] GlyphTexts usual_letters(const text::Face& face);

}  // namespace tongket::pdf
