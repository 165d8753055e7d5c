// pdf/encoding.h: words of the layout as codes of the fonts in the file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/hash.h"
#include "base/result.h"
#include "base/workers.h"
#include "graphics/page.h"
#include "pdf/font_program.h"
#include "pdf/word_key.h"
#include "pdf/word_map.h"
#include "text/font_book.h"

namespace tongket::pdf {

/// Millionths of an em: fine enough that a line's sum of rounded parts stays below a hair.
using MicroEm = std::int64_t;

struct KeptEncoding;
class SharedParts;
struct UsualFont;

/// How many bytes a string takes for each code of a font.
enum class CodeSize : std::uint8_t { One, Two };

/// The code that word spacing widens where it is of one byte (ISO 32000-1, 9.3.3).
constexpr std::uint16_t spaced_code = 32;

struct EncodedGlyph {
    MicroEm x = 0;      ///< where it is drawn, from the word's pen, without letter-space
    MicroEm width = 0;  ///< how far a reader moves after it
    MicroEm rise = 0;
    std::uint32_t spaces_before = 0;  ///< clusters of the word that end before it
    std::uint16_t code = 0;
};

/// How a word is shown whose glyphs stand where a reader's pen comes to, or nearly: all its codes
/// in a row.
struct CodeRow {
    std::string_view codes;  ///< as in a literal string; part of `EncodedPool::codes`
    MicroEm width = 0;       ///< of all glyphs
    /// The least and the most that a glyph stands right of the pen.
    MicroEm least = 0, most = 0;
};

struct EncodedWord {
    std::uint32_t font = 0;  ///< index in `Encoding::fonts`
    /// The codes' own texts do not add up to the word's: several glyphs show one letter, or one
    /// code would need two texts.
    bool wants_actual_text = false;
    CodeSize code_size = CodeSize::Two;    ///< of the font
    std::span<const EncodedGlyph> glyphs;  ///< part of `EncodedPool::glyphs`
    /// None of a word with a rise, or with clusters that are not a glyph each.
    std::optional<CodeRow> row = {};
};

/// What words refer to.
struct EncodedPool {
    std::vector<EncodedGlyph> glyphs;
    std::string codes;
};

/// What a code stands for when text is copied.
struct CodeText {
    std::uint16_t code = 0;
    std::uint32_t glyph = 0;  ///< of the face
    std::string text;
};

/// The codes of a glyph, by the index of its text.
struct GlyphCodes {
    std::uint16_t code = 0;             ///< of the first text, and of others that have none
    std::vector<std::uint16_t> others;  ///< of the texts behind it
};

/// A face as it is embedded.
struct EmbeddedFont {
    text::FaceId face{};
    std::int32_t tracking = 0;  ///< in the advances of its program, in units of the face
    FontProgram program;
    std::vector<CodeText> texts;  ///< by code, rising
    GlyphMap<GlyphCodes> codes;   ///< of the glyphs that are shown
    CodeSize code_size = CodeSize::Two;
    /// Of the face, the letter-space and the texts of each glyph, which the font is made of.
    base::Hash made_of;
    /// Some codes are not their glyphs: they share one with another code, or give way to the blank.
    bool is_mapped = false;
};

/// The words of the pages, each of which is in it once for each letter-space that lies in advances.
struct Encoding {
    std::vector<std::shared_ptr<const EmbeddedFont>> fonts;  ///< in order of first use
    WordMap<EncodedWord> words;
    std::shared_ptr<const EncodedPool> pool;  ///< of words
    std::set<text::FaceId> untrackable;  ///< faces whose advances must stay theirs (`can_track`)
    std::vector<std::shared_ptr<const UsualFont>> usual = {};  ///< others of the words are theirs

    /// A word of that text. Letter-space of more than 0.08 em lies in its font's advances where
    /// that can be: readers take it for blanks between words if it is drawn by `Tc` (pdf.js from
    /// 0.12 em on).
    [[nodiscard]] WordKey key(const graphics::TextItem& item, const text::ShapedWord& word) const {
        constexpr std::int64_t widest_tc = 8;  // hundredths of an em
        const bool is_wide = item.letter_space * 100 > item.size * widest_tc;
        return is_wide ? tracked_key(item, word) : WordKey{&word, 0};
    }

  private:
    [[nodiscard]] WordKey tracked_key(const graphics::TextItem& item,
                                      const text::ShapedWord& word) const;
};

/// Fonts and codes for all words of the pages. A face that may not be embedded, a letter that no
/// font has or that an archive cannot keep is reported; then the encoding must not be used.
/// `slugs` are lines outside the pages. Of `kept`, the encoding of the turn before, comes what is
/// the same; null: there is none. It is given up, and gets all for the next turn but the encoding
/// itself. `shared` is of `fonts`; null: fonts are made for these pages alone.
[[nodiscard]] base::Result<Encoding> encode_words(std::span<const graphics::Page> pages,
                                                  std::span<const graphics::TextItem> slugs,
                                                  const text::FontBook& fonts,
                                                  base::Workers& workers,
                                                  base::Diagnostics& diagnostics,
                                                  KeptEncoding* kept = nullptr,
                                                  SharedParts* shared = nullptr);

}  // namespace tongket::pdf
