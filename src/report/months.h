// report/months.h: the months in which something is done.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "report/report.h"

namespace tongket::report {

/// "2 - 11", "3": numbers from 1 to 12, the first no later than the last; nothing of another text.
[[nodiscard]] std::optional<Months> read_months(std::string_view text);

/// "tháng 2 đến tháng 11", "tháng 3", "cả năm".
[[nodiscard]] std::string months_in_words(const Months& months);

/// The ends of months: "tháng 3, tháng 12"; empty for none.
[[nodiscard]] std::string milestones_in_words(std::span<const std::int32_t> milestones);

}  // namespace tongket::report
