// pdf/word_uses.h: what the words of a file ask of its fonts.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "pdf/glyph_map.h"
#include "pdf/word_key.h"
#include "text/font_book.h"

namespace tongket::pdf {

class SharedParts;
struct EncodedWord;
struct UsualFont;

/// The texts that a glyph stands for, never empty. The first has the glyph's own code.
struct GlyphUse {
    std::string text;
    std::vector<std::string> others;  ///< in order of first use
    friend bool operator==(const GlyphUse&, const GlyphUse&) = default;
};
using GlyphTexts = GlyphMap<GlyphUse>;

/// A face, with letter-space in its advances, and its glyphs that are shown, or all of the usual
/// letters (`usual_letters`).
struct FaceUse {
    text::FaceId face{};
    std::int32_t tracking = 0;
    GlyphTexts glyphs;
    friend bool operator==(const FaceUse&, const FaceUse&) = default;
};

/// A word on its way: which of its glyph's texts, from 0, each glyph stands for.
struct WordUse {
    WordKey key;
    std::uint32_t font = 0;
    bool wants_actual_text = false;
    std::uint32_t first_text = 0;  ///< in `Uses::texts`, of its first glyph
    /// As the usual font of its face has it, in which all its glyphs have their first texts; null:
    /// not known there.
    const EncodedWord* known = nullptr;
};

struct Uses {
    std::vector<std::shared_ptr<const FaceUse>> faces;  ///< in order of first use
    /// Likewise, of faces that have all usual letters; null: it shows others, or few.
    std::vector<std::shared_ptr<UsualFont>> usual;
    std::vector<WordUse> words;        ///< in the order of the keys
    std::vector<std::uint32_t> texts;  ///< first those of every word that is known

    [[nodiscard]] std::span<const std::uint32_t> texts_of(const WordUse& use) const {
        return std::span(texts).subspan(use.first_text, use.key.word->glyphs.size());
    }
    /// Whether the face is as its usual font has it.
    [[nodiscard]] bool is_usual(std::size_t face) const;
};

/// Each key once, in order of first use. A face that shows a third of the usual letters and nothing
/// else has all of them: the fonts of most reports of a kind are the same then. `shared` is of
/// `fonts`.
[[nodiscard]] Uses collect_uses(std::span<const WordKey> words,
                                const text::FontBook& fonts,
                                SharedParts& shared);

}  // namespace tongket::pdf
