#include "data/sheets/serial_date.h"

#include <string>

#include <doctest/doctest.h>

using namespace tongket;
using namespace tongket::data;

namespace {

std::string date(std::int64_t serial, DateSystem system = DateSystem::From1900) {
    const auto day = date_of_serial(serial, system);
    return day ? vietnamese::format_short(*day) : "none";
}

}  // namespace

TEST_CASE("days are counted as spreadsheets count them, the leap day of 1900 among them") {
    CHECK(date(1) == "01/01/1900");
    CHECK(date(59) == "28/02/1900");
    CHECK(date(60) == "none");
    CHECK(date(61) == "01/03/1900");
    CHECK(date(366) == "31/12/1900");
    CHECK(date(36'585) == "29/02/2000");
    CHECK(date(44'561) == "31/12/2021");
    CHECK(date(46'022) == "31/12/2025");
    CHECK(date(2'958'465) == "31/12/9999");
}

TEST_CASE("a day before the first or after the last is none") {
    CHECK(date(0) == "none");
    CHECK(date(-1) == "none");
    CHECK(date(2'958'466) == "none");
    CHECK(date(-1, DateSystem::From1904) == "none");
    CHECK(date(2'957'004, DateSystem::From1904) == "none");
    CHECK(date(INT64_MIN) == "none");
}

TEST_CASE("workbooks that count from 1904 give the same days four years earlier") {
    CHECK(date(0, DateSystem::From1904) == "01/01/1904");
    CHECK(date(60, DateSystem::From1904) == "01/03/1904");
    CHECK(date(46'022 - 1462, DateSystem::From1904) == "31/12/2025");
    CHECK(date(2'957'003, DateSystem::From1904) == "31/12/9999");
}

TEST_CASE("every day follows the one before, from 1900 to 9999") {
    auto before = *date_of_serial(61, DateSystem::From1900);
    for (std::int64_t serial = 62; serial <= 2'958'465; ++serial) {
        const auto day = *date_of_serial(serial, DateSystem::From1900);
        const bool next_day =
            day.day == before.day + 1 && day.month == before.month && day.year == before.year;
        const bool next_month = day.day == 1 && (day.month == before.month + 1 ||
                                                 (day.month == 1 && day.year == before.year + 1));
        if (!vietnamese::is_valid(day) || (!next_day && !next_month)) {
            FAIL("after " << vietnamese::format_short(before) << " comes "
                          << vietnamese::format_short(day));
        }
        before = day;
    }
}
