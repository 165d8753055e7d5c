// report/collections.h: awards and goals, and how a section shows them.
#pragma once

#include <optional>

#include "report/fields.h"
#include "report/report.h"

namespace tongket::report {

/// Reads the keys `awards` and `goals` of the report's map; before the sections, which may show
/// them.
void read_collections(const Fields& fields, const Reading& reading, Report& report);

/// What `show: awards` prints: a table with a column for whatever any award says. Nothing if there
/// is none.
[[nodiscard]] std::optional<Table> show_awards(const std::vector<Award>& awards, base::Place place);
/// What `show: goals` prints: the goals as the decree's dash items, the measure in brackets; each
/// with its year if they are not all for one.
[[nodiscard]] std::optional<Prose> show_goals(const std::vector<Goal>& goals);

}  // namespace tongket::report
