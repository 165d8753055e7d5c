// text/face_metrics.h: the heights of a face.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "text/font.h"
#include "text/sfnt.h"

struct hb_font_t;
struct hb_variation_t;

namespace tongket::text {

/// A glyph of the face for the character; nothing if the face has none, .notdef included, or
/// counts it past its last glyph.
[[nodiscard]] std::optional<std::uint32_t> glyph_for(hb_font_t* font, char32_t character);

/// Highest and lowest ink, y up.
struct InkBounds {
    std::int32_t top = 0;
    std::int32_t bottom = 0;
};
/// The glyph's ink; nothing for a blank one or one whose outline cannot be read.
[[nodiscard]] std::optional<InkBounds> measure_ink(hb_font_t* font, std::uint32_t glyph);

/// Reads head, hhea, OS/2 and post, and measures the letters. Ascent and descent that are both 0
/// are taken from OS/2 (typographic, then Windows), then from the letters: a line must have a
/// height. Nothing if the face has letters and cannot draw one of them: HarfBuzz reads outlines
/// only when they are asked for, so that damaged ones show here. Of a variable font, `font` is at
/// `location`: the heights follow MVAR, the bounding box is that of the glyphs there.
[[nodiscard]] std::optional<FaceMetrics> measure_face(const Sfnt& sfnt,
                                                      hb_font_t* font,
                                                      const std::vector<hb_variation_t>& location);

}  // namespace tongket::text
