// compose/chart_notes.h: what is said below a chart.
#pragma once

#include <cstddef>
#include <vector>

#include "compose/inlines.h"
#include "report/report.h"

namespace tongket::compose {

/// The report's own note, then what the kind of chart asks for: of a ring that its shares do not
/// add up to 100 as they are rounded, of a map of tiles how its `steps` of colour go.
[[nodiscard]] std::vector<PieceList> chart_notes(const report::Chart& chart, std::size_t steps);

}  // namespace tongket::compose
