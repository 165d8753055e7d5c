// typeset/inline_links.h: words of a line that lead somewhere.
#pragma once

#include <vector>

#include "document/structure.h"
#include "graphics/page.h"

namespace tongket::typeset {

/// Adds an area over the words of each Link node that has a target, one a line; not where the line
/// has one already (a paragraph that leads somewhere as a whole).
void add_inline_links(const document::Structure& structure,
                      std::vector<graphics::DisplayItem>& items);

}  // namespace tongket::typeset
