// compose/inline_pictures.h: pictures that stand on a line of text.
#pragma once

#include "compose/composition.h"
#include "compose/inlines.h"

namespace tongket::compose {

/// Writes the picture of `span`, if its file could be read: a Figure with its text inside the
/// paragraph's node, or an artifact where it says nothing.
void add_inline_picture(Composition& composition,
                        document::StructureId paragraph,
                        const report::Span& span,
                        InlineWriter& writer);

/// Writes a text with its pictures; the marks of its notes are left out.
void add_with_pictures(Composition& composition,
                       document::StructureId paragraph,
                       const PieceList& text,
                       InlineWriter& writer);

/// A title as contents and bookmarks say it: without its pictures and the marks of its notes. If
/// nothing is left, what the pictures show, in words.
[[nodiscard]] PieceList words_of_title(const report::SpanList& title);

}  // namespace tongket::compose
