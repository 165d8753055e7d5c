#include "data/sheets/serial_date.h"

namespace tongket::data {

namespace {

/// Days from 1 March of the year 0 to 1 January 1900 and 1904, in the Gregorian calendar.
constexpr std::int64_t days_to_1900 = 693'901;
constexpr std::int64_t days_to_1904 = days_to_1900 + 4 * 365;

constexpr std::int64_t days_of_400_years = 146'097;

/// Years begin in March, so that the leap day is the last of its year.
vietnamese::Date date_of_days(std::int64_t days) {
    const std::int64_t era = days / days_of_400_years;
    const std::int64_t in_era = days % days_of_400_years;
    const std::int64_t year_of_era =
        (in_era - in_era / 1460 + in_era / 36'524 - in_era / 146'096) / 365;
    const std::int64_t in_year = in_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::int64_t month_from_march = (5 * in_year + 2) / 153;
    const std::int64_t day = in_year - (153 * month_from_march + 2) / 5 + 1;
    const std::int64_t month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
    const std::int64_t year = 400 * era + year_of_era + (month <= 2 ? 1 : 0);
    return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
            static_cast<std::uint8_t>(day)};
}

}  // namespace

std::optional<vietnamese::Date> date_of_serial(std::int64_t serial, DateSystem system) {
    constexpr std::int64_t leap_day_that_never_was = 60;
    constexpr std::int64_t last_1900 = 2'958'465;  // 31 December 9999
    if (system == DateSystem::From1904) {
        if (serial < 0 || serial > last_1900 - 1462) {
            return std::nullopt;
        }
        return date_of_days(days_to_1904 + serial);
    }
    if (serial < 1 || serial == leap_day_that_never_was || serial > last_1900) {
        return std::nullopt;
    }
    return date_of_days(days_to_1900 + serial - (serial > leap_day_that_never_was ? 2 : 1));
}

}  // namespace tongket::data
