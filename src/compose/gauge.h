// compose/gauge.h: a percentage as a bar with a mark at 100 %.
#pragma once

#include "compose/composition.h"
#include "stylesheet/component.h"

namespace tongket::compose {

/// Appends the bar and the text beside its mark; nothing where the field has no percentage. The bar
/// is decoration: whoever prints it prints the number too.
void compose_gauge(Composition& composition,
                   const stylesheet::GaugePart& part,
                   const Scope& scope,
                   Flow flow,
                   base::Place place);

}  // namespace tongket::compose
