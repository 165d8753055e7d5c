// images/outline_drawing_texts.h: drawings whose texts are shapes.
#pragma once

#include "base/diagnostics.h"
#include "graphics/image.h"
#include "text/font_book.h"
#include "text/shaper.h"

namespace tongket::images {

/// The pictures, with the texts of drawings (Svg) as outlines of the document's fonts. Reports
/// letters that no font has, fonts that stand in for others or must not be embedded, and what of
/// texts is not read.
[[nodiscard]] graphics::ImageSet outline_drawing_texts(const graphics::ImageSet& images,
                                                       text::FontBook& fonts,
                                                       text::Shaper& shaper,
                                                       base::Diagnostics& diagnostics);

}  // namespace tongket::images
