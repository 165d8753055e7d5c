#include "data/sheets/read_xlsx.h"

#include <string>

#include <doctest/doctest.h>

#include "data/sheets/reading_workbook.h"

using namespace tongket;
using namespace tongket::data;

namespace {

WorkbookReading read_cells(std::string_view row, std::string_view strings = {}) {
    return read_book("so-lieu.xlsx",
                     make_xlsx("<sheetData>" + std::string(row) + "</sheetData>", {}, strings));
}

}  // namespace

TEST_CASE("cells of a workbook are what the program shows, in Vietnamese form") {
    const WorkbookReading reading = read_book_case("traps.xlsx");
    CHECK(reading.codes() == "");
    CHECK(reading.at(2, 1) == "Hộ cận nghèo");  // rich text without what is to be spoken
    CHECK(reading.at(2, 2) == "3.300");
    CHECK(reading.at(2, 3) == "31/12/2025");
    CHECK(reading.at(2, 4) == "103,80%");
    CHECK(reading.at(3, 1) == " có dấu cách ");
    CHECK(reading.at(3, 2) == "3.300,0");
    CHECK(reading.at(3, 3) == "31/12/2025");
    CHECK(reading.at(3, 4) == "0,1");
    CHECK(reading.at(4, 1) == "dòng 1\ndòng 2");
    CHECK(reading.at(5, 1) == "0123");
    CHECK(reading.at(5, 4) == "đạt");
    CHECK(reading.at(5, 6) == "TRUE");
    CHECK(reading.at(6, 1) == "1 234,5");
    CHECK(reading.at(6, 2) == "0,3");
    CHECK(reading.at(6, 6) == "36:00");
    CHECK(reading.at(7, 1) == "0007");
    CHECK(reading.at(7, 3) == "0,0000001");
    CHECK(reading.at(7, 4) == "A\nB A _x0041_");
    CHECK(reading.at(7, 5) == "(none)");
    CHECK(reading.at(7, 6) == "5000000 đ");
    CHECK(reading.number_at(7, 6) == "5.000.000");
    CHECK(reading.number_at(7, 1) == "7");
    CHECK(reading.number_at(2, 4) == "103,80%");
    REQUIRE(reading.sheet);
    CHECK(reading.sheet->used() == CellArea{1, 1, 10, 6});  // styled cells without text are none
}

TEST_CASE("cells without a value say why where they are used") {
    WorkbookReading reading = read_book_case("traps.xlsx");
    REQUIRE(reading.sheet);
    reading.use_all();
    CHECK(reading.places() ==
          "TK0173 traps.xlsx, Sheet 'Số liệu', C5; TK0172 traps.xlsx, Sheet 'Số liệu', E5; "
          "TK0174 traps.xlsx, Sheet 'Số liệu', C6; TK0174 traps.xlsx, Sheet 'Số liệu', D6; "
          "TK0174 traps.xlsx, Sheet 'Số liệu', E6; TK0179 traps.xlsx, Sheet 'Số liệu', B7");
}

TEST_CASE("days are counted by the calendar of their workbook") {
    const WorkbookReading reading = read_book_case("traps-1904.xlsx");
    CHECK(reading.at(2, 3) == "01/01/2030");  // the number that is 31/12/2025 from 1900
    CHECK(reading.at(3, 3) == "01/01/2030");
    CHECK(read_book_case("traps.xlsx").at(2, 3) == "31/12/2025");
}

TEST_CASE("merged areas and hidden rows are known") {
    const WorkbookReading reading = read_book_case("traps.xlsx");
    REQUIRE(reading.sheet);
    CHECK(reading.sheet->merged == std::vector<CellArea>{{2, 1, 3, 1}, {5, 3, 6, 4}});
    CHECK(reading.sheet->hidden_rows == std::vector<Stretch>{{4, 4}});
    CHECK(reading.sheet->hidden_columns.empty());
}

TEST_CASE("cells without an address take the next place") {
    const WorkbookReading reading = read_book_case("no-references.xlsx");
    CHECK(reading.codes() == "");
    CHECK(reading.text() == "|1\nkhông có r|5\n");
    CHECK(reading.at(4, 2) == "5");
}

TEST_CASE("addresses that are none, and those given twice, are errors") {
    const WorkbookReading reading = read_book_case("bad-reference.xlsx");
    CHECK(reading.codes() == "TK0171 0:0, TK0171 0:0, TK0171 0:0");
    CHECK(reading.text() == "3|2\n1\n");
}

TEST_CASE("an empty shared string is an empty cell and moves no other") {
    const WorkbookReading reading = read_cells(
        "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c></row>",
        "<si><t>A</t></si><si/><si><t>B</t></si>");
    CHECK(reading.text() == "A||B\n");
}

TEST_CASE("a shared string that is not there is a fault of its cell") {
    WorkbookReading reading = read_cells(
        "<row><c t=\"s\"><v>7</v></c><c t=\"s\"><v>-1</v></c><c t=\"s\"><v>x</v></c></row>");
    reading.use_all();
    CHECK(reading.codes() == "TK0176 1:1, TK0176 1:2, TK0176 1:3");
}

TEST_CASE("a formula without a result is a fault, one that gives nothing is an empty cell") {
    WorkbookReading reading = read_cells(
        "<row><c><f>A1</f></c><c><f>A1</f><v></v></c><c t=\"str\"><f>A1</f><v></v></c></row>");
    reading.use_all();
    CHECK(reading.codes() == "TK0173 1:1, TK0173 1:2");
}

TEST_CASE("elements of other namespaces are no cells") {
    const WorkbookReading reading = read_cells(
        "<row><c r=\"A1\"><v>1</v><x:v xmlns:x=\"urn:other\">2</x:v></c>"
        "<x:c xmlns:x=\"urn:other\"><x:v>3</x:v></x:c></row>");
    CHECK(reading.text() == "1\n");
}

TEST_CASE("dates that are stored as dates are dates") {
    WorkbookReading reading = read_cells(
        "<row><c t=\"d\"><v>2025-12-31T00:00:00</v></c><c t=\"d\"><v>2023-02-29</v></c></row>");
    CHECK(reading.at(1, 1) == "31/12/2025");
    reading.use_all();
    CHECK(reading.codes() == "TK0174 1:2");
}

TEST_CASE("parts that are no XML, too deep or not there are a damaged file") {
    CHECK(read_cells("<row><c></row>").codes() == "TK0168 0:0");
    std::string deep;
    for (int i = 0; i < 100'000; ++i) {
        deep += "<x>";
    }
    CHECK(read_cells(deep).codes() == "TK0168 0:0");
    CHECK(read_cells("<row><c t=\"" + std::string(10'000'000, 'x') + "\"/></row>").codes() ==
          "TK0168 0:0");
    CHECK(read_book("a.xlsx", make_zip({{"xl/workbook.xml", "<a/>"}})).codes() == "TK0168 0:0");
}

TEST_CASE("one long string that many cells share is not copied without end") {
    std::string row = "<row>";
    for (int i = 0; i < 3000; ++i) {
        row += "<c t=\"s\"><v>0</v></c>";
    }
    const WorkbookReading reading =
        read_cells(row + "</row>", "<si><t>" + std::string(100'000, 'x') + "</t></si>");
    CHECK(reading.codes() == "TK0160 0:0");
}

TEST_CASE("a cell with more text than any program takes is refused, whatever holds it") {
    const std::string text(130'000, 'x');
    CHECK(read_cells("<row><c t=\"str\"><v>" + text + "</v></c></row>").codes() == "TK0160 0:0");
    CHECK(read_cells("<row><c t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>").codes() ==
          "TK0160 0:0");
    CHECK(
        read_cells("<row><c t=\"s\"><v>0</v></c></row>", "<si><t>" + text + "</t></si>").codes() ==
        "TK0169 0:0");
}

TEST_CASE("formats beyond those that any program takes are General") {
    std::string codes = "<numFmts>";
    std::string styles = "<cellXfs>";
    for (int i = 0; i < 5000; ++i) {
        codes += "<numFmt numFmtId=\"" + std::to_string(200 + i) + "\" formatCode=\"0.0" +
                 std::string(i % 2 == 0 ? 0 : 1, '0') + "\"/>";
        styles += "<xf numFmtId=\"" + std::to_string(200 + i) + "\"/>";
    }
    const WorkbookReading reading = read_book(
        "a.xlsx", make_xlsx("<sheetData><row><c s=\"0\"><v>1.5</v></c><c s=\"4001\"><v>1.5</v></c>"
                            "<c s=\"4999\"><v>1.5</v></c></row></sheetData>",
                            codes + "</numFmts>" + styles + "</cellXfs>"));
    CHECK(reading.text() == "1,5|1,50|1,5\n");
    CHECK(reading.codes() == "");
}
