// compose/count.h: a number as so many shapes.
#pragma once

#include <optional>

#include "compose/composition.h"
#include "stylesheet/component.h"

namespace tongket::compose {

/// Rows or columns of equal shapes. They are decoration: the number stands in the text beside them.
/// Nothing where there is no number; a count that is no whole number, or is too large to be counted
/// by eye, is reported.
[[nodiscard]] std::optional<document::Drawn> compose_count(Composition& composition,
                                                           const stylesheet::CountPart& part,
                                                           const Scope& scope,
                                                           base::Place place);

/// As many of the drawing's shapes as the number says, from the first; all where it is no count or
/// there are not so many.
[[nodiscard]] document::DrawingRef first_shapes(Composition& composition,
                                                const document::Drawing& drawing,
                                                const stylesheet::Template& count,
                                                const Scope& scope);

}  // namespace tongket::compose
