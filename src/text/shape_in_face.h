// text/shape_in_face.h: text set in one face, and what that face could not set of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "text/font.h"
#include "text/shaped_word.h"

namespace tongket::text {

/// An OpenType feature that is switched from its default.
struct FontFeature {
    std::uint32_t tag = 0;
    std::uint32_t value = 0;
};
/// Reads "onum", "-liga", "ss01=1"; nothing if it is no feature.
[[nodiscard]] std::optional<FontFeature> read_feature(std::string_view text);

/// Bytes of the text, first and after the last.
struct ByteRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// `word` may be used only if nothing is unset.
struct FaceAttempt {
    ShapedWord word;
    std::vector<ByteRange> unset;  ///< clusters, ascending
};

/// Left to right, language Vietnamese. A cluster is unset if a character of it has no glyph, or if
/// the face has no composed glyph for letter and mark and no GPOS mark feature to place the mark
/// by: HarfBuzz then puts marks where it guesses (harfbuzz/harfbuzz#307). Invisible characters get
/// no glyph; U+2011 is set as the hyphen and U+00A0 as the blank where the face has no own.
[[nodiscard]] FaceAttempt shape_in_face(const Face& face,
                                        FaceId id,
                                        std::string_view text,
                                        std::span<const FontFeature> features);

}  // namespace tongket::text
