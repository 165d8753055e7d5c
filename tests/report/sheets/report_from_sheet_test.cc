#include "report/sheets/report_from_sheet.h"

#include <string>

#include <doctest/doctest.h>

#include "report/sheets/reading_data.h"

using namespace tongket;
using namespace tongket::report;

namespace {

constexpr std::string_view wards =
    "Mã xã;issuer.name;Tiêu đề;document.number;Thu ngân sách;ho.plan;Ghi chú riêng\n"
    "00595;Ủy ban nhân dân phường Thượng Cát;Báo cáo phường Thượng Cát;12/BC-UBND;3.300;20;x\n"
    "00598;Ủy ban nhân dân phường Liên Mạc;Báo cáo phường Liên Mạc;13/BC-UBND;1.200;30;y\n";

std::string ward_report(std::string_view where, std::string_view more = {}) {
    return "tongket: 1\nyear: 2021\ndata: phuong.csv\nwhere: " + std::string(where) + "\n" +
           "statistics:\n  thu: {label: Thu ngân sách, unit: tỷ đồng}\n"
           "  ho: {label: Hộ, value: 25}\n" +
           std::string(more);
}

}  // namespace

TEST_CASE("one row of a sheet fills the report of one ward") {
    const TestFolder folder;
    folder.write("phuong.csv", wards);
    const ReportReading reading = folder.read_whole(ward_report("Mã xã = 00598"));
    CHECK(reading.codes() == "");
    REQUIRE(reading.report);
    CHECK(reading.report->title.plain() == "Báo cáo phường Liên Mạc");
    CHECK(reading.report->issuer.name.plain() == "Ủy ban nhân dân phường Liên Mạc");
    REQUIRE(reading.report->statistics.size() == 2);
    CHECK(reading.report->statistics[0].printed() == "1.200\u00A0tỷ đồng");
    REQUIRE(reading.report->statistics[1].field("plan") != nullptr);
    CHECK(*reading.report->statistics[1].field("plan") == "30");
}

TEST_CASE("what the report says itself is not replaced by its row") {
    const TestFolder folder;
    folder.write("phuong.csv", wards);
    const ReportReading reading =
        folder.read_whole(ward_report("Mã xã = 00595", "title: Báo cáo khác\n"));
    CHECK(reading.codes() == "");
    REQUIRE(reading.report);
    CHECK(reading.report->title.plain() == "Báo cáo khác");
}

TEST_CASE("columns are named for what they fill") {
    const TestFolder folder;
    folder.write("phuong.csv", "Mã;Cơ quan;A\n1;Ủy ban nhân dân xã Mẫu;5\n");
    const ReportReading reading = folder.read_whole(
        "tongket: 1\nyear: 2021\ntitle: Báo cáo\ndata: phuong.csv\ncolumns:\n  issuer.name: Cơ "
        "quan\n  thu: A\nstatistics:\n  thu: {label: Thu, unit: hộ}\n");
    CHECK(reading.codes() == "");
    REQUIRE(reading.report);
    CHECK(reading.report->issuer.name.plain() == "Ủy ban nhân dân xã Mẫu");
    CHECK(reading.report->statistics.at(0).printed() == "5\u00A0hộ");
    CHECK(folder
              .read_whole("tongket: 1\nyear: 2021\ntitle: Báo cáo\nissuer: {name: Ủy ban}\n"
                          "data: phuong.csv\ncolumns: {chi: A}\n")
              .has(base::Code::ColumnWithoutKey));
}

TEST_CASE("no row, or several, is one error and not one for each key") {
    const TestFolder folder;
    folder.write("phuong.csv", wards);
    CHECK(places_of(folder.read_whole(ward_report("Mã xã = 595")), folder) ==
          "TK0280 báo-cáo.yaml:4:8");
    CHECK(places_of(folder.read_whole("tongket: 1\nyear: 2021\ndata: phuong.csv\n"), folder) ==
          "TK0281 báo-cáo.yaml:3:7");
    CHECK(places_of(folder.read_whole("tongket: 1\nyear: 2021\ndata: none.csv\n"), folder) ==
          "TK0180 báo-cáo.yaml:3:7");
}
