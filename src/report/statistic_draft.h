// report/statistic_draft.h: a statistic as it was read, before what follows from others is
// computed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/source.h"
#include "report/report.h"

namespace tongket::report {

/// An id where another statistic is meant.
struct StatisticReference {
    std::string id;
    base::Place place;
};

/// A column of a table of this report: the key `sum-rows`.
struct RowSum {
    std::string table, column;
    base::Place place;
};

struct StatisticDraft {
    Statistic statistic;
    std::vector<StatisticReference> addends;  ///< the key `sum`
    std::optional<RowSum> rows;
    std::optional<StatisticReference> whole;  ///< where `of` is an id
    std::optional<std::uint8_t> decimals;     ///< of computed percentages
};

}  // namespace tongket::report
