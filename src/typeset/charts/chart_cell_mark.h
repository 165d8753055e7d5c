// typeset/charts/chart_cell_mark.h: bars and dots in a table's cell.
#pragma once

#include <vector>

#include "document/chart.h"
#include "graphics/page.h"

namespace tongket::typeset {

/// Over `width` from `left` on, around `middle`, a bar as thick as its mark says or by the `size`
/// of text. Artifacts: the numbers stand in other cells.
[[nodiscard]] std::vector<graphics::DisplayItem> draw_cell_mark(const document::CellMark& mark,
                                                                base::Length left,
                                                                base::Length width,
                                                                base::Length middle,
                                                                base::Length size);

}  // namespace tongket::typeset
