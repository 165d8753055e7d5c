// text/axes.h: the axes of a variable font, and the point on them that serves a style. For the .cc
// files of `text` only.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "text/font.h"
#include "text/harfbuzz_pointers.h"

namespace tongket::text {

/// Nothing for a face without axes. `own` is the weight that the face's tables state.
[[nodiscard]] std::optional<StyleRange> read_style_range(hb_face_t* face, Weight own);

/// A value for each axis, in the order of fvar: wght is the weight within its range; ital is 1 for
/// italic and 0 for upright; slnt, where there is no ital, is CSS's 14 degrees to the right, or as
/// far as the axis goes (CSS Fonts 4, 2.4). All others, width and optical size too, keep their
/// default. Without a style, the default of all.
[[nodiscard]] std::vector<hb_variation_t> choose_location(hb_face_t* face,
                                                          const std::optional<FaceStyle>& style);

/// Degrees × 65,536 from vertical by the axis slnt, as in post.italicAngle; nothing without one.
[[nodiscard]] std::optional<std::int32_t> slant_angle(const std::vector<hb_variation_t>& location);

}  // namespace tongket::text
