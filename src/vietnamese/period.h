// vietnamese/period.h: the parts of a year that reports are about.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tongket::vietnamese {

enum class PeriodKind : std::uint8_t {
    Year,         ///< năm 2021
    FirstMonths,  ///< 6 tháng đầu năm 2021, 9 tháng đầu năm 2021
    LastMonths,   ///< 6 tháng cuối năm 2021
    Quarter,      ///< quý IV năm 2021
    Month,        ///< tháng 3 năm 2021
};

/// `number` is the quarter (1 to 4), the month or how many months (1 to 12), 0 for a year. Year 0
/// is not said.
struct Period {
    PeriodKind kind = PeriodKind::Year;
    std::uint8_t number = 0;
    std::int16_t year = 0;
    friend bool operator==(const Period&, const Period&) = default;
};

/// As running text has it, in small letters: quarters in Roman numerals, months 1 and 2 with a zero
/// (Nghị định 30/2020), counts of months in figures.
[[nodiscard]] std::string format_period(const Period& period);

/// What `format_period` writes, whatever the case, and "quý 4/2021", "Quý IV/2021", "tháng
/// 12/2021", "sáu tháng đầu năm", "2021". Nothing for anything else.
[[nodiscard]] std::optional<Period> read_period(std::string_view text);

}  // namespace tongket::vietnamese
