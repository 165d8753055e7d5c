// pdf/font_objects.h: a font of the file as its objects.
#pragma once

#include <memory>
#include <string>

#include "pdf/encoding.h"
#include "pdf/kept_streams.h"
#include "pdf/objects.h"
#include "pdf/shared_parts.h"
#include "text/font.h"

namespace tongket::pdf {

/// The streams of a font, compressed: the slow part, which needs no object numbers.
struct FontStreams {
    std::shared_ptr<const std::string> program;
    std::shared_ptr<const std::string> to_unicode;
    std::shared_ptr<const std::string> glyph_map;  ///< null where each code is its own glyph
};
/// Those of `kept`, or of `shared` without it, are not compressed again; null: there are none.
[[nodiscard]] FontStreams compress_font(const EmbeddedFont& font,
                                        KeptStreams* kept = nullptr,
                                        SharedParts* shared = nullptr);

/// Sets `id` to a Type0 font with two-byte codes (ISO 32000-1, 9.7) and makes the rest of it.
void write_font(Objects& objects,
                ObjectId id,
                const EmbeddedFont& font,
                const text::Face& face,
                FontStreams streams);

}  // namespace tongket::pdf
