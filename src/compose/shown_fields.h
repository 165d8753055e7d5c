// compose/shown_fields.h: what layouts show whole, as fields: charts of the report, pages of looks.
#pragma once

#include <optional>
#include <span>

#include "compose/fields.h"
#include "compose/look_sample.h"

namespace tongket::compose {

/// A statistic's own chart, or none.
[[nodiscard]] Field chart_field(const report::Chart* chart);
[[nodiscard]] bool hangs(const report::Statistic& statistic);
/// Those of the statistics whose own chart hangs from the eaves.
[[nodiscard]] Field hanging_field(const Field& statistics);
/// The charts of all sections, or those of one kind.
[[nodiscard]] Field charts_field(const report::Report& report,
                                 std::optional<report::ChartKind> kind);
/// The list `looks`: empty but in the gallery.
[[nodiscard]] Field looks_field(std::span<const LookSample> looks);

}  // namespace tongket::compose
