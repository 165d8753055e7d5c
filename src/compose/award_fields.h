// compose/award_fields.h: the awards of a report as fields.
#pragma once

#include "compose/list_fields.h"

namespace tongket::compose {

[[nodiscard]] Field awards_field(const report::Report& report, Shown shown_by);
/// Awards of one title that follow each other, as a list of lists.
[[nodiscard]] Field award_groups_field(const report::Report& report, Shown shown_by);

}  // namespace tongket::compose
