// compose/components.h: the layout's components, carried out.
#pragma once

#include <span>

#include "compose/composition.h"
#include "stylesheet/component.h"

namespace tongket::compose {

/// Appends what the components print. Nesting and the number of parts are bounded; what goes beyond
/// is reported once and left out.
void compose_components(Composition& composition,
                        std::span<const stylesheet::Component> components,
                        const Scope& scope,
                        Flow flow);

}  // namespace tongket::compose
