// vietnamese/date.h: days as documents write them.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace tongket::vietnamese {

/// A date whose day, or day and month, may be blank (0): clerks fill them in by hand.
struct Date {
    std::int16_t year = 0;
    std::uint8_t month = 0;
    std::uint8_t day = 0;
    friend auto operator<=>(const Date&, const Date&) = default;
};

enum class DateFault : std::uint8_t {
    NotADate,
    NoSuchDay,     ///< 29/02/2023, 31/04/2021, 00/00/0000
    MonthFirst,    ///< 12/31/2021: month and day look exchanged
    ShortYear,     ///< 31/12/21
    SerialNumber,  ///< 44561: Excel's day count
};

/// d/m/yyyy, dd-mm-yyyy, yyyy-mm-dd, "ngày 31 tháng 12 năm 2021"; blank day or month as
/// "/12/2021", "  /12/2021", "tháng 12 năm 2021" or "2021". A time after the day is not a date.
[[nodiscard]] tl::expected<Date, DateFault> read_date(std::string_view text);
[[nodiscard]] bool is_valid(const Date& date);

/// "ngày 05 tháng 01 năm 2022": days below 10 and months 1 and 2 take a zero, other months none
/// (Nghị định 30/2020, Phụ lục I, mục II.4). A blank day or month is `blank`.
[[nodiscard]] std::string format_formal(const Date& date, std::string_view blank);
/// "05/01/2022"; "01/2022" and "2022" where the day, or day and month, are blank.
[[nodiscard]] std::string format_short(const Date& date);

}  // namespace tongket::vietnamese
