// report/checks/run_checks.h: what a report says that cannot be right.
#pragma once

#include "base/diagnostics.h"
#include "base/workers.h"
#include "report/checks/matter.h"
#include "report/report.h"

namespace tongket::report {

/// Runs every check. Findings are warnings, errors where the report is final; those inside a part
/// that is told to be silent are dropped, and a silence that silences nothing is reported. Checks
/// run on all threads that are free, and give way to other work.
void run_checks(const Report& report,
                const OfficialLists& lists,
                base::Workers& workers,
                base::Diagnostics& diagnostics);

}  // namespace tongket::report
