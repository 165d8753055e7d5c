// compose/timeline.h: the months of a goal as a strip of a year.
#pragma once

#include "compose/composition.h"
#include "stylesheet/component.h"

namespace tongket::compose {

/// Appends the strip of the goal that the field `months` has; nothing where it has none. It is a
/// figure whose alternative text says the months and the milestones.
void compose_timeline(Composition& composition,
                      const stylesheet::TimelinePart& part,
                      const Scope& scope,
                      Flow flow);

}  // namespace tongket::compose
