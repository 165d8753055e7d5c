// typeset/reprint.h: other page numbers in pages that stay as they were broken.
#pragma once

#include "typeset/flow_builder.h"
#include "typeset/set_sequence.h"

namespace tongket::typeset {

/// Puts the boxes of blocks that print page numbers by `context.previous` in place of those with
/// other numbers, whether they take the same room or not: they do if this is true, and breaking the
/// sequence anew would give the same pages. False: `sequence` is not to be used any more.
[[nodiscard]] bool reprint(BrokenSequence& sequence, const FlowContext& context);

}  // namespace tongket::typeset
