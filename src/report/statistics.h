// report/statistics.h: the key `statistics`.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "data/value.h"
#include "report/report.h"

namespace tongket::report {

/// The statistics of the whole file `report`, in its order, with all that follows from them.
/// `meaning`: how bad a value that is not there yet is.
[[nodiscard]] std::vector<Statistic> read_statistics(const data::Value& report,
                                                     base::Severity meaning,
                                                     base::Diagnostics& diagnostics);

}  // namespace tongket::report
