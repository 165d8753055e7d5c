// compose/sections.h: the report's sections, in order, with what stands in them.
#pragma once

#include <cstdint>
#include <span>

#include "compose/composition.h"
#include "compose/headings.h"

namespace tongket::compose {

/// A section without a title goes on the one above: it does not count, and its own sections count
/// with those above.
void compose_sections(Composition& composition,
                      std::span<const report::Section> sections,
                      HeadingScope& above,
                      Flow flow);

/// What `insert` takes of the section whose component is being composed.
enum class SectionPart : std::uint8_t { NextItem, Rest };

/// Nothing where no section's component is being composed, or where all of it was inserted.
void insert_from_section(Composition& composition, SectionPart part, Flow flow);

}  // namespace tongket::compose
