// compose/grid.h: cells beside and below each other.
#pragma once

#include "compose/composition.h"

namespace tongket::compose {

/// Each of the part's rows in a cell, and each member of an `each` that is no list; rows of the
/// grid are kept whole. A row that is not full leaves white at its end; a cell in which nothing is
/// printed is none.
void compose_grid(Composition& composition,
                  const stylesheet::GridPart& part,
                  const Scope& scope,
                  Flow flow);

}  // namespace tongket::compose
