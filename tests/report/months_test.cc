#include "report/months.h"

#include <doctest/doctest.h>

#include "reading.h"

using namespace tongket;
using report::read_body;
using report::read_months;

TEST_CASE("months are one number or two, from 1 to 12") {
    CHECK(read_months("2 - 11")->first == 2);
    CHECK(read_months("2 - 11")->last == 11);
    CHECK(read_months("2–11")->last == 11);
    CHECK(read_months("3")->first == 3);
    CHECK(read_months("3")->last == 3);
    for (const char* text :
         {"", "0", "13", "11 - 2", "2 -", "- 3", "tháng 2", "2 - 3 - 4", "2,5"}) {
        CAPTURE(text);
        CHECK_FALSE(read_months(text));
    }
}

TEST_CASE("months are said in words") {
    CHECK(report::months_in_words({2, 11}) == "tháng\u00A02 đến tháng\u00A011");
    CHECK(report::months_in_words({3, 3}) == "tháng\u00A03");
    CHECK(report::months_in_words({1, 12}) == "cả năm");
    CHECK(report::milestones_in_words({}).empty());
    CHECK(report::milestones_in_words(std::vector<std::int32_t>{6, 12}) ==
          "tháng\u00A06, tháng\u00A012");
}

TEST_CASE("a goal has its months, and its milestones in order, each once") {
    const auto reading = read_body(
        "goals:\n  - text: Một\n    year: 2022\n    months: 2 - 11\n    milestones: [12, 6, 12]\n");
    CHECK(reading.messages() == "");
    const report::Goal& goal = reading.report->goals.at(0);
    REQUIRE(goal.months);
    CHECK(goal.months->last == 11);
    CHECK(goal.milestones == std::vector<std::int32_t>{6, 12});
}

TEST_CASE("months that are none are reported where they stand") {
    CHECK(read_body("goals:\n  - text: Một\n    months: 3 - 13\n").codes() == "TK0329 7:13");
    CHECK(read_body("goals:\n  - text: Một\n    milestones: [3, 2 - 4]\n").codes() ==
          "TK0329 7:21");
}
