// typeset/protrusion.h: letters and points that reach into the margin, so that it looks straight.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/length.h"
#include "text/shaped_word.h"

namespace tongket::typeset {

using base::Length;

/// How far a sign reaches past an edge of the text, in thousandths of its own width.
struct Protrusion {
    std::int32_t left = 0, right = 0;
    friend bool operator==(const Protrusion&, const Protrusion&) = default;
};

/// Of the first (left) and of the last (right) sign of `text`. Stops, dashes and quotes hang by
/// half and more: they have little ink. Letters whose side is open or round reach out by a
/// twentieth; letters with marks and digits stay (columns of figures must not move). Nothing
/// reaches out by more than its width.
///
/// After Hàn Thế Thành, Micro-typographic extensions to the TeX typesetting system (TUGboat 21,
/// 2000); the figures are our own, set by eye in Liberation Serif.
[[nodiscard]] Protrusion find_protrusion(std::string_view text);

/// The lengths of it for a word at a type size, at `share` thousandths of the usual.
[[nodiscard]] Length hanging_left(const text::ShapedWord& word, Length size, std::int32_t share);
[[nodiscard]] Length hanging_right(const text::ShapedWord& word, Length size, std::int32_t share);

}  // namespace tongket::typeset
