// report/read_report.h: Value → Report.
#pragma once

#include <optional>

#include "base/diagnostics.h"
#include "data/value.h"
#include "report/kept_reading.h"
#include "report/report.h"

namespace tongket::report {

/// Reads, checks and binds. One run reports all that it finds; what is wrong is left out or
/// poisoned. Nothing is returned only if the file is no report at all.
[[nodiscard]] std::optional<Report> read_report(const data::Value& value,
                                                base::Diagnostics& diagnostics);

struct Reread {
    Report report;
    KeptReading kept;
    bool took_sections = false;  ///< all but [first, past) are those of the last report
};

/// The same of a file that may change: sections are taken over from `last` if nothing else can have
/// made them others.
[[nodiscard]] std::optional<Reread> read_report_again(const data::Value& value,
                                                      const std::optional<LastReading>& last,
                                                      base::Diagnostics& diagnostics);

}  // namespace tongket::report
