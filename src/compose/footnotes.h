// compose/footnotes.h: a note of the prose, its number and its place in the structure.
#pragma once

#include "compose/composition.h"
#include "compose/inlines.h"

namespace tongket::compose {

/// Writes the mark of `span`'s note and makes the note itself: the mark is a Reference, and the note
/// a Note with its Label, both under `parent` (ISO 32000-1, 14.8.4.4.1).
void compose_note(Composition& composition,
                  const report::Span& span,
                  const stylesheet::Style& style,
                  document::StructureId parent,
                  InlineWriter& writer);

}  // namespace tongket::compose
