#include "report/statistics.h"

#include <string>

#include <doctest/doctest.h>

#include "reading.h"

using namespace tongket;
using report::read_body;

namespace {

/// What the one statistic of value `value` prints, and the messages, which must be on its line 6.
std::string print_value(std::string_view value) {
    const auto reading =
        read_body("statistics:\n  s: {label: Số, value: " + std::string(value) + "}\n");
    REQUIRE(reading.report);
    REQUIRE(reading.report->statistics.size() == 1);
    std::string text = reading.report->statistics[0].printed();
    for (const auto& item : reading.diagnostics.sorted()) {
        CHECK(item.place.line == 6);
        text += " " + base::code_text(item.code);
    }
    return text;
}

}  // namespace

TEST_CASE("numbers in a right form print as they are typed") {
    for (const std::string number : {"3.300", "\"3.300,5\"", "\"103,8\"", "1.234.567", "\"-3,2\"",
                                     "0", "\"100,0\"", "\"0,5\"", "7"}) {
        CAPTURE(number);
        std::string bare = number;
        std::erase(bare, '"');
        CHECK(print_value(number) == bare);
    }
}

TEST_CASE("a number without its dot is printed as it is typed and warned of") {
    CHECK(print_value("\"1005,0\"") == "1005,0 TK0225");
    CHECK(print_value("12345") == "12345 TK0225");
}

TEST_CASE("what could be read in two ways, or not at all, is an error and prints dots") {
    CHECK(print_value("103.8") == "…… TK0222");
    CHECK(print_value("\"3,300\"") == "…… TK0222");
    CHECK(print_value("\"1,234,567.8\"") == "…… TK0222");
    CHECK(print_value("0123") == "…… TK0223");
    CHECK(print_value("08") == "…… TK0223");
    CHECK(print_value("99999999999999999999") == "…… TK0224");
    for (const std::string word :
         {"0o17", "0x1F", "1e3", "1_000", "ba trăm", "28 tỷ đồng", "hơn 28", "½", "31/12/2021",
          "a/b", "1/2/3", "190:20:30", "\"50%%\"", "2021-12-31"}) {
        CAPTURE(word);
        CHECK(print_value(word).ends_with("TK0221"));
    }
}

TEST_CASE("the ambiguous number's message shows both ways to mend it") {
    const auto reading = read_body("statistics:\n  s: {label: Số, value: 103.8}\n");
    CHECK(reading.messages().find("write 103,8 or 1.038") != std::string::npos);
    CHECK(reading.messages(base::Language::Vietnamese).find("103,8 hoặc 1.038") !=
          std::string::npos);
}

TEST_CASE("a ratio is a value with its whole, typed in either way") {
    for (const std::string way : {"value: 233/473", "value: 233, of: 473"}) {
        const auto reading = read_body("statistics:\n  s: {label: Số, unit: hộ, " + way + "}\n");
        CHECK(reading.codes().empty());
        const report::Statistic& statistic = reading.report->statistics.at(0);
        CHECK(statistic.value == vietnamese::Decimal{233, 0});
        CHECK(statistic.of == vietnamese::Decimal{473, 0});
        CHECK(statistic.printed() == "233/473\u00A0hộ");
        CHECK(*statistic.field("share") == "49,26%");
    }
}

TEST_CASE("ratio and whole together, and a whole of zero, are errors") {
    CHECK(read_body("statistics:\n  s: {label: Số, value: 1/2, of: 3}\n").codes() == "TK0215 6:30");
    CHECK(read_body("statistics:\n  s: {label: Số, value: 1, of: 0}\n").codes() == "TK0234 6:32");
    CHECK(read_body("statistics:\n  s: {label: Số, value: 1/0}\n").codes() == "TK0234 6:25");
}

TEST_CASE("a range is kept as it is typed and is no number") {
    CHECK(print_value("2021 - 2025") == "2021 - 2025");
    CHECK(print_value("2021-2025") == "2021-2025");
    CHECK(print_value("10 - 15%") == "10 - 15%");
    CHECK(print_value("1.5 - 2") == "…… TK0222");
    const auto reading = read_body("statistics:\n  s: {label: Số, value: 2021 - 2025}\n");
    CHECK_FALSE(reading.report->statistics.at(0).value);
    REQUIRE(reading.report->statistics.at(0).range);
    CHECK(reading.report->statistics.at(0).range->to == vietnamese::Decimal{2025, 0});
}

TEST_CASE("a percent sign is the unit, and no other") {
    CHECK(print_value("\"99,85%\"") == "99,85%");
    CHECK(print_value("\"99,85 %\"") == "99,85%");
    CHECK(print_value("\"5%\", unit: \"%\"") == "5%");
    CHECK(read_body("statistics:\n  s: {label: Số, value: 5%, unit: hộ}\n").codes() ==
          "TK0233 6:25");
}

TEST_CASE("a statistic without a value is warned of, and an error in a final report") {
    CHECK(print_value("") == "…… TK0231");
    CHECK(print_value("~") == "…… TK0231");
    const auto draft = read_body("statistics:\n  s: {label: Số}\n");
    CHECK_FALSE(draft.diagnostics.has_errors());
    const auto final_one = read_body("final: true\nstatistics:\n  s: {label: Số}\n");
    CHECK(final_one.codes() == "TK0231 7:3");
    CHECK(final_one.diagnostics.has_errors());
}

TEST_CASE("a statistic of which nothing is known yet still has its id") {
    const auto reading = read_body("statistics:\n  s:\nsections:\n  - body: Có {s}.\n");
    CHECK(reading.codes() == "TK0231 6:3, TK0232 6:3");
    REQUIRE(reading.report->statistics.size() == 1);
}

TEST_CASE("a statistic that cannot be read keeps its figures silent") {
    const auto reading = read_body(
        "statistics:\n  s: 3.300\n  t: {label: T, value: x, of-plan: y, as-of: z}\n"
        "sections:\n  - body: Có {s}, {t.of-plan}, {t.as-of}.\n");
    CHECK(reading.codes() == "TK0209 6:6, TK0221 7:24, TK0221 7:36, TK0216 7:46");
}

TEST_CASE("shares that are not given follow from plan, year before and whole") {
    const auto reading = read_body(
        "statistics:\n  s:\n    label: Số\n    value: 3.300\n    plan: 3.180\n    last-year: "
        "3.000\n");
    CHECK(reading.codes().empty());
    const report::Statistic& statistic = reading.report->statistics.at(0);
    CHECK(*statistic.field("of-plan") == "103,8%");
    CHECK(*statistic.field("growth") == "10%");
    CHECK(*statistic.field("plan") == "3.180");
}

TEST_CASE("a share that is given is printed as it is, with its percent sign") {
    const auto reading = read_body(
        "statistics:\n  s:\n    label: Số\n    value: 3.300\n    plan: 3.180\n    of-plan: 104\n"
        "    share: 12,5%\n    as-of: 5/1/2022\n    source: Chi cục\n    note: tạm tính\n");
    CHECK(reading.codes().empty());
    const report::Statistic& statistic = reading.report->statistics.at(0);
    CHECK(*statistic.field("of-plan") == "104%");
    CHECK(*statistic.field("share") == "12,5%");
    CHECK(*statistic.field("as-of") == "05/01/2022");
    CHECK(*statistic.field("source") == "Chi cục");
    CHECK(*statistic.field("note") == "tạm tính");
}

TEST_CASE("ids that could not stand in braces are errors") {
    CHECK(read_body("statistics:\n  thu ngân sách: {label: Số, value: 1}\n").codes() ==
          "TK0230 6:3");
    CHECK(read_body("statistics:\n  a.b: {label: Số, value: 1}\n").codes() == "TK0230 6:3");
    CHECK(read_body("statistics: [a]\n").codes() == "TK0209 5:13");
}

TEST_CASE("statistics keep the file's order") {
    const auto reading =
        read_body("statistics:\n  z: {label: Z, value: 1}\n  a: {label: A, value: 2}\n");
    REQUIRE(reading.report->statistics.size() == 2);
    CHECK(reading.report->statistics[0].id == "z");
    CHECK(reading.report->statistic("a")->label == "A");
    CHECK(reading.report->statistic("b") == nullptr);
}

TEST_CASE("a sum is computed from statistics in other units, whatever their order") {
    const auto reading = read_body(
        "statistics:\n"
        "  tong: {label: Tổng chi, unit: tỷ đồng, sum: [a, b]}\n"
        "  a: {label: A, value: 1.500, unit: triệu đồng}\n"
        "  b: {label: B, value: 2, unit: tỷ đồng}\n"
        "  tat-ca: {label: Tất cả, unit: tỷ đồng, sum: [tong, b], plan: 5}\n");
    CHECK(reading.codes().empty());
    CHECK(reading.report->statistic("tong")->printed() == "3,5\u00A0tỷ đồng");
    CHECK(reading.report->statistic("tat-ca")->value_text == "5,5");
    CHECK(*reading.report->statistic("tat-ca")->field("of-plan") == "110%");
}

TEST_CASE("a sum of something not known yet is not known, and says so only once") {
    const auto reading = read_body(
        "statistics:\n  t: {label: T, sum: [a, b]}\n  a: {label: A}\n  b: {label: B, value: 2}\n");
    CHECK(reading.codes() == "TK0231 7:3");
    CHECK(reading.report->statistic("t")->printed() == "……");
}

TEST_CASE("sums in a circle, of unknown ids or of units that differ are errors at their place") {
    CHECK(read_body("statistics:\n  a: {label: A, sum: [b]}\n  b: {label: B, sum: [a]}\n").codes() ==
          "TK0235 6:3, TK0235 7:3");
    CHECK(read_body("statistics:\n  a: {label: A, sum: [a]}\n").codes() == "TK0235 6:3");
    CHECK(read_body("statistics:\n  a: {label: A, sum: [x]}\n").codes() == "TK0301 6:23");
    CHECK(read_body("statistics:\n  a: {label: A, unit: hộ, sum: [b]}\n"
                    "  b: {label: B, value: 1, unit: người}\n")
              .codes() == "TK0236 6:33");
}

TEST_CASE("a column of a table is added up without its totals") {
    const std::string table =
        "sections:\n  - table:\n      id: viec\n      columns: [Phường, {title: Việc làm}]\n"
        "      rows:\n        - [A, 310]\n        - [B, \"1.031\"]\n        - [C, \"-\"]\n"
        "        - [Tổng cộng, \"9.999\"]\n";
    const auto reading = read_body(
        "statistics:\n  v: {label: V, unit: người, sum-rows: {table: viec, column: Việc làm}}\n" +
        table);
    CHECK(reading.codes().empty());
    CHECK(reading.report->statistic("v")->value_text == "1.341");
    CHECK(read_body("statistics:\n  v: {label: V, sum-rows: {table: vi, column: Việc làm}}\n" + table)
              .codes() == "TK0237 6:27");
    CHECK(read_body("statistics:\n  v: {label: V, sum-rows: {table: viec, column: Khác}}\n" + table)
              .codes() == "TK0238 6:27");
    CHECK(read_body("statistics:\n  v: {label: V, sum-rows: {table: viec, column: Phường}}\n" + table)
              .codes() == "TK0239 12:12");
}

TEST_CASE("the whole may be another statistic, and computed shares take their decimals") {
    const auto reading = read_body(
        "statistics:\n  p: {label: P, value: 233, unit: hộ, of: w, decimals: 4}\n"
        "  w: {label: W, value: 473, unit: hộ}\n");
    CHECK(reading.codes().empty());
    CHECK(reading.report->statistic("p")->printed() == "233/473\u00A0hộ");
    CHECK(*reading.report->statistic("p")->field("share") == "49,26%");
    CHECK(read_body("statistics:\n  p: {label: P, value: 1, of: w}\n").codes() == "TK0301 6:31");
}
