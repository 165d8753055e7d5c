// typeset/upright_text.h: text whose lines run upwards, for the heads of narrow columns.
#pragma once

#include <span>
#include <vector>

#include "document/block.h"
#include "typeset/galley.h"
#include "typeset/paragraph_setter.h"

namespace tongket::typeset {

/// A box whose items are relative to its upper left corner, its height all depth.
struct UprightText {
    Box box;
    Length width;
};

/// Sets paragraphs below each other with lines up to `measure` long, then turns them by a quarter
/// to the left: they read from the bottom up, the first line at the left. The box is `measure` high
/// and as wide as the lines are high.
[[nodiscard]] UprightText set_upright_text(std::span<const document::Paragraph> paragraphs,
                                           Length measure,
                                           ParagraphSetter& setter);

}  // namespace tongket::typeset
