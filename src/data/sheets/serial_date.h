// data/sheets/serial_date.h: days as spreadsheets count them.
#pragma once

#include <cstdint>
#include <optional>

#include "vietnamese/date.h"

namespace tongket::data {

/// The two calendars of workbooks: day 1 is 1 January 1900, with a 29 February 1900 that never was;
/// or day 0 is 1 January 1904 (ECMA-376, part 1, 18.17.4).
enum class DateSystem : std::uint8_t { From1900, From1904 };

/// The day; nothing for a number that is none: before the first day, the day 60 of 1900, after
/// 9999.
[[nodiscard]] std::optional<vietnamese::Date> date_of_serial(std::int64_t serial,
                                                             DateSystem system);

}  // namespace tongket::data
