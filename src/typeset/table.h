// typeset/table.h: a table → galley, a box a row, the head carried over page breaks.
#pragma once

#include "document/block.h"
#include "typeset/galley_builder.h"

namespace tongket::typeset {

/// Four passes without feedback (docs/typesetting.md, Tables): grid, widths, heights, galley.
/// Linear in the number of cells. A row higher than 150 pt is cut between its lines. Where the
/// widest words do not fit beside each other, `too_wide` says what becomes of the columns; a table
/// that would be turned is split here, and one that says nothing is reported. Words that were cut
/// are one message.
void append_table(GalleyBuilder& builder, const document::Table& table, Length x, Length measure);

}  // namespace tongket::typeset
