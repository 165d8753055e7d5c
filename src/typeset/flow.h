// typeset/flow.h: the galley of whole pages, which refers to boxes that are kept elsewhere.
#pragma once

#include <cstddef>
#include <vector>

#include "typeset/galley.h"

namespace tongket::typeset {

/// A joint of its own, for its neighbours have their part in it, and a box that others share: from
/// run to run, and from one document to the next, what has not changed is the same box.
struct FlowItem {
    Joint joint;
    const Box* box = nullptr;  ///< never null
};
using Flow = std::vector<FlowItem>;

struct KeptBlock;

/// A block of a flow that prints page numbers.
struct NumberedBlock {
    const document::Block* block = nullptr;  ///< never null
    const KeptBlock* kept = nullptr;         ///< its boxes in the flow; never null
    Length x, measure;
    std::size_t first = 0;  ///< of those boxes
};

/// All of them in one flow; with other numbers than these it may have to be made anew.
struct NumberedBlocks {
    std::vector<NumberedBlock> blocks;
    bool are_all = true;  ///< nothing else of the flow depends on page numbers
};

/// What leaves the flow for the top or the foot of a page (`document::Float`): boxes that stand
/// below each other, whole.
struct FlowFloat {
    const Galley* boxes = nullptr;  ///< never null; the first one's glue does not count
    Length height;
    Length space;                          ///< between it and the text
    std::size_t mention = 0, barrier = 0;  ///< boxes of the flow, as in `FloatItem`
};

}  // namespace tongket::typeset
