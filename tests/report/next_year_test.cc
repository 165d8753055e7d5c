#include "report/next_year.h"

#include <doctest/doctest.h>

#include "data/read_yaml.h"
#include "reading.h"

using namespace tongket;

namespace {

std::string next_year(const std::string& yaml) {
    report::ReportReading reading = report::read_text_as_report(yaml);
    REQUIRE(reading.report);
    base::Diagnostics ignored;
    const auto value = data::read_yaml(reading.sources, base::SourceId{0}, {}, ignored);
    REQUIRE(value);
    return report::start_next_year(reading.sources, base::SourceId{0}, *value, *reading.report);
}

/// Of a report of 2021 whose first lines are the same in all cases.
std::string next_body(const std::string& rest) {
    const std::string head = "tongket: 1\ntitle: Báo cáo năm 2021\nyear: 2021\n";
    const std::string text = next_year(head + rest);
    const std::size_t at = text.find("year: 2022\n");
    REQUIRE(at != std::string::npos);
    return text.substr(at + 11);
}

}  // namespace

TEST_CASE("the year moves on in the head, the title and the headings; number and day are blank") {
    const std::string text = next_year(
        "# lời đầu\ntongket: 1  # phiên bản\n"
        "title: \"Báo cáo năm 2021, phương hướng năm 2022\"\nyear:   2021 # năm\nfinal: true\n"
        "document: {number: 412/BC-UBND, date: 31/12/2021}\n"
        "sections:\n  - title: Kết quả năm 2021\n");
    CHECK(text.starts_with("# lời đầu\n# Bắt đầu từ báo cáo năm 2021."));
    CHECK(text.find("tongket: 1  # phiên bản\n"
                    "title: \"Báo cáo năm 2022, phương hướng năm 2023\"\n"
                    "year:   2022 # năm\nfinal: false\n"
                    "document: {number: \"/BC-UBND\", date: /12/2022}\n"
                    "sections:\n  - title: Kết quả năm 2022\n") != std::string::npos);
}

TEST_CASE("a value becomes last year's, and what followed from it goes") {
    CHECK(next_body("statistics:\n"
                    "  thu:\n"
                    "    label: Thu ngân sách  # tổng thu\n"
                    "    value: 3.300   # đã chốt\n"
                    "    unit: tỷ đồng\n"
                    "    plan: 3.179\n"
                    "    last-year: 3.105\n"
                    "    qualifier: hơn\n"
                    "    of-plan: 103,8%\n"
                    "  ngheo:\n    label: Hộ nghèo\n    value: 233/473\n    unit: hộ\n") ==
          "statistics:\n"
          "  thu:\n"
          "    label: Thu ngân sách  # tổng thu\n"
          "    value:\n"
          "    last-year: 3.300   # đã chốt\n"
          "    unit: tỷ đồng\n"
          "  ngheo:\n    label: Hộ nghèo\n    value:\n    last-year: 233\n    unit: hộ\n");
    CHECK(next_body("statistics:\n"
                    "  thu: {label: Thu, value: 33, plan: 31, unit: tỷ đồng, last-year: 30}\n") ==
          "statistics:\n  thu: {label: Thu, last-year: 33, unit: tỷ đồng, }\n");
}

TEST_CASE("a computed value is last year's too, and is computed again") {
    CHECK(next_body("statistics:\n"
                    "  nam:\n    label: Nam\n    value: 600\n"
                    "  tong:\n    label: Tổng\n    sum: [nam]\n") ==
          "statistics:\n"
          "  nam:\n    label: Nam\n    value:\n    last-year: 600\n"
          "  tong:\n    last-year: \"600\"\n    label: Tổng\n    sum: [nam]\n");
}

TEST_CASE("an amount in a goal is the plan of the statistic it names, else of a new one") {
    CHECK(next_body("statistics:\n"
                    "  thu:\n    label: Thu ngân sách nhà nước\n    value: 12\n    unit: tỷ đồng\n"
                    "goals:\n"
                    "  - text: Thu ngân sách nhà nước đạt 13.000 triệu đồng\n    year: 2022\n"
                    "  - text: Gia đình văn hóa\n    measure: tỷ lệ đạt 95%\n    year: 2022\n"
                    "  - text: Hưởng ứng các phong trào\n    year: 2022\n") ==
          "statistics:\n"
          "  thu:\n    plan: \"13\"\n    label: Thu ngân sách nhà nước\n    value:\n"
          "    last-year: 12\n    unit: tỷ đồng\n"
          "  muc-tieu-1:\n    label: \"Gia đình văn hóa\"\n    value:\n    unit: \"%\"\n"
          "    plan: \"95\"\n"
          "goals:\n"
          "#   - text: Thu ngân sách nhà nước đạt 13.000 triệu đồng\n#     year: 2022\n"
          "#   - text: Gia đình văn hóa\n#     measure: tỷ lệ đạt 95%\n#     year: 2022\n"
          "  - text: Hưởng ứng các phong trào\n    year: 2023\n");
}

TEST_CASE("figures and years typed into the prose are marked, bound ones and others stay") {
    CHECK(
        next_body("statistics:\n  thu: {label: Thu, value: 33}\n"
                  "sections:\n  - body: |\n"
                  "      Năm 2021 thu {thu}, trong đó 3.200 tỷ đồng; theo Luật năm 2013, Điều 5.\n"
                  "      Từ 31/12/2021 có 98,5%.\n") ==
        "statistics:\n  thu: {label: Thu, last-year: 33}\n"
        "sections:\n  - body: |\n"
        "      Năm «2021» thu {thu}, trong đó «3.200 tỷ đồng»; theo Luật năm 2013, Điều 5.\n"
        "      Từ 31/12/2021 có «98,5%».\n");
}

TEST_CASE("tables keep their words, awards become comments") {
    CHECK(next_body("sections:\n"
                    "  - title: Bảng\n"
                    "    table:\n"
                    "      columns: [TT, Tên, Số, Loại]\n"
                    "      rows:\n"
                    "        - [1, Một, \"1.500\", Tốt]\n"
                    "        - [2, {text: Hai}, {text: 20}, \"12,5%\"]\n"
                    "awards:\n"
                    "  - title: Lao động tiên tiến\n    recipient: Ông A\n"
                    "# hết\n") ==
          "sections:\n"
          "  - title: Bảng\n"
          "    table:\n"
          "      columns: [TT, Tên, Số, Loại]\n"
          "      rows:\n"
          "        - [1, Một, \"\", Tốt]\n"
          "        - [2, {text: Hai}, {text: \"\"}, \"\"]\n"
          "awards:\n"
          "#   - title: Lao động tiên tiến\n#     recipient: Ông A\n"
          "# hết\n");
}

TEST_CASE("a section that shows awards or goals keeps one, with a mark") {
    const std::string text = next_body(
        "sections:\n  - title: A\n    show: awards\n  - title: B\n    show: goals\n"
        "goals:\n"
        "  - {text: Trồng 5 cây, year: 2022}\n"
        "  - {text: Trồng 7 cây, year: 2022}\n"
        "awards:\n"
        "  - {title: Lao động tiên tiến, recipient: Ông A}\n"
        "  - {title: Lao động tiên tiến, recipient: Ông B}\n");
    CAPTURE(text);
    CHECK(
        text.ends_with("goals:\n"
                       "#   - {text: Trồng 5 cây, year: 2022}\n"
                       "  - {text: \"Trồng 7 cây «2021»\", year: 2023}\n"
                       "awards:\n"
                       "  - {title: Lao động tiên tiến, recipient: \"Ông A «2021»\"}\n"
                       "#   - {title: Lao động tiên tiến, recipient: Ông B}\n"));
}

TEST_CASE("what comes out is a report of the next year without an error") {
    const std::string text = next_year(
        "tongket: 1\ntitle: Báo cáo năm 2021\nyear: 2021\n"
        "issuer: {name: Ủy ban nhân dân xã Mẫu}\n"
        "statistics:\n"
        "  a: {label: Số A, value: 10 - 15, unit: hộ}\n"
        "  b: {label: Số B, value: \"99,5%\", last-year: \"98,1%\"}\n"
        "  c: {label: Số C, value: 5, of: b2}\n"
        "  b2:\n    label: Cả\n    value: 9\n"
        "sections:\n"
        "  - title: Mục\n    body: Có {a}, {b} và 120 hộ.\n    chart: {data: [[Quý I, 5]]}\n"
        "goals:\n  - {text: Trồng 500 cây, year: 2022}\n");
    const auto reading = report::read_text_as_report(text);
    CAPTURE(text);
    CAPTURE(reading.messages());
    REQUIRE(reading.report);
    CHECK_FALSE(reading.diagnostics.has_errors());
    CHECK(reading.report->year == 2022);
    REQUIRE(reading.report->statistic("b"));
    CHECK(reading.report->statistic("b")->last_year == vietnamese::Decimal{995, 1});
    CHECK_FALSE(reading.report->statistic("b2")->value);
}
