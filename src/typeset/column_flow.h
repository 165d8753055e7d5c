// typeset/column_flow.h: content that goes through several columns.
#pragma once

#include <cstddef>
#include <vector>

#include "typeset/galley.h"

namespace tongket::typeset {

struct FlowColumns {
    std::size_t count = 1;
    Length width;
    Length gutter;
    Length band;  ///< content higher than this is set as several bands below each other
};

/// Content of a band, and what it costs to break a page before it.
struct FlowBand {
    Box box;
    std::int64_t penalty = 0;
    Repeated reopen = {};  ///< on top of a page that begins with it: what columns do not repeat
};

/// The galley, set at the columns' width, in columns from the left, then in the next band: all
/// bands but the last are filled, the columns of the last are balanced; those of all are where it
/// would be too low. A band stands on one page: the reader never goes back up over a page's edge. A
/// table that a column ends has its head again in the next one.
[[nodiscard]] std::vector<FlowBand> flow_columns(Galley galley,
                                                 const FlowColumns& columns,
                                                 ParagraphSetter& setter);

}  // namespace tongket::typeset
