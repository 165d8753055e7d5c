// typeset/footnotes.h: the notes of a galley, set for the foot of its pages.
#pragma once

#include <vector>

#include "document/document.h"
#include "typeset/galley.h"

namespace tongket::typeset {

/// The lines of the notes that hang on one item of a galley, in order. Their glue is part of them.
using NoteLines = std::vector<Box>;

/// Sets the notes of every item of `galley` at `measure`; the answer has an entry for each item.
///
/// A note stands on the page of the line that calls it (the insertions of ARCHITECTURE B3). Where a
/// line and its notes fill more than a page of `height`, what is left over goes on with the next
/// item, so that each page takes a line of notes at least; an empty item is added to the galley if
/// there is none.
[[nodiscard]] std::vector<NoteLines> set_notes(Galley& galley,
                                               const document::FootnoteArea& area,
                                               Length measure,
                                               Length height,
                                               ParagraphSetter& setter);

/// The rule above a page's notes, `measure` wide at most, as an artifact; empty if there is none.
[[nodiscard]] Box note_rule(const document::FootnoteArea& area, Length measure);

}  // namespace tongket::typeset
