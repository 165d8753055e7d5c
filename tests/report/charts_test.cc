#include "report/charts.h"

#include <string>

#include <doctest/doctest.h>

#include "reading.h"

using namespace tongket;
using report::read_body;

namespace {

report::ReportReading read_chart(std::string_view keys) {
    return read_body("sections:\n  - chart:\n" + std::string(keys));
}

const report::Chart* chart_of(const report::ReportReading& reading) {
    if (!reading.report || reading.report->sections.empty() ||
        reading.report->sections[0].items.empty()) {
        return nullptr;
    }
    return std::get_if<report::Chart>(&reading.report->sections[0].items[0]);
}

constexpr std::string_view chart_statistics =
    "statistics:\n"
    "  thu: {label: Thu, value: 3.300, unit: tỷ đồng}\n"
    "  san-xuat: {label: Sản xuất, value: 49.894, unit: tỷ đồng}\n"
    "  ngheo: {label: Hộ nghèo, value: 233, unit: hộ}\n"
    "  nam: {label: Giai đoạn, value: 2021 - 2025}\n";

}  // namespace

TEST_CASE("a chart's own data are pairs of name and number") {
    const auto reading = read_chart(
        "      type: bar\n      caption: Thu theo quý\n      unit: tỷ đồng\n      data:\n"
        "        - [Quý I, \"993,0\"]\n        - [Quý II, 1.005]\n");
    CHECK(reading.messages() == "");
    const report::Chart* chart = chart_of(reading);
    REQUIRE(chart != nullptr);
    REQUIRE(chart->rows.size() == 2);
    CHECK(chart->rows[0].label.plain() == "Quý I");
    CHECK(chart->rows[0].values[0].value == vietnamese::Decimal{993, 0});
    CHECK(chart->rows[0].values[0].text == "993,0");
    CHECK(chart->rows[1].values[0].text == "1.005");
}

TEST_CASE("a percent sign at a number is the chart's unit") {
    const auto reading = read_chart("      data:\n        - [A, \"98,5%\"]\n        - [B, 97]\n");
    CHECK(reading.messages() == "");
    REQUIRE(chart_of(reading) != nullptr);
    CHECK(chart_of(reading)->unit == "%");
    CHECK(chart_of(reading)->rows[1].values[0].text == "97");
    CHECK(read_chart("      unit: hộ\n      data:\n        - [A, 5%]\n").codes() == "TK0233 9:15");
}

TEST_CASE("a chart of statistics takes their labels, values and unit") {
    const auto reading = read_body(std::string(chart_statistics) +
                                   "sections:\n  - chart: {type: bar, of: [thu, san-xuat]}\n");
    CHECK(reading.messages() == "");
    const report::Chart* chart = chart_of(reading);
    REQUIRE(chart != nullptr);
    CHECK(chart->unit == "tỷ đồng");
    CHECK(chart->rows[1].label.plain() == "Sản xuất");
    CHECK(chart->rows[1].values[0].text == "49.894");
    CHECK(reading.report->statistics_shown);
}

TEST_CASE("a number of a chart's own data may lack its dot") {
    const auto reading = read_chart("      data:\n        - [A, \"1005,0\"]\n");
    CHECK(reading.messages() == "");
    CHECK(chart_of(reading)->rows.at(0).values.at(0).value == vietnamese::Decimal{1005, 0});
}

TEST_CASE("mixed units and values that cannot be drawn are warned of") {
    const auto reading =
        read_body(std::string(chart_statistics) + "sections:\n  - chart: {of: [thu, ngheo, nam]}\n");
    CHECK(reading.codes() == "TK0251 11:13, TK0252 11:13");
    CHECK_FALSE(reading.diagnostics.has_errors());
    REQUIRE(chart_of(reading)->rows.size() == 2);
    CHECK(chart_of(reading)->rows[1].values[0].text == "233\u00A0hộ");
}

TEST_CASE("what is no pair, no number or no type is an error") {
    CHECK(read_chart("      data:\n        - [Quý I, \"993\", \"0\"]\n").codes() == "TK0250 8:11");
    CHECK(read_chart("      data:\n        - [Quý I, 993,0]\n").diagnostics.has_errors());
    CHECK(read_chart("      data:\n        - [A, [1]]\n").codes() == "TK0250 8:15");
    CHECK(read_chart("      data:\n        - Quý I\n").codes() == "TK0250 8:11");
    CHECK(read_chart("      data:\n        - [A, 103.8]\n").codes() == "TK0222 8:15");
    CHECK(read_chart("      series: [2020, 2021]\n      data:\n        - [A, 1]\n").codes() ==
          "TK0253 9:11");
    const auto type = read_chart("      type: pie\n      data:\n        - [A, 1]\n");
    CHECK(type.codes() == "TK0212 7:13");
    CHECK(type.messages().find("choose one of: bar, columns, stacked") != std::string::npos);
}

TEST_CASE("a chart of nothing, and one of two things, are errors") {
    CHECK(read_chart("      caption: Trống\n").codes() == "TK0246 7:7");
    CHECK(read_chart("      data: []\n").codes() == "TK0246 7:7");
    CHECK(read_body(std::string(chart_statistics) + "sections:\n  - chart: {of: [thu], data: [[A, 1]]}\n")
              .codes() == "TK0215 11:24");
}

TEST_CASE("a chart or a table may float, stand in its place, or leave it to the layout") {
    using report::Placement;
    const auto placement = [](const std::string& line) {
        const auto reading = read_chart(line + "      data:\n        - [A, 1]\n");
        CHECK(reading.messages() == "");
        return chart_of(reading)->placement;
    };
    CHECK(placement("") == Placement::AsLayout);
    CHECK(placement("      place: float\n") == Placement::Float);
    CHECK(placement("      place: here\n") == Placement::Here);
    CHECK(read_chart("      place: top\n      data:\n        - [A, 1]\n").codes() == "TK0212 7:14");
    const auto table = read_body("sections:\n  - table: {place: float, columns: [A]}\n");
    CHECK(std::get<report::Table>(table.report->sections[0].items[0]).placement ==
          Placement::Float);
}

TEST_CASE(
    "rows have a number for each name of `series`, and two of them may be last year and plan") {
    using Role = report::ChartSeries::Role;
    const auto reading = read_chart(
        "      type: columns\n      series: [\"2020\", \"2021\", Dự toán]\n      last-year: "
        "\"2020\"\n"
        "      plan: Dự toán\n      data:\n        - [Quý I, 682, 699, 715]\n"
        "        - [Quý II, \"–\", 827, ~]\n");
    CHECK(reading.messages() == "");
    const report::Chart* chart = chart_of(reading);
    REQUIRE(chart != nullptr);
    CHECK(chart->kind == report::ChartKind::Columns);
    REQUIRE(chart->series.size() == 3);
    CHECK(chart->series[0].role == Role::LastYear);
    CHECK(chart->series[1].role == Role::ThisYear);
    CHECK(chart->series[2].role == Role::Plan);
    CHECK_FALSE(chart->rows[1].values[0].value.has_value());
    CHECK(chart->rows[1].values[1].value == vietnamese::Decimal{827, 0});
    CHECK_FALSE(chart->rows[1].values[2].value.has_value());
}

TEST_CASE("a chart speaks of a row or a series that it has") {
    const std::string data = "      data:\n        - [A, 1]\n        - [B, 2]\n";
    CHECK(chart_of(read_chart("      told: B\n" + data))->rows[1].is_told);
    CHECK(read_chart("      told: C\n" + data).codes() == "TK0254 7:7");
    const auto line = read_chart(
        "      type: line\n      series: [Một, Hai]\n      told: Hai\n      data:\n"
        "        - [2020, 1, 2]\n");
    CHECK(chart_of(line)->told_series == 1);
}

TEST_CASE("a ranking descends, missing values come last and equal ones stand by name") {
    const auto reading = read_chart(
        "      type: ranking\n      data:\n        - [Tây Tựu, 5]\n        - [Ba Đình, ~]\n"
        "        - [Đông Ngạc, 9]\n        - [Cổ Nhuế, 5]\n");
    std::string order;
    for (const report::ChartRow& row : chart_of(reading)->rows) {
        order += row.label.plain() + ";";
    }
    CHECK(order == "Đông Ngạc;Cổ Nhuế;Tây Tựu;Ba Đình;");
}

TEST_CASE("progress of statistics is per cent of their plans") {
    const auto reading = read_body(
        "statistics:\n  thu: {label: Thu, value: 3.300, plan: 3.179, last-year: 3.100}\n"
        "  nghe: {label: Nghề, value: 10}\n"
        "sections:\n  - chart: {type: progress, of: [thu, nghe]}\n");
    const report::Chart* chart = chart_of(reading);
    REQUIRE(chart != nullptr);
    REQUIRE(chart->series.size() == 2);
    CHECK(chart->rows[0].values[1].value == vietnamese::Decimal{1038, 1});
    CHECK(chart->rows[0].values[0].value == vietnamese::Decimal{975, 1});
    CHECK(chart->rows[1].has_no_target);
}

TEST_CASE("the tiles of a map add up to its rows") {
    const std::string data = "      data:\n        - [A, 1]\n        - [B, 2]\n        - [C, 3]\n";
    const auto good = read_chart("      type: tiles\n      tiles: [1, 2]\n" + data);
    CHECK(good.messages() == "");
    CHECK(chart_of(good)->tiles == std::vector<std::size_t>{1, 2});
    CHECK(read_chart("      type: tiles\n      tiles: [2, 2]\n" + data).codes() == "TK0256 8:7");
    CHECK(read_chart("      type: tiles\n      tiles: [0]\n" + data).codes() == "TK0210 8:15");
}

TEST_CASE("a chart has no end of rows and series") {
    std::string data = "      data:\n";
    for (int i = 0; i < 500; ++i) {
        data += "        - [A, 1]\n";
    }
    const auto reading = read_chart(data);
    CHECK(reading.codes() == "TK0255 7:7");
}

TEST_CASE("a table's cell may be a line of numbers, some of them missing") {
    const auto reading = read_body(
        "sections:\n  - table:\n      columns: [A, B]\n      rows:\n        - - Thu\n"
        "          - line: [2.480, \"–\", 3.300, \"99,8%\"]\n");
    CHECK(reading.messages() == "");
    const auto& table = std::get<report::Table>(reading.report->sections[0].items[0]);
    const auto& line = table.rows[0][1].line;
    REQUIRE(line.size() == 4);
    CHECK(line[0] == vietnamese::Decimal{2480, 0});
    CHECK_FALSE(line[1].has_value());
    CHECK(line[3] == vietnamese::Decimal{998, 1});
    CHECK(read_body("sections:\n  - table:\n      columns: [A]\n      rows:\n"
                    "        - - line: [1, x]\n")
              .diagnostics.has_errors());
}

TEST_CASE("a statistic may have a chart of its own, which may name other statistics") {
    const auto reading = read_body(
        "statistics:\n"
        "  thu: {label: Thu, value: 3.300, unit: tỷ đồng}\n"
        "  chi:\n"
        "    label: Chi\n"
        "    topic: Ngân sách\n"
        "    value: 2.900\n"
        "    unit: tỷ đồng\n"
        "    chart:\n"
        "      type: bar\n"
        "      of: [thu, chi]\n");
    CHECK(reading.messages() == "");
    REQUIRE(reading.report);
    const auto& statistics = reading.report->statistics;
    REQUIRE(statistics.size() == 2);
    CHECK_FALSE(statistics[0].chart);
    REQUIRE(statistics[1].chart);
    CHECK(statistics[1].chart->rows.size() == 2);
    REQUIRE(statistics[1].field("topic") != nullptr);
    CHECK(*statistics[1].field("topic") == "Ngân sách");
}

TEST_CASE("what is wrong in a statistic's chart is said at its place, and the statistic stays") {
    const auto reading = read_body(
        "statistics:\n"
        "  thu:\n"
        "    label: Thu\n"
        "    value: 3.300\n"
        "    chart: {type: unit, data: [[A, 1]]}\n");
    REQUIRE(reading.report);
    CHECK(reading.report->statistics.size() == 1);
    CHECK(reading.has(base::Code::UnknownChoice));
}

TEST_CASE("one mark of units stands for a whole number that is not 0") {
    const auto one =
        read_chart("      type: units\n      each: 50\n      data:\n        - [A, 5.850]\n");
    CHECK(one.messages() == "");
    REQUIRE(chart_of(one) != nullptr);
    CHECK(chart_of(one)->each == 50);
    CHECK(read_chart("      type: units\n      each: 0\n      data:\n        - [A, 5]\n")
              .has(base::Code::ExpectedInteger));
}
