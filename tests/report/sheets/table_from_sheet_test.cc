#include "report/sheets/table_from_sheet.h"

#include <string>

#include <doctest/doctest.h>

#include "report/sheets/reading_data.h"

using namespace tongket;
using namespace tongket::report;

namespace {

/// A table of the file `name` with further keys, each a line.
ReportReading table_of(const TestFolder& folder,
                         std::string_view name,
                         std::string_view keys = {}) {
    std::string yaml = std::string(section_head) + "      data: " + std::string(name) + "\n";
    for (std::size_t begin = 0; begin < keys.size();) {
        const std::size_t end = std::min(keys.find('\n', begin), keys.size());
        yaml += "      " + std::string(keys.substr(begin, end - begin)) + "\n";
        begin = end + 1;
    }
    return folder.read(yaml);
}

constexpr std::string_view ward_sheet =
    "Mã,Tên phường,Thu ngân sách(Kế hoạch,Thực hiện),Đạt (%),Ngày báo cáo\n"
    "00595|Thượng Cát|3.300,0|3.425,5|103,8%|31/12/2021\n"
    "00598|Liên Mạc|1.200,0|1.188,0|99,0%|30/12/2021\n"
    "00601|Đông Ngạc|2.450,0|2.450,0|100,0%|29/12/2021\n";

}  // namespace

TEST_CASE("the same table comes out of every program's file") {
    const TestFolder folder;
    for (const char* name :
         {"table-libreoffice.ods", "table-exceljs.xlsx", "table-openpyxl.xlsx", "table.csv"}) {
        CAPTURE(std::string(name));
        folder.copy_case(name);
        const ReportReading reading = table_of(folder, name, "range: A3:F7\nhead: 2");
        CHECK(reading.codes() == "");
        CHECK(first_table(reading) == ward_sheet);
    }
}

TEST_CASE("columns are chosen by their names, in the table's order, and renamed") {
    const TestFolder folder;
    folder.copy_case("table-exceljs.xlsx");
    const ReportReading reading =
        table_of(folder, "table-exceljs.xlsx",
                   "range: A3:F7\nhead: 2\ncolumns:\n  - Thực hiện\n  - {title: Phường, from: Tên "
                   "phường}\n  - {from: Thu ngân sách / Kế hoạch}\nalign: [right, left, right]");
    CHECK(reading.codes() == "");
    CHECK(first_table(reading) ==
          "Thực hiện,Phường,Kế hoạch\n"
          "3.425,5|Thượng Cát|3.300,0\n"
          "1.188,0|Liên Mạc|1.200,0\n"
          "2.450,0|Đông Ngạc|2.450,0\n");
}

TEST_CASE("without a head the columns are those of the report") {
    const TestFolder folder;
    folder.write("a.csv", "1;2\n3;4\n");
    CHECK(first_table(table_of(folder, "a.csv", "head: 0\ncolumns: [Một, Hai]")) ==
          "Một,Hai\n1|2\n3|4\n");
    CHECK(places_of(table_of(folder, "a.csv", "head: 0\ncolumns: [Một]"), folder) ==
          "TK0283 báo-cáo.yaml:10:16");
    CHECK(places_of(table_of(folder, "a.csv", "head: 0"), folder) == "TK0203 báo-cáo.yaml:8:7");
}

TEST_CASE("rows are chosen by the value of a column") {
    const TestFolder folder;
    folder.copy_case("table-libreoffice.ods");
    for (const char* where : {"where: Mã = 00598", "where: {Mã: 00598}",
                              "where: Tên phường = liên mạc", "where: Kế hoạch = 1.200"}) {
        CAPTURE(std::string(where));
        const ReportReading reading =
            table_of(folder, "table-libreoffice.ods",
                       "range: A3:F7\nhead: 2\ncolumns: [Tên phường]\n" + std::string(where));
        CHECK(reading.codes() == "");
        CHECK(first_table(reading) == "Tên phường\nLiên Mạc\n");
    }
}

TEST_CASE("merged cells are spans, and what lies hidden under them is said") {
    const TestFolder folder;
    folder.copy_case("traps.xlsx");
    const ReportReading reading = table_of(folder, "traps.xlsx", "range: A1:B7");
    CHECK(places_of(reading, folder) ==
          "TK0282 traps.xlsx, Sheet 'Số liệu', B2; TK0273 traps.xlsx, Sheet 'Số liệu', A3; "
          "TK0272 traps.xlsx, Sheet 'Số liệu', A4; TK0179 traps.xlsx, Sheet 'Số liệu', B7");
    CHECK(first_table(reading) ==
          "Chỉ tiêu,Giá trị\n"
          "Hộ cận nghèo[2×1]|3.300\n"
          "3.300,0\n"
          "0123|49322,99999\n"
          "1 234,5|0,3\n"
          "0007|12345678901234600\n");
}

TEST_CASE("a cell without a value is an error at the cell, once") {
    const TestFolder folder;
    folder.copy_case("traps.xlsx");
    const ReportReading reading = table_of(folder, "traps.xlsx",
                                             "range: C1:E6\nhead: 0\n"
                                             "columns: [a, b, c]");
    CHECK(places_of(reading, folder) ==
          "TK0173 traps.xlsx, Sheet 'Số liệu', C5; TK0273 traps.xlsx, Sheet 'Số liệu', D5; "
          "TK0172 traps.xlsx, Sheet 'Số liệu', E5; TK0273 traps.xlsx, Sheet 'Số liệu', C6; "
          "TK0273 traps.xlsx, Sheet 'Số liệu', D6; TK0174 traps.xlsx, Sheet 'Số liệu', E6");
}

TEST_CASE("text of a cell is neither markup nor a figure") {
    const TestFolder folder;
    folder.write("a.csv", "Tên;Ghi chú\n*Mỹ* Lộc;{thu} và [^1]\n1. a;\"dòng 1\nI. dòng 2\"\n");
    const ReportReading reading = table_of(folder, "a.csv");
    CHECK(reading.codes() == "");
    CHECK(first_table(reading) == "Tên,Ghi chú\n*Mỹ* Lộc|{thu} và [^1]\n1. a|dòng 1 I. dòng 2\n");
    const auto& table = std::get<Table>(reading.report->sections.at(0).items.at(0));
    CHECK(table.rows.at(1).at(1).text.spans.at(1).text == "\n");  // a line end, kept
}

TEST_CASE("data leaves no place for rows or statistics") {
    const TestFolder folder;
    folder.write("a.csv", "a;b\n1;2\n");
    CHECK(table_of(folder, "a.csv", "rows: [[1, 2]]").has(base::Code::KeysExclude));
    CHECK(table_of(folder, "a.csv", "of: [x]").has(base::Code::KeysExclude));
    const ReportReading list =
        folder.read(std::string(section_head) + "      data: [a.csv]\n      columns: [a]\n");
    CHECK(list.has(base::Code::ExpectedText));
}

TEST_CASE("a table that cannot be had is one error and no table") {
    const TestFolder folder;
    const ReportReading reading =
        table_of(folder, "so-lieu.xlsx", "columns: [a, b]\nalign: [left]");
    CHECK(places_of(reading, folder) == "TK0180 báo-cáo.yaml:8:13");
    CHECK(first_table(reading) == "none\n");
}

TEST_CASE("a chart takes its points from two columns") {
    const TestFolder folder;
    folder.copy_case("table-exceljs.xlsx");
    const auto points = [](const ReportReading& reading) {
        std::string text;
        if (reading.report && !reading.report->sections.empty() &&
            !reading.report->sections[0].items.empty()) {
            for (const auto& point : std::get<Chart>(reading.report->sections[0].items[0]).rows) {
                text += point.label.plain() + "=" +
                        vietnamese::format_number(*point.values[0].value) + " ";
            }
        }
        return text;
    };
    const std::string chart =
        "sections:\n  - title: Mục\n    chart:\n      type: bar\n      caption: Thu\n      data: "
        "table-exceljs.xlsx\n      range: B3:D7\n      head: 2\n";
    CHECK(points(folder.read(chart + "      columns: [Tên phường, Thực hiện]\n")) ==
          "Thượng Cát=3.425,5 Liên Mạc=1.188,0 Đông Ngạc=2.450,0 ");
    CHECK(points(folder.read(chart)) == "Thượng Cát=3.300,0 Liên Mạc=1.200,0 Đông Ngạc=2.450,0 ");
    CHECK(places_of(folder.read(chart + "      columns: [Tên phường]\n"), folder) ==
          "TK0250 báo-cáo.yaml:13:16");
}

TEST_CASE("a column that draws others is none of the sheet") {
    const TestFolder folder;
    folder.copy_case("table-exceljs.xlsx");
    const ReportReading reading =
        table_of(folder, "table-exceljs.xlsx",
                   "range: A3:F7\nhead: 2\ncolumns:\n  - Tên phường\n  - Đạt (%)\n"
                   "  - {title: Thanh, bar: [Đạt (%)]}");
    CHECK(reading.codes() == "");
    const Table* table = nullptr;
    for (const SectionItem& item : reading.report->sections.at(0).items) {
        table = std::get_if<Table>(&item);
    }
    REQUIRE(table != nullptr);
    CHECK(table->columns.at(2).drawn == std::vector<std::size_t>{1});
    CHECK(table->rows.at(0).size() == 3);
}
