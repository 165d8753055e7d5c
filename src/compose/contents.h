// compose/contents.h: the table of contents.
#pragma once

#include <vector>

#include "compose/composition.h"

namespace tongket::compose {

/// Keeps a place for the contents, which are known when the whole document is composed.
void reserve_contents(Composition& composition, Flow flow);

/// Fills the reserved places in `blocks`: title, then an entry for each heading of the levels that
/// the layout has styles for. TOC > Caption, TOCI > Reference > Link (ISO 32000-1, 14.8.4.3.3).
void fill_contents(Composition& composition, std::vector<document::Block>& blocks);

}  // namespace tongket::compose
