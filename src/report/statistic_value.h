// report/statistic_value.h: what may stand as the value of a statistic.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "report/numbers.h"
#include "vietnamese/number.h"

namespace tongket::report {

/// A number (3.300), a ratio (233/473: then `of` is the whole) or a range (2021 - 2025: then there
/// is no single number).
struct StatisticValue {
    std::optional<vietnamese::Decimal> value;
    std::optional<vietnamese::Decimal> of;
    std::optional<NumberRange> range;
    std::string text;  ///< as it is printed
};

/// `text` without %; nothing (reported) if it is none of these.
[[nodiscard]] std::optional<StatisticValue> read_statistic_value(std::string_view text,
                                                                 const NumberPlace& where,
                                                                 const Reading& reading);

}  // namespace tongket::report
