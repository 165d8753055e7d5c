#include "report/sheets/sheet_table.h"

#include <string>

#include <doctest/doctest.h>

#include "data/sheets/reading_workbook.h"
#include "report/sheets/reading_data.h"

using namespace tongket;
using namespace tongket::report;

namespace {

ReportReading read_sheet_table(const TestFolder& folder, std::string_view keys) {
    return folder.read(std::string(section_head) + std::string(keys));
}

}  // namespace

TEST_CASE("range and head that are none are errors at their value") {
    const TestFolder folder;
    folder.write("a.csv", "a;b\n1;2\n");
    for (const char* range : {"A4:", "4x", "A0", "ZZZZ1", "A1:B2:C3"}) {
        CAPTURE(std::string(range));
        CHECK(places_of(read_sheet_table(folder, "      data: a.csv\n      range: '" +
                                               std::string(range) + "'\n"),
                        folder) == "TK0270 báo-cáo.yaml:9:14");
    }
    for (const char* head : {"-1", "10", "hai", "1,5"}) {
        CAPTURE(std::string(head));
        const ReportReading reading =
            read_sheet_table(folder, "      data: a.csv\n      head: '" + std::string(head) + "'\n");
        CHECK(reading.has(base::Code::ExpectedInteger));
    }
}

TEST_CASE("a range with nothing in it is an error of the sheet") {
    const TestFolder folder;
    folder.copy_case("traps.xlsx");
    CHECK(places_of(read_sheet_table(folder, "      data: traps.xlsx\n      range: H1:J9\n"), folder) ==
          "TK0178 traps.xlsx, Sheet 'Số liệu'");
    CHECK(places_of(read_sheet_table(folder,
                               "      data: traps.xlsx\n      range: A1:B1\n"
                               "      head: 2\n"),
                    folder) == "TK0178 traps.xlsx, Sheet 'Số liệu'");
}

TEST_CASE("two columns of one name are an error at the second") {
    const TestFolder folder;
    folder.write("a.csv", "Tên;Thu; thu \na;1;2\n");
    CHECK(places_of(read_sheet_table(folder, "      data: a.csv\n"), folder) == "TK0275 a.csv:1:9");
}

TEST_CASE("rows and columns that are hidden are left out") {
    const TestFolder folder;
    folder.write("a.xlsx",
                 data::make_xlsx(
                     "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData>"
                     "<row><c t=\"str\"><v>a</v></c><c t=\"str\"><v>b</v></c><c t=\"str\"><v>c</v>"
                     "</c></row><row hidden=\"1\"><c><v>1</v></c></row>"
                     "<row><c><v>4</v></c><c><v>5</v></c><c><v>6</v></c></row></sheetData>"));
    const ReportReading reading = read_sheet_table(folder, "      data: a.xlsx\n");
    CHECK(first_table(reading) == "a,c\n4|6\n");
    CHECK(places_of(reading, folder) == "TK0272 a.xlsx, Sheet 'Phường', A2");
}

TEST_CASE("a stray cell far away makes no table of a million columns") {
    const TestFolder folder;
    std::string row = "<row>";
    for (int i = 0; i < 201; ++i) {
        row += "<c><v>1</v></c>";
    }
    folder.write("a.xlsx", data::make_xlsx("<sheetData>" + row + "</row></sheetData>"));
    CHECK(places_of(read_sheet_table(folder, "      data: a.xlsx\n"), folder) ==
          "TK0271 a.xlsx, Sheet 'Phường'");
    folder.copy_case("far-cell.xlsx");
    CHECK(read_sheet_table(folder, "      data: far-cell.xlsx\n").codes() == "");
}

TEST_CASE("a column that is not there names the one that was meant") {
    const TestFolder folder;
    folder.copy_case("table-exceljs.xlsx");
    const std::string keys = "      data: table-exceljs.xlsx\n      range: A3:F7\n      head: 2\n";
    const ReportReading near = read_sheet_table(folder, keys + "      columns: [Tên phương]\n");
    CHECK(places_of(near, folder) == "TK0276 báo-cáo.yaml:11:17");
    CHECK(near.messages().find("\"Tên phường\"") != std::string::npos);
    const ReportReading none = read_sheet_table(folder, keys + "      columns: [Diện tích]\n");
    CHECK(places_of(none, folder) == "TK0277 báo-cáo.yaml:11:17");
    CHECK(none.messages().find("Mã, Tên phường, Kế hoạch, Thực hiện") != std::string::npos);
}

TEST_CASE("a row that is not there names the cell that was meant, by code and by name") {
    const TestFolder folder;
    folder.copy_case("table-exceljs.xlsx");
    const std::string keys = "      data: table-exceljs.xlsx\n      range: A3:F7\n      head: 2\n";
    const ReportReading code = read_sheet_table(folder, keys + "      where: Mã = 595\n");
    CHECK(places_of(code, folder) == "TK0280 báo-cáo.yaml:11:14");
    CHECK(code.messages().find("\"00595\" (Sheet 'Phường', A5)") != std::string::npos);
    const ReportReading name = read_sheet_table(folder, keys + "      where: Tên phường = Liên Mac\n");
    CHECK(name.messages().find("\"Liên Mạc\" (Sheet 'Phường', B6)") != std::string::npos);
    CHECK(places_of(read_sheet_table(folder, keys + "      where: Mã = 99999\n"), folder) ==
          "TK0279 báo-cáo.yaml:11:14");
    CHECK(places_of(read_sheet_table(folder, keys + "      where: Mãxã = 1\n"), folder) ==
          "TK0277 báo-cáo.yaml:11:14");
    CHECK(places_of(read_sheet_table(folder, keys + "      where: Mã\n"), folder) ==
          "TK0278 báo-cáo.yaml:11:14");
}

TEST_CASE("areas that overlap are an error and no endless work") {
    const TestFolder folder;
    folder.write("a.xlsx",
                 data::make_xlsx("<sheetData><row><c><v>1</v></c><c><v>2</v></c></row>"
                                 "<row><c><v>3</v></c><c><v>4</v></c></row></sheetData>"
                                 "<mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"B1:B2\"/>"
                                 "</mergeCells>"));
    const ReportReading reading = read_sheet_table(folder, "      data: a.xlsx\n");
    CHECK(reading.has(base::Code::MergedOverlap));
}
