// text/fall_back.h: which face sets which part of a word.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "text/font.h"
#include "text/shape_in_face.h"
#include "text/shaper.h"

namespace tongket::text {

/// A stack whose faces and features are looked up.
struct ResolvedStack {
    std::vector<FaceId> ids;
    std::vector<const Face*> faces;  ///< of `ids`
    std::vector<FontFeature> features;
};

/// What shaping a word gives; `shaped.pieces` is empty, since the pieces have no place to stay yet.
struct NewWord {
    std::vector<ShapedWord> pieces;
    ShapedText shaped;
};

/// The word in the first face that has all of it; else in pieces, each cluster in the first face
/// that has it. What no face has is missing.
[[nodiscard]] NewWord set_word(const ResolvedStack& stack, std::string_view text);

}  // namespace tongket::text
