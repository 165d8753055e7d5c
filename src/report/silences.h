// report/silences.h: the key `ignore`: checks that are silent at one place, and why.
#pragma once

#include <vector>

#include "data/value.h"
#include "report/fields.h"
#include "report/report.h"

namespace tongket::report {

/// Every `ignore` of the file, with the part that it is about: from the first character of the
/// section, table, statistic, award or goal up to whatever comes next. A check that does not exist,
/// and a reason that is missing, are reported.
[[nodiscard]] std::vector<Silence> read_silences(const data::Value& report, const Reading& reading);

}  // namespace tongket::report
