#include "vietnamese/date.h"

#include <random>

#include <doctest/doctest.h>

using namespace tongket::vietnamese;

namespace {

void check_date(std::string_view text, Date expected) {
    CAPTURE(text);
    const auto date = read_date(text);
    REQUIRE(date.has_value());
    CHECK(int{date->year} == int{expected.year});
    CHECK(int{date->month} == int{expected.month});
    CHECK(int{date->day} == int{expected.day});
}

void check_fault(std::string_view text, DateFault fault) {
    CAPTURE(text);
    const auto date = read_date(text);
    REQUIRE_FALSE(date.has_value());
    CHECK(static_cast<int>(date.error()) == static_cast<int>(fault));
}

}  // namespace

TEST_CASE("the day stands before the month") {
    check_date("31/12/2021", {2021, 12, 31});
    check_date("1/2/2021", {2021, 2, 1});
    check_date("31-12-2021", {2021, 12, 31});
    check_date(" 05 / 01 / 2022 ", {2022, 1, 5});
    check_date("29/02/2024", {2024, 2, 29});
    check_date("29/2/2000", {2000, 2, 29});
}

TEST_CASE("ISO dates and formal dates are read") {
    check_date("2021-12-31", {2021, 12, 31});
    check_date("ngày 31 tháng 12 năm 2021", {2021, 12, 31});
    check_date("Ngày 05 tháng 3 năm 2020", {2020, 3, 5});
    check_date("NGÀY 5 THÁNG 3\u00A0NĂM 2020", {2020, 3, 5});
    check_date("ngày 31/12/2021", {2021, 12, 31});
}

TEST_CASE("a day, or a day and month, may be left to the pen") {
    for (const std::string_view text :
         {"/12/2021", "  /12/2021", "…/12/2021", ".../12/2021", "___/12/2021", "12/2021",
          "ngày … tháng 12 năm 2021", "ngày     tháng 12 năm 2021",
          "ngày ....... tháng 12 năm 2021", "tháng 12 năm 2021", "tháng 12/2021", "ngày /12/2021",
          "2021-12"}) {
        check_date(text, {2021, 12, 0});
    }
    for (const std::string_view text : {"2021", "năm 2021", "ngày … tháng … năm 2021", "…/…/2021",
                                        "//2021", "ngày tháng năm 2021", "tháng … năm 2021"}) {
        check_date(text, {2021, 0, 0});
    }
}

TEST_CASE("days that no calendar has are refused") {
    for (const std::string_view text :
         {"29/02/2023", "30/02/2024", "31/04/2021", "00/00/0000", "0/1/2021", "1/0/2021",
          "32/1/2021", "13/13/2021", "/13/2021", "29/02/1900", "01/01/0000",
          "ngày 31 tháng 4 năm 2021"}) {
        check_fault(text, DateFault::NoSuchDay);
    }
}

TEST_CASE("an American date is told from a wrong one") {
    check_fault("12/31/2021", DateFault::MonthFirst);
    check_fault("1/13/2021", DateFault::MonthFirst);
    check_fault("2021-31-12", DateFault::MonthFirst);
    check_fault("2/30/2021", DateFault::NoSuchDay);
}

TEST_CASE("short years and Excel's day counts are told") {
    check_fault("31/12/21", DateFault::ShortYear);
    check_fault("ngày 31 tháng 12 năm 21", DateFault::ShortYear);
    check_fault("44561", DateFault::SerialNumber);
    check_fault("44561.99", DateFault::SerialNumber);
    check_fault("46022,5", DateFault::SerialNumber);
}

TEST_CASE("times, other words and half dates are no dates") {
    for (const std::string_view text : {"",
                                        " ",
                                        "2021-12-31T23:30:00Z",
                                        "31/12/2021 08:00",
                                        "20211231",
                                        "31",
                                        "31/12",
                                        "31/12-2021",
                                        "31/12/2021/5",
                                        "hôm nay",
                                        "Hà Nội, ngày 31 tháng 12 năm 2021",
                                        "ngày 31 năm 2021",
                                        "31/…/2021",
                                        "…",
                                        "…/…/…",
                                        "năm",
                                        "ngày 31 tháng 12",
                                        "2021/12/31",
                                        "31/12/20211",
                                        "-",
                                        "/",
                                        "ngày ngày 3 tháng 4 năm 2021",
                                        "tháng 12 năm 2021 năm 2021",
                                        "31//2021",
                                        "\xFF\xFE",
                                        "1/2/3/4/5/6/7/8/9",
                                        "٣١/١٢/٢٠٢١"}) {
        check_fault(text, DateFault::NotADate);
    }
    check_fault(std::string(1'000'000, '1'), DateFault::NotADate);
}

TEST_CASE("formal dates pad the day and the first two months alone") {
    CHECK(format_formal({2022, 1, 5}, "…") == "ngày 05 tháng 01 năm 2022");
    CHECK(format_formal({2020, 3, 5}, "…") == "ngày 05 tháng 3 năm 2020");
    CHECK(format_formal({2021, 2, 28}, "…") == "ngày 28 tháng 02 năm 2021");
    CHECK(format_formal({2021, 12, 31}, "…") == "ngày 31 tháng 12 năm 2021");
    CHECK(format_formal({2021, 12, 0}, "…") == "ngày … tháng 12 năm 2021");
    CHECK(format_formal({2021, 0, 0}, "   ") == "ngày     tháng     năm 2021");
}

TEST_CASE("short dates have two digits for day and month") {
    CHECK(format_short({2022, 1, 5}) == "05/01/2022");
    CHECK(format_short({2022, 1, 0}) == "01/2022");
    CHECK(format_short({2022, 0, 0}) == "2022");
}

TEST_CASE("every day is read back from each of its forms") {
    int days = 0;
    for (const int year : {1900, 2000, 2021, 2024, 9999}) {
        for (int month = 0; month <= 13; ++month) {
            for (int day = 0; day <= 32; ++day) {
                const Date date{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
                                static_cast<std::uint8_t>(day)};
                if (!is_valid(date)) {
                    continue;
                }
                days += day > 0 ? 1 : 0;
                REQUIRE(read_date(format_short(date)) == date);
                REQUIRE(read_date(format_formal(date, "…")) == date);
                REQUIRE(read_date(format_formal(date, "  ")) == date);
            }
        }
    }
    CHECK(days == 5 * 365 + 2);
}

TEST_CASE("a date that is read is valid") {
    std::mt19937 random(2);
    static constexpr std::string_view some = "0011223459//--  .";
    int read = 0;
    for (int i = 0; i < 200'000; ++i) {
        std::string text;
        for (auto n = random() % 11; n > 0; --n) {
            text.push_back(some[random() % some.size()]);
        }
        if (const auto date = read_date(text)) {
            ++read;
            REQUIRE(is_valid(*date));
        }
    }
    CHECK(read > 100);
}
