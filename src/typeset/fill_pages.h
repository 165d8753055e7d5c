// typeset/fill_pages.h: page breaks where it does not matter how good they are.
#pragma once

#include "typeset/kept_plan.h"

namespace tongket::typeset {

/// Pages that end where they are full or must: no heading, note or float is waited for. Every box,
/// note line and float stands on one of them. O(items).
[[nodiscard]] PagePlan fill_pages(const KeptProblem& problem);

}  // namespace tongket::typeset
