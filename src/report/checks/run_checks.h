// report/checks/run_checks.h: what a report says that cannot be right.
#pragma once

#include <functional>

#include "base/diagnostics.h"
#include "report/checks/matter.h"
#include "report/report.h"

namespace tongket::report {

/// Runs every check. Findings are warnings, errors where the report is final; those inside a part
/// that is told to be silent are dropped, and a silence that silences nothing is reported. `rest`
/// is called often, so that more urgent work can be done in between.
void run_checks(
    const Report& report,
    const OfficialLists& lists,
    base::Diagnostics& diagnostics,
    const std::function<void()>& rest = [] {});

}  // namespace tongket::report
