// compose/sections.h: the report's sections, in order, with what stands in them.
#pragma once

#include <vector>

#include "compose/composition.h"
#include "compose/headings.h"

namespace tongket::compose {

/// A section without a title goes on the one above: it does not count, and its own sections count
/// with those above.
void compose_sections(Composition& composition,
                      const std::vector<report::Section>& sections,
                      HeadingScope& above,
                      Flow flow);

}  // namespace tongket::compose
