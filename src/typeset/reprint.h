// typeset/reprint.h: other page numbers in pages that stay as they were broken.
#pragma once

#include "typeset/flow_builder.h"
#include "typeset/set_sequence.h"

namespace tongket::typeset {

/// Puts boxes that print page numbers by `context.previous` in place of those with other numbers.
/// True: all take the same room, and breaking the sequence anew would give the same pages. False:
/// some do not, and `sequence` is of no use any more.
[[nodiscard]] bool reprint(BrokenSequence& sequence, const FlowContext& context);

}  // namespace tongket::typeset
