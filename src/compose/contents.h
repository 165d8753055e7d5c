// compose/contents.h: the table of contents, the lists of tables and figures.
#pragma once

#include <vector>

#include "compose/composition.h"

namespace tongket::compose {

/// Keeps a place for what is known when the whole document is composed.
void reserve_listing(Composition& composition, Listing listing, Flow flow);

/// Fills the reserved places in `blocks`: title, then an entry for each heading of the levels that
/// the layout has styles for, or for each caption; nothing at all where there is no entry. TOC >
/// Caption, TOCI > Reference > Link (ISO 32000-1, 14.8.4.3.3). The index of names: `index.h`.
void fill_listings(Composition& composition, std::vector<document::Block>& blocks);

}  // namespace tongket::compose
