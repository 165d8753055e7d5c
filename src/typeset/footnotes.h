// typeset/footnotes.h: the notes of a flow, set for the foot of its pages.
#pragma once

#include <cstddef>
#include <vector>

#include "document/document.h"
#include "typeset/flow.h"

namespace tongket::typeset {

/// A line of a note at a page's foot.
struct NoteLine {
    Box box;
    Length space;              ///< before it; vanishes as the first of a page's notes
    std::int64_t penalty = 0;  ///< of a cut before it
    bool begins = false;       ///< first line of its note
};

/// All notes of a flow as one list, in the order of their marks (docs/typesetting.md,
/// Footnotes): the page breaker says which of them stand on which page.
struct SetNotes {
    std::vector<NoteLine> lines;
    bool print_pages = false;       ///< numbers of them
    std::vector<std::size_t> ends;  ///< lines called for up to and with each box of the flow
};

/// Sets the notes of `flow` at the page's `measure`, wherever their marks stand: in the text, a
/// list, a table's cell.
[[nodiscard]] SetNotes set_notes(const Flow& flow, Length measure, ParagraphSetter& setter);

/// The lines as the page breaker's numbers.
[[nodiscard]] std::vector<NoteItem> note_items(const std::vector<NoteLine>& lines);

/// The rule above a page's notes, `measure` wide at most, as an artifact; empty if there is none.
[[nodiscard]] Box note_rule(const document::FootnoteArea& area, Length measure);

}  // namespace tongket::typeset
