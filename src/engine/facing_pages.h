// engine/facing_pages.h: a document's pages as the gallery of looks shows them.
#pragma once

#include <vector>

#include "compose/look_sample.h"
#include "graphics/page.h"

namespace tongket::engine {

/// The first page and those after it on which there is something to read or to look at (endpapers
/// say nothing of a look), nine at most: the last ones of a long report say nothing new. They are
/// the caller's pages, which must outlive them.
[[nodiscard]] std::vector<compose::LookPage> single_pages(const std::vector<graphics::Page>& pages);

/// The same of a book: its cover, then its pages as they lie open, an even one at the left of the
/// odd one that follows it, the first and the last one beside the inside of the cover. Another page
/// without its counterpart, or beside one of another size, has an empty half beside it. Words stay
/// the caller's.
[[nodiscard]] std::vector<compose::LookPage> facing_pages(const std::vector<graphics::Page>& pages);

}  // namespace tongket::engine
