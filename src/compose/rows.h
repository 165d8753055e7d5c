// compose/rows.h: components below each other, and side by side.
#pragma once

#include "compose/composition.h"
#include "stylesheet/component.h"

namespace tongket::compose {

/// Below each other: in a box, in columns that are filled one after the other, kept together, or
/// between margins of their own, as the part says. Nothing if they print nothing.
void compose_rows(Composition& composition,
                  const stylesheet::RowsPart& part,
                  const Scope& scope,
                  Flow flow);

/// Side by side. A column without a width has a share of what is left: its percent, or, if it has
/// none, what the others leave of 100. Nothing if no column prints anything.
void compose_columns(Composition& composition,
                     const stylesheet::ColumnsPart& part,
                     const Scope& scope,
                     Flow flow);

}  // namespace tongket::compose
