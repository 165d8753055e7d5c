// typeset/charts/chart_sparkline.h: the small line of a table's cell.
#pragma once

#include <vector>

#include "document/chart.h"
#include "graphics/page.h"

namespace tongket::typeset {

/// The line from `left` on, its middle at `middle`, on a scale of its own; a dot at its last
/// number. It is content of the line's node.
[[nodiscard]] std::vector<graphics::DisplayItem> draw_sparkline(const document::Sparkline& line,
                                                                base::Length left,
                                                                base::Length middle);

}  // namespace tongket::typeset
