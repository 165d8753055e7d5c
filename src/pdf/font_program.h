// pdf/font_program.h: the part of a font file that goes into the PDF.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "pdf/glyph_map.h"
#include "text/font.h"

namespace tongket::pdf {

/// A code that shows a glyph, and its advance in ten-thousandths of an em, as the program has it.
struct GlyphCode {
    std::uint16_t code = 0;
    std::int32_t width = 0;
};

struct FontProgram {
    enum class Kind : std::uint8_t {
        TrueType,  ///< CIDFontType2: a code is a glyph of the program, or goes through a map
        Cff,       ///< CIDFontType0C: a code is a CID of the program's charset
    };
    Kind kind = Kind::TrueType;
    std::string bytes;
    bool is_subset = true;
    std::uint32_t glyph_count = 0;
    /// The glyph numbers of the face: those asked for, those they are composed of, and 0.
    GlyphMap<GlyphCode> glyphs;
};

/// The program with `glyphs` of `face` (and .notdef); the whole one where the font's licence wants
/// that. Glyph numbers are renewed and hinting is dropped: print and screens of today do without.
/// An instance of a variable font, and CFF2, become CFF (`write_cff`).
/// `tracking` in units of the face is added to each advance; see `can_track`.
[[nodiscard]] base::Result<FontProgram> make_font_program(const text::Face& face,
                                                          std::span<const std::uint32_t> glyphs,
                                                          std::int32_t tracking = 0);

/// Whether the advances of this face's program may be other than its own: those of TrueType stand
/// in a table, those of a program that is written anew are ours, and a font that must be embedded
/// whole must be embedded as it is.
[[nodiscard]] bool can_track(const text::Face& face);

/// Six capitals from the content (ISO 32000-1, 9.6.4), then "+" and a name that any reader takes.
/// A whole font has no tag.
[[nodiscard]] std::string base_font_name(const FontProgram& program, const text::Face& face);

}  // namespace tongket::pdf
