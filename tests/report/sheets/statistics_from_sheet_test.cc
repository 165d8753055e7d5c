#include "report/sheets/statistics_from_sheet.h"

#include <string>

#include <doctest/doctest.h>

#include "report/sheets/reading_data.h"

using namespace tongket;
using namespace tongket::report;

namespace {

/// "id: label = value unit plan", one a line.
std::string list_statistics(const ReportReading& reading) {
    std::string text;
    if (!reading.report) {
        return "none\n";
    }
    for (const Statistic& item : reading.report->statistics) {
        text += item.id + ": " + item.label + " = " + item.value_text;
        text += item.unit.empty() ? "" : " " + item.unit;
        const std::string* plan = item.field("plan");
        text += plan == nullptr ? "" : " / " + *plan;
        text += "\n";
    }
    return text;
}

constexpr std::string_view sheet =
    "id;Chỉ tiêu;Đơn vị tính;Kế hoạch;Thực hiện\n"
    "thu;Thu ngân sách;tỷ đồng;3.100;3.300\n"
    ";Hộ cận nghèo giảm;hộ;;233\n"
    ";;;;\n";

}  // namespace

TEST_CASE("each row of a sheet is a statistic, by its id or one made of its label") {
    const TestFolder folder;
    folder.write("so-lieu.csv", sheet);
    const ReportReading reading = folder.read(
        "statistics:\n  data: so-lieu.csv\n  columns: {value: Thực hiện, label: Chỉ tiêu}\n");
    CHECK(reading.codes() == "");
    CHECK(list_statistics(reading) ==
          "thu: Thu ngân sách = 3.300 tỷ đồng / 3.100\n"
          "ho-can-ngheo-giam: Hộ cận nghèo giảm = 233 hộ\n");
}

TEST_CASE("what the report says goes before what its row says") {
    const TestFolder folder;
    folder.write("so-lieu.csv", sheet);
    const ReportReading reading = folder.read(
        "statistics:\n  data: so-lieu.csv\n  columns: {value: Thực hiện, label: Chỉ tiêu}\n"
        "  thu:\n    value: 3.301\n  giam-ngheo:\n    label: hộ cận nghèo giảm\n");
    CHECK(reading.codes() == "");
    CHECK(list_statistics(reading) ==
          "thu: Thu ngân sách = 3.301 tỷ đồng / 3.100\n"
          "giam-ngheo: hộ cận nghèo giảm = 233 hộ\n");
}

TEST_CASE("a statistic without a row names the row that was meant") {
    const TestFolder folder;
    folder.write("so-lieu.csv", sheet);
    const ReportReading reading = folder.read(
        "statistics:\n  data: so-lieu.csv\n  columns: {value: Thực hiện, label: Chỉ tiêu}\n"
        "  thuu: {}\n  dien-tich: {label: Diện tích}\n");
    CHECK(places_of(reading, folder) == "TK0285 báo-cáo.yaml:8:3; TK0284 báo-cáo.yaml:9:3");
    CHECK(reading.messages().find("so-lieu.csv:2:1") != std::string::npos);
}

TEST_CASE("rows without an id, and ids given twice, are errors at the row") {
    const TestFolder folder;
    folder.write("so-lieu.csv", "id;value;unit\na;1;\na;2;\n;3;hộ\n");
    CHECK(places_of(folder.read("statistics:\n  data: so-lieu.csv\n"), folder)
              .find("TK0287 so-lieu.csv:3:1; TK0286 so-lieu.csv:4:2") != std::string::npos);
}

TEST_CASE("a sheet without a column of a statistic is an error that lists the keys") {
    const TestFolder folder;
    folder.write("so-lieu.csv", "x;y\n1;2\n");
    CHECK(places_of(folder.read("statistics:\n  data: so-lieu.csv\n  thu: {label: Thu}\n"),
                    folder) == "TK0291 so-lieu.csv");
    CHECK(
        places_of(folder.read("statistics:\n  data: so-lieu.csv\n  columns: {vaule: x}\n"), folder)
            .starts_with("TK0290 báo-cáo.yaml:7:13"));
}

TEST_CASE("one statistic takes its value from one cell, or from the row that where names") {
    const TestFolder folder;
    folder.copy_case("table-exceljs.xlsx");
    const ReportReading reading = folder.read(
        "statistics:\n"
        "  thu: {label: Thu, data: table-exceljs.xlsx, range: D5, unit: tỷ đồng}\n"
        "  thu-lien-mac:\n    label: Thu\n    data: table-exceljs.xlsx\n    range: A4:F7\n"
        "    where: {Tên phường: Liên Mạc}\n    columns: {value: Thực hiện, plan: Kế hoạch}\n");
    CHECK(reading.codes() == "");
    CHECK(list_statistics(reading) ==
          "thu: Thu = 3.425,5 tỷ đồng\nthu-lien-mac: Thu = 1.188,0 / 1.200,0\n");
    CHECK(places_of(folder.read("statistics:\n  thu:\n    label: Thu\n    data: "
                                "table-exceljs.xlsx\n    range: A4:F7\n"),
                    folder) == "TK0281 báo-cáo.yaml:6:3");
}

TEST_CASE("a fault of a cell is an error at the cell, and the statistic is silent") {
    const TestFolder folder;
    folder.copy_case("traps.xlsx");
    CHECK(places_of(folder.read("statistics:\n  a: {label: A, data: traps.xlsx, range: E5}\n"
                                "sections:\n  - title: Mục\n    body: Số {a}.\n"),
                    folder) == "TK0172 traps.xlsx, Sheet 'Số liệu', E5");
}

TEST_CASE("a number that can be read two ways is an error at its cell") {
    const TestFolder folder;
    folder.write("so-lieu.csv", "id,label,value\na,A,103.8\nb,B,ba trăm\nc,C,3300\n");
    const ReportReading reading = folder.read("statistics:\n  data: so-lieu.csv\n");
    const std::string places = places_of(reading, folder);
    CHECK(places.find(" so-lieu.csv:2:5") != std::string::npos);
    CHECK(places.find(" so-lieu.csv:3:5") != std::string::npos);
    CHECK(places.find(" so-lieu.csv:4:") == std::string::npos);
}

TEST_CASE("statistics of the names of the keys are statistics where no file is named") {
    const TestFolder folder;
    const ReportReading reading = folder.read(
        "statistics:\n  data: {label: Dữ liệu, value: 3}\n  head: {label: Đầu người, "
        "value: 4}\n");
    CHECK(reading.codes() == "");
    CHECK(list_statistics(reading) == "data: Dữ liệu = 3\nhead: Đầu người = 4\n");
}
