// report/old_figure_marks.h: figures of last year's text, until each is replaced.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"
#include "report/checks/typed_numbers.h"
#include "report/report.h"
#include "report/text_edits.h"

namespace tongket::report {

/// What of last year's report was left, and is told until it is gone: between these.
inline constexpr std::string_view old_figure_begin = "«";
inline constexpr std::string_view old_figure_end = "»";

/// In the text of `source`, of which `report` was made: years in the title, in headings and
/// captions become one more; years and figures typed into the prose and its notes are marked. Only
/// where the file has the letters as the text has them; not in cells of sheets. `units`: those that
/// tell a figure.
void mark_old_figures(TextEdits& edits,
                      base::SourceId source,
                      const Report& report,
                      const UnitsInUse& units);

}  // namespace tongket::report
