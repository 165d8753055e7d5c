// typeset/merge_rules.h: vertical rules of adjoining rows as one.
#pragma once

#include <vector>

#include "graphics/page.h"

namespace tongket::typeset {

/// Rules of adjoining rows that continue each other become one: fewer things to paint, no seams.
void merge_vertical_rules(std::vector<graphics::DisplayItem>& items);

}  // namespace tongket::typeset
