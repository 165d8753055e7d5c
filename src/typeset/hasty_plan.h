// typeset/hasty_plan.h: a bound for the search of the best page breaks.
#pragma once

#include <cstdint>

#include "base/budget.h"
#include "typeset/break_units.h"

namespace tongket::typeset {

/// What no way to the galley's end that is of use has cost at any page: what the plan costs that
/// takes the cheapest page each time without looking further, and what places with a gain may give
/// back. `cost::unbounded` if the budget was spent meanwhile.
[[nodiscard]] std::int64_t dearest_of_use(const BreakProblem& problem,
                                          const BreakUnits& units,
                                          base::Budget& budget);

}  // namespace tongket::typeset
