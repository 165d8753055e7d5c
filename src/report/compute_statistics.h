// report/compute_statistics.h: sums, wholes and percentages that follow from other figures.
#pragma once

#include <vector>

#include "data/value.h"
#include "report/fields.h"
#include "report/statistic_draft.h"

namespace tongket::report {

/// Fills in what follows: first the sums, of rows and of statistics, and wholes that other
/// statistics are, in the order in which they need one another; then the percentages `of-plan` and
/// `growth` (one decimal, or as many as `decimals` says) and `share` (two), rounded with halves
/// away from zero, zeros at the end dropped. A sum is exact, in the unit of its statistic. What is
/// typed is never replaced. Ids that are not known, units that do not fit and circles are reported;
/// a sum of something that is not known yet is not known either. `report` is the whole file, whose
/// typed tables `sum-rows` names.
[[nodiscard]] std::vector<Statistic> compute_statistics(std::vector<StatisticDraft> drafts,
                                                        const data::Value& report,
                                                        const Reading& reading);

}  // namespace tongket::report
