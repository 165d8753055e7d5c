// report/next_year.h: a year's report becomes the start of the next one's.
#pragma once

#include <string>

#include "base/source.h"
#include "data/value.h"
#include "report/report.h"

namespace tongket::report {

/// The text of `source` made ready for the year after; `value` is what the file itself says,
/// `report` was read from it and from the files that it names, which stay as they are:
/// - `year`, and the years in the title, in headings and captions, are one more; the number and the
///   day of issue are blank;
/// - a statistic's value becomes its `last-year`, the new value is blank; plan, shares and the day
///   of counting go;
/// - an amount that a goal names becomes the plan of the statistic that the goal speaks of, else a
///   new statistic of that plan; the goal itself becomes a comment, and so do the awards, but for
///   one, marked, where a section shows them;
/// - figures and years typed into the prose stay, between « and »: the check `old-figures` names
///   each until it is replaced; numbers in the cells of tables are blank.
/// Everything else, comments and layout too, stays byte for byte.
[[nodiscard]] std::string start_next_year(const base::Sources& sources,
                                          base::SourceId source,
                                          const data::Value& value,
                                          const Report& report);

}  // namespace tongket::report
