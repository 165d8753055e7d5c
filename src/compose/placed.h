// compose/placed.h: components at a place of the page.
#pragma once

#include "compose/composition.h"
#include "stylesheet/component.h"

namespace tongket::compose {

/// On a cover, places count from the part of the sheet that is named, and what stands on the spine
/// is as high as that is wide if nothing else is said.
[[nodiscard]] document::Placed compose_placed(Composition& composition,
                                              const stylesheet::PlacedPart& part,
                                              const Scope& scope,
                                              document::StructureId parent);

}  // namespace tongket::compose
