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

constexpr std::string_view statistics =
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
    REQUIRE(chart->points.size() == 2);
    CHECK(chart->points[0].label.plain() == "Quý I");
    CHECK(chart->points[0].value == vietnamese::Decimal{993, 0});
    CHECK(chart->points[0].value_text == "993,0");
    CHECK(chart->points[1].value_text == "1.005");
}

TEST_CASE("a percent sign at a number is the chart's unit") {
    const auto reading = read_chart("      data:\n        - [A, \"98,5%\"]\n        - [B, 97]\n");
    CHECK(reading.messages() == "");
    REQUIRE(chart_of(reading) != nullptr);
    CHECK(chart_of(reading)->unit == "%");
    CHECK(chart_of(reading)->points[1].value_text == "97");
    CHECK(read_chart("      unit: hộ\n      data:\n        - [A, 5%]\n").codes() == "TK0233 9:15");
}

TEST_CASE("a chart of statistics takes their labels, values and unit") {
    const auto reading = read_body(std::string(statistics) +
                                   "sections:\n  - chart: {type: bar, of: [thu, san-xuat]}\n");
    CHECK(reading.messages() == "");
    const report::Chart* chart = chart_of(reading);
    REQUIRE(chart != nullptr);
    CHECK(chart->unit == "tỷ đồng");
    CHECK(chart->points[1].label.plain() == "Sản xuất");
    CHECK(chart->points[1].value_text == "49.894");
    CHECK(reading.report->statistics_shown);
}

TEST_CASE("a number of a chart's own data may lack its dot") {
    const auto reading = read_chart("      data:\n        - [A, \"1005,0\"]\n");
    CHECK(reading.messages() == "");
    CHECK(chart_of(reading)->points.at(0).value == vietnamese::Decimal{1005, 0});
}

TEST_CASE("mixed units and values that cannot be drawn are warned of") {
    const auto reading =
        read_body(std::string(statistics) + "sections:\n  - chart: {of: [thu, ngheo, nam]}\n");
    CHECK(reading.codes() == "TK0251 11:13, TK0252 11:13");
    CHECK_FALSE(reading.diagnostics.has_errors());
    REQUIRE(chart_of(reading)->points.size() == 2);
    CHECK(chart_of(reading)->points[1].value_text == "233\u00A0hộ");
}

TEST_CASE("what is no pair, no number or no type is an error") {
    CHECK(read_chart("      data:\n        - [Quý I, \"993\", \"0\"]\n").codes() == "TK0250 8:11");
    CHECK(read_chart("      data:\n        - [Quý I, 993,0]\n").diagnostics.has_errors());
    CHECK(read_chart("      data:\n        - [A, [1]]\n").codes() == "TK0250 8:15");
    CHECK(read_chart("      data:\n        - Quý I\n").codes() == "TK0250 8:11");
    CHECK(read_chart("      data:\n        - [A, 103.8]\n").codes() == "TK0222 8:15");
    const auto type = read_chart("      type: pie\n      data:\n        - [A, 1]\n");
    CHECK(type.codes() == "TK0212 7:13");
    CHECK(type.messages().find("choose one of: bar") != std::string::npos);
}

TEST_CASE("a chart of nothing, and one of two things, are errors") {
    CHECK(read_chart("      caption: Trống\n").codes() == "TK0246 7:7");
    CHECK(read_chart("      data: []\n").codes() == "TK0246 7:7");
    CHECK(read_body(std::string(statistics) + "sections:\n  - chart: {of: [thu], data: [[A, 1]]}\n")
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
