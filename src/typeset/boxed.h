// typeset/boxed.h: blocks in a box.
#pragma once

#include "document/block.h"
#include "typeset/galley_builder.h"

namespace tongket::typeset {

/// Appends the blocks, each box of theirs with its part of the ground and of the rules at the
/// sides, so that a break leaves both parts closed: above and below a break stand the padding and
/// the rule of the box's edge. The edges are kept with the line that they meet.
void append_boxed(GalleyBuilder& builder, const document::Boxed& boxed, Length x, Length measure);

}  // namespace tongket::typeset
