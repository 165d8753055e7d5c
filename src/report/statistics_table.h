// report/statistics_table.h: tables made of statistics.
#pragma once

#include <optional>
#include <vector>

#include "report/fields.h"
#include "report/report.h"

namespace tongket::report {

/// The statistics that the key names, in its order; ids that are not known are reported and left
/// out.
[[nodiscard]] std::vector<const Statistic*> read_ids(const Fields& fields,
                                                     const Reading& reading,
                                                     std::string_view key = "of");

/// `table`, which has its caption, filled from the keys `of` and `columns`: a row a statistic, and
/// after the number of the row a column for each word; without `columns`, those that any of the
/// statistics has something for. Nothing (reported) if there is no row.
[[nodiscard]] std::optional<Table> make_statistics_table(const Fields& fields,
                                                         const Reading& reading,
                                                         Table table);

/// All statistics, for `show: statistics`. Nothing if there is none.
[[nodiscard]] std::optional<Table> show_statistics(const std::vector<Statistic>& statistics,
                                                   base::Place place);

}  // namespace tongket::report
