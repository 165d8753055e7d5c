// report/sum_rows.h: the sum of a column of one of the report's tables.
#pragma once

#include <optional>

#include "data/value.h"
#include "report/fields.h"
#include "report/statistic_draft.h"
#include "vietnamese/number.h"

namespace tongket::report {

/// The sum of the rows of the table and column that `wanted` names, rows of totals left out; blank
/// cells and dashes count nothing. Nothing, and reported, if there is no such table or column, or a
/// cell is no number.
[[nodiscard]] std::optional<vietnamese::Decimal> sum_rows(const RowSum& wanted,
                                                          const data::Value& report,
                                                          const Reading& reading);

}  // namespace tongket::report
