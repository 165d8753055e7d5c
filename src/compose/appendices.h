// compose/appendices.h: each appendix, on pages of its own.
#pragma once

#include <vector>

#include "compose/composition.h"

namespace tongket::compose {

/// A page sequence for each appendix: pages counted from 1 (Nghị định 30/2020, Phụ lục I), numbers
/// of sections too; portrait or landscape as the report says.
[[nodiscard]] std::vector<document::PageSequence> compose_appendices(Composition& composition);

}  // namespace tongket::compose
