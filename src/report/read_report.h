// report/read_report.h: Value → Report.
#pragma once

#include <optional>

#include "base/diagnostics.h"
#include "data/value.h"
#include "report/report.h"

namespace tongket::report {

/// Reads, checks and binds. One run reports all that it finds; what is wrong is left out or
/// poisoned. Nothing is returned only if the file is no report at all.
[[nodiscard]] std::optional<Report> read_report(const data::Value& value,
                                                base::Diagnostics& diagnostics);

}  // namespace tongket::report
