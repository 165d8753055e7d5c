// compose/footnotes.h: the notes of a paragraph, their numbers and their place in the structure.
#pragma once

#include <memory>
#include <vector>

#include "compose/composition.h"
#include "compose/inlines.h"

namespace tongket::compose {

/// The notes that one paragraph calls. A mark is a Link to its note, in a Reference; the notes
/// follow the text, each a Note with its Label (ISO 32000-1, 14.8.4.4.1). A note that was called
/// before is not made again: its mark says the same number and leads to it.
class ParagraphNotes {
  public:
    ParagraphNotes(Composition& composition,
                   const stylesheet::Style& style,
                   document::StructureId paragraph)
        : ParagraphNotes(composition, style, paragraph, paragraph) {}
    /// The notes of a heading stand below the node that it heads: it is no longer for them.
    ParagraphNotes(Composition& composition,
                   const stylesheet::Style& style,
                   document::StructureId paragraph,
                   document::StructureId parent)
        : composition_(composition), style_(style), paragraph_(paragraph), parent_(parent) {}

    /// Writes the text, with the marks of its notes and its pictures.
    void add(const PieceList& text, InlineWriter& writer);
    void add(const report::Span& span, InlineWriter& writer);
    /// Writes the mark of `span`'s note.
    void call(const report::Span& span, InlineWriter& writer);
    /// Makes the notes, once the paragraph's text is written; true if its node goes on with them.
    bool make() const;

  private:
    struct Called {
        std::shared_ptr<const report::Note> said;
        base::Place place;  ///< of its mark
        CalledNote known;
        std::shared_ptr<document::Footnote> note;
    };
    [[nodiscard]] document::Paragraph make_note(const Called& called) const;

    Composition& composition_;
    const stylesheet::Style& style_;
    document::StructureId paragraph_, parent_;
    std::vector<Called> called_;
};

}  // namespace tongket::compose
