// text/shaped_word.h: a word as glyphs.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/length.h"
#include "text/font.h"

namespace tongket::text {

/// One glyph, in font units; offsets move it from the pen, y up.
struct Glyph {
    std::uint32_t id = 0;
    std::uint32_t cluster =
        0;  ///< byte offset in the word's text of the first letter that it shows
    std::int32_t advance = 0;
    std::int32_t x_offset = 0;
    std::int32_t y_offset = 0;
};

/// A piece of text without inner blanks (or one blank alone), shaped in one face at units per em,
/// so that it serves at every size. Lives in the word cache, which outlives the pages.
struct ShapedWord {
    std::string text;  ///< NFC
    FaceId face{};
    std::int32_t units_per_em = 1000;
    std::vector<Glyph> glyphs;
    std::int64_t advance = 0;         ///< sum of the glyphs' advances
    std::int32_t ink_top = 0;         ///< highest ink above the baseline
    std::int32_t ink_bottom = 0;      ///< lowest ink, negative below the baseline
    std::uint32_t cluster_count = 0;  ///< places that letter-space is added after

    [[nodiscard]] base::Length width(base::Length size) const {
        return base::mul_div(size, advance, units_per_em);
    }
};

}  // namespace tongket::text
