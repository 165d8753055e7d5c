// compose/index.h: the index of people and units.
#pragma once

#include <vector>

#include "compose/composition.h"

namespace tongket::compose {

/// Finds where the report's names are mentioned, if a place is kept for the index. A name that was
/// listed for the index and stands nowhere is reported.
void find_names(Composition& composition, std::vector<document::PageSequence>& sequences);

/// People by their given names, then units by their whole names, each with the pages that mention
/// it. Index > P > Reference > Link (ISO 32000-1, 14.8.4.2 and 14.8.4.4).
[[nodiscard]] document::Stack compose_index(Composition& composition, document::StructureId node);

}  // namespace tongket::compose
