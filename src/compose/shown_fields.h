// compose/shown_fields.h: what layouts show whole, as fields: charts of the report, pages of looks.
#pragma once

#include "compose/fields.h"

namespace tongket::compose {

/// A statistic's own chart, or none.
[[nodiscard]] Field chart_field(const report::Chart* chart);
[[nodiscard]] bool hangs(const report::Statistic& statistic);
/// Those of the statistics whose own chart hangs from the eaves.
[[nodiscard]] Field hanging_field(const Field& statistics);
/// `charts`, and a list of each kind, whether there are any or not.
void add_charts(const report::Report& report, Fields& fields);

}  // namespace tongket::compose
