// typeset/table.h: a table → galley, a box a row, the head carried over page breaks.
#pragma once

#include "document/block.h"
#include "typeset/galley_builder.h"

namespace tongket::typeset {

/// Four passes without feedback (ARCHITECTURE B4): grid, widths, heights, galley. Linear in the
/// number of cells. A row higher than a third of `measure`'s page is cut between its lines.
void append_table(GalleyBuilder& builder, const document::Table& table, Length x, Length measure);

}  // namespace tongket::typeset
