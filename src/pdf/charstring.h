// pdf/charstring.h: one glyph as a Type 2 charstring.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "text/font.h"

namespace tongket::pdf {

/// The glyph's advance, with `tracking` added, and outline, as the instance that the face is draws
/// it (Adobe Technical Note 5177), for a font whose nominal width is 0. Points are rounded to units
/// of the face. Nothing beyond ±32,767 units, or if it would be longer than a charstring may be.
[[nodiscard]] std::optional<std::string> make_charstring(const text::Face& face,
                                                         std::uint32_t glyph,
                                                         std::int32_t tracking);

}  // namespace tongket::pdf
