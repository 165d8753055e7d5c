#include "vietnamese/period.h"

#include <doctest/doctest.h>

#include "vietnamese/normalize.h"

using namespace tongket::vietnamese;
using enum PeriodKind;

TEST_CASE("periods are written as offices write them") {
    CHECK(format_period({Year, 0, 2021}) == "năm 2021");
    CHECK(format_period({Quarter, 4, 2021}) == "quý IV năm 2021");
    CHECK(format_period({Quarter, 1, 0}) == "quý I");
    CHECK(format_period({FirstMonths, 6, 2021}) == "6 tháng đầu năm 2021");
    CHECK(format_period({LastMonths, 6, 0}) == "6 tháng cuối năm");
    CHECK(format_period({Month, 2, 2021}) == "tháng 02 năm 2021");
    CHECK(format_period({Month, 3, 2021}) == "tháng 3 năm 2021");
}

TEST_CASE("every period is read back, in capitals too") {
    for (const PeriodKind kind : {FirstMonths, LastMonths, Quarter, Month}) {
        for (std::uint8_t number = 1; number <= (kind == Quarter ? 4 : 12); ++number) {
            for (const std::int16_t year : {std::int16_t{0}, std::int16_t{2021}}) {
                const Period period{kind, number, year};
                CAPTURE(format_period(period));
                CHECK(read_period(format_period(period)) == period);
                CHECK(read_period(to_upper(format_period(period))) == period);
            }
        }
    }
    CHECK(read_period("năm 2021") == Period{Year, 0, 2021});
}

TEST_CASE("other ways to write a period are read") {
    CHECK(read_period("Quý IV/2021") == Period{Quarter, 4, 2021});
    CHECK(read_period("quý 4/2021") == Period{Quarter, 4, 2021});
    CHECK(read_period("tháng 05/2021") == Period{Month, 5, 2021});
    CHECK(read_period("tháng  12 / 2021 ") == Period{Month, 12, 2021});
    CHECK(read_period("sáu tháng đầu năm 2021") == Period{FirstMonths, 6, 2021});
    CHECK(read_period("2021") == Period{Year, 0, 2021});
}

TEST_CASE("what is no period is not read") {
    for (const char* text : {"",
                             "quý",
                             "quý V",
                             "quý 5",
                             "quý IV 2021",
                             "tháng",
                             "tháng 13",
                             "tháng 0",
                             "tháng 00",
                             "13 tháng đầu năm",
                             "6 tháng",
                             "6 tháng đầu",
                             "6 tháng đầu 2021",
                             "năm",
                             "năm 21",
                             "21",
                             "năm 02021",
                             "0021",
                             "tháng đầu năm",
                             "quý IV năm",
                             "hai mươi tháng đầu năm"}) {
        CAPTURE(text);
        CHECK_FALSE(read_period(text).has_value());
    }
    CHECK_FALSE(read_period(std::string(1'000'000, ' ') + "2021").has_value());
}
