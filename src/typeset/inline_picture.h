// typeset/inline_picture.h: how large a picture on a line of text is, and where it stands.
#pragma once

#include "document/paragraph.h"
#include "typeset/style_book.h"

namespace tongket::typeset {

/// As high as the letters' look says, or else as their capitals, and as wide as its own sides make
/// it; no wider than `most`, then less high. Never less than a unit.
[[nodiscard]] Length measure_inline_picture(const document::InlinePicture& picture,
                                            const SetStyle& style,
                                            Length most);

/// Where a picture of that width is seen, its left edge at 0: from the baseline, y down.
[[nodiscard]] graphics::Rectangle place_inline_picture(const document::InlinePicture& picture,
                                                       const SetStyle& style,
                                                       Length width);

}  // namespace tongket::typeset
