// report/kept_reading.h: what of a report need not be read again when its file was changed.
#pragma once

#include <cstddef>
#include <vector>

#include "base/diagnostics.h"
#include "report/labels.h"
#include "report/report.h"

namespace tongket::report {

/// What reading one of the report's own sections did besides making it.
struct ReadSection {
    std::vector<base::Diagnostic> messages;
    bool statistics_shown = false, awards_shown = false, goals_shown = false;
};

/// What reading a report leaves for the next time.
struct KeptReading {
    LabelSet labels;
    std::vector<ReadSection> sections;  ///< one for each of the report's
};

/// The report before: the file is the same but for items [first, past) of its `sections`, as many
/// as there were.
struct LastReading {
    Report& report;  ///< its sections are taken over
    const KeptReading& kept;
    std::size_t first = 0, past = 0;
};

}  // namespace tongket::report
