// compose/resolve_references.h: numbers and labels in the place of the report's names.
#pragma once

#include <vector>

#include "compose/composition.h"

namespace tongket::compose {

/// Replaces each NumberReference by the number that is printed, and the names of PageReferences by
/// labels of the document. What has no number is reported and printed as "…".
void resolve_references(Composition& composition, std::vector<document::Block>& blocks);

}  // namespace tongket::compose
