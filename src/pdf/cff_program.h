// pdf/cff_program.h: a CFF program of outlines as they are drawn.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "text/font.h"

namespace tongket::pdf {

/// A bare CFF (Adobe Technical Note 5176) whose glyph i is `glyphs[i]` of the face, with outlines
/// and advance of the instance that the face is: for variable fonts, and for CFF2, which a PDF does
/// not know (ISO 32000-1, table 126). Points are rounded to units of the face; `tracking`, in
/// those, is added to each advance. `glyphs` starts with 0. Nothing if there are too many of them
/// or an outline reaches farther than a charstring can say.
[[nodiscard]] std::optional<std::string> write_cff(const text::Face& face,
                                                   std::span<const std::uint32_t> glyphs,
                                                   std::int32_t tracking);

}  // namespace tongket::pdf
