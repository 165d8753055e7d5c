// report/checks/percent.h: whether a percentage, as rounded by whoever wrote it, can be right.
#pragma once

#include "report/derived_shares.h"
#include "vietnamese/number.h"

namespace tongket::report {

/// Whether `stated` is part ÷ whole × 100 within half a unit of its last digit, either way of
/// rounding halves, cut-off ends too: 49,26 and 49,2 and 49,3 for 233 of 473. True where the
/// quotient cannot be computed: nothing is known then.
[[nodiscard]] bool is_percent_of(const vietnamese::Decimal& stated,
                                 const vietnamese::Decimal& part,
                                 const vietnamese::Decimal& whole);

}  // namespace tongket::report
