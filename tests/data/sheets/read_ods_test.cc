#include "data/sheets/read_ods.h"

#include <string>

#include <doctest/doctest.h>

#include "data/sheets/reading_workbook.h"

using namespace tongket;
using namespace tongket::data;

namespace {

WorkbookReading read_rows(std::string_view rows, std::string_view styles = {}) {
    return read_book("so-lieu.ods", make_ods("<table:table table:name=\"Phường\">" +
                                                 std::string(rows) + "</table:table>",
                                             styles));
}

std::string cell(std::string_view attributes, std::string_view text) {
    return "<table:table-cell " + std::string(attributes) + "><text:p>" + std::string(text) +
           "</text:p></table:table-cell>";
}

std::string row(std::string_view cells) {
    return "<table:table-row>" + std::string(cells) + "</table:table-row>";
}

}  // namespace

TEST_CASE("values are taken from what is stored, text from its paragraphs") {
    const WorkbookReading reading = read_book_case("traps.ods");
    CHECK(reading.codes() == "");
    CHECK(reading.text() ==
          "Chỉ tiêu|Giá trị\n"
          "Thu|103,80%|31/12/2025|3.300|hai   đoạn⏎dưới\n"
          "lặp|lặp|lặp\n"
          "lặp|lặp|lặp\n");
}

TEST_CASE("number styles show numbers as they do in the program") {
    constexpr std::string_view styles =
        "<number:number-style style:name=\"N1\"><number:number number:decimal-places=\"1\" "
        "number:min-integer-digits=\"1\" number:grouping=\"true\"/></number:number-style>"
        "<number:percentage-style style:name=\"N2\"><number:number number:decimal-places=\"2\" "
        "number:min-integer-digits=\"1\"/><number:text>%</number:text></number:percentage-style>"
        "<number:date-style style:name=\"N3\"><number:month/><number:text>/</number:text>"
        "<number:year number:style=\"long\"/></number:date-style>"
        "<number:number-style style:name=\"N4\"><number:number number:decimal-places=\"0\" "
        "number:min-integer-digits=\"4\"/></number:number-style>"
        "<number:number-style style:name=\"N5P0\" style:volatile=\"true\"><number:number "
        "number:decimal-places=\"0\" number:min-integer-digits=\"1\"/></number:number-style>"
        "<number:number-style style:name=\"N5\"><number:text>(</number:text><number:number "
        "number:decimal-places=\"0\" number:min-integer-digits=\"1\"/><number:text>)</number:text>"
        "<style:map style:condition=\"value()&gt;=0\" style:apply-style-name=\"N5P0\"/>"
        "</number:number-style>"
        "<number:number-style style:name=\"N6\"><number:number number:decimal-places=\"0\" "
        "number:min-integer-digits=\"1\"/><number:text> &quot;đ&quot;</number:text>"
        "</number:number-style>"
        "<style:style style:name=\"c1\" style:family=\"table-cell\" style:data-style-name=\"N1\"/>"
        "<style:style style:name=\"c2\" style:family=\"table-cell\" style:data-style-name=\"N2\"/>"
        "<style:style style:name=\"c3\" style:family=\"table-cell\" style:data-style-name=\"N3\"/>"
        "<style:style style:name=\"c4\" style:family=\"table-cell\" style:data-style-name=\"N4\"/>"
        "<style:style style:name=\"c5\" style:family=\"table-cell\" style:data-style-name=\"N5\"/>"
        "<style:style style:name=\"c6\" style:family=\"table-cell\" style:data-style-name=\"N6\"/>"
        "<style:style style:name=\"child\" style:family=\"table-cell\" "
        "style:parent-style-name=\"c1\"/>"
        "<style:style style:name=\"loop\" style:family=\"table-cell\" "
        "style:parent-style-name=\"loop\"/>";
    const auto shown = [&](std::string_view style, std::string_view attributes) {
        return read_rows(row(cell("table:style-name=\"" + std::string(style) + "\" " +
                                      std::string(attributes),
                                  "as another locale has it")),
                         styles)
            .at(1, 1);
    };
    const std::string_view number = "office:value-type=\"float\" office:value=\"1234.56\"";
    CHECK(shown("c1", number) == "1.234,6");
    CHECK(shown("child", number) == "1.234,6");
    CHECK(shown("loop", number) == "1234,56");
    CHECK(shown("none", number) == "1234,56");
    CHECK(shown("c2", "office:value-type=\"percentage\" office:value=\"0.9985\"") == "99,85%");
    CHECK(shown("c3", "office:value-type=\"date\" office:date-value=\"2025-12-31\"") == "12/2025");
    CHECK(shown("c4", "office:value-type=\"float\" office:value=\"7\"") == "0007");
    CHECK(shown("c5", "office:value-type=\"float\" office:value=\"-7\"") == "(7)");
    CHECK(shown("c5", "office:value-type=\"float\" office:value=\"7\"") == "7");
    CHECK(shown("c6", "office:value-type=\"float\" office:value=\"5\"") == "5 \"đ\"");
    CHECK(shown("c1", "office:value-type=\"time\" office:time-value=\"PT36H00M00S\"") == "36:00");
    CHECK(shown("c1", "office:value-type=\"boolean\" office:boolean-value=\"true\"") == "TRUE");
}

TEST_CASE("comments, drawings and tables of changes are no text") {
    const WorkbookReading reading = read_book(
        "a.ods",
        make_ods("<table:tracked-changes><table:table table:name=\"x\"/></table:tracked-changes>"
                 "<table:table table:name=\"Phường\"><table:shapes><text:p>hình</text:p>"
                 "</table:shapes>" +
                 row("<table:table-cell><office:annotation><text:p>ghi chú</text:p>"
                     "</office:annotation><text:p>Mỹ <text:span>Lộc</text:span></text:p>"
                     "</table:table-cell>") +
                 "</table:table>"));
    CHECK(reading.text() == "Mỹ Lộc\n");
}

TEST_CASE("blanks of the file are one blank, blanks of the author are kept") {
    CHECK(read_rows(row(cell("", "\n   hai\n   chữ "))).at(1, 1) == "hai chữ");
    CHECK(read_rows(row(cell("", "<text:s text:c=\"2\"/>- trong đó"))).at(1, 1) == "  - trong đó");
    CHECK(read_rows(row(cell("", "trên<text:line-break/>dưới"))).at(1, 1) == "trên\ndưới");
}

TEST_CASE("cells that are covered, spans, and rows that are hidden are known") {
    const WorkbookReading reading = read_rows(
        "<table:table-column table:number-columns-repeated=\"2\"/>"
        "<table:table-column table:visibility=\"collapse\"/>" +
        row("<table:table-cell table:number-columns-spanned=\"2\" "
            "table:number-rows-spanned=\"2\"><text:p>gộp</text:p></table:table-cell>"
            "<table:covered-table-cell><text:p>ma</text:p></table:covered-table-cell>" +
            cell("", "c")) +
        "<table:table-row table:visibility=\"filter\" table:number-rows-repeated=\"2\">" +
        cell("", "ẩn") + "</table:table-row>" + row(cell("", "cuối")));
    REQUIRE(reading.sheet);
    CHECK(reading.sheet->merged == std::vector<CellArea>{{1, 1, 2, 2}});
    CHECK(reading.sheet->hidden_rows == std::vector<Stretch>{{2, 3}});
    CHECK(reading.sheet->hidden_columns == std::vector<Stretch>{{3, 3}});
    CHECK(reading.text() == "gộp|ma|c\nẩn\nẩn\ncuối\n");
    CHECK(reading.at(4, 1) == "cuối");
}

TEST_CASE("errors and formulas without a value are faults") {
    WorkbookReading reading = read_rows(
        row(cell("table:formula=\"of:=1/0\" office:value-type=\"string\" office:string-value=\"\" "
                 "calcext:value-type=\"error\"",
                 "#DIV/0!") +
            "<table:table-cell table:formula=\"of:=A1\"/>" +
            cell("office:value-type=\"float\" office:value=\"x\"", "1") +
            cell("office:value-type=\"date\" office:date-value=\"2023-02-29\"", "29/2/2023")));
    REQUIRE(reading.sheet);
    reading.use_all();
    CHECK(reading.codes() == "TK0172 1:1, TK0173 1:2, TK0175 1:3, TK0174 1:4");
    CHECK(reading.at(1, 1) == "#DIV/0!");
}

TEST_CASE("a hidden sheet is not the first") {
    const WorkbookReading reading = read_book(
        "a.ods",
        make_ods("<table:table table:name=\"Ẩn\" table:style-name=\"t\">" + row(cell("", "ẩn")) +
                     "</table:table><table:table "
                     "table:name=\"Phường\">" +
                     row(cell("", "hiện")) + "</table:table>",
                 "<style:style style:name=\"t\" style:family=\"table\">"
                 "<style:table-properties table:display=\"false\"/></style:style>"));
    CHECK(reading.text() == "hiện\n");
}

TEST_CASE("repeats beyond the sheet are errors where they hold something, and nothing else") {
    CHECK(read_rows("<table:table-row table:number-rows-repeated=\"2147483647\">" + cell("", "x") +
                    "</table:table-row>")
              .codes() == "TK0171 0:0");
    CHECK(read_rows(row(cell("table:number-columns-repeated=\"2147483647\"", "x"))).codes() ==
          "TK0171 0:0");
    CHECK(read_rows("<table:table-row table:number-rows-repeated=\"2147483647\"><table:table-cell "
                    "table:number-columns-repeated=\"2147483647\"/></table:table-row>")
              .codes() == "");
}

TEST_CASE("a file with a password says so") {
    std::string zip = make_zip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                                {"content.xml", "rubbish"},
                                {"META-INF/manifest.xml",
                                 "<m:manifest xmlns:m=\"urn:m\"><m:file-entry>"
                                 "<m:encryption-data/></m:file-entry></m:manifest>"}});
    CHECK(read_book("a.ods", std::move(zip)).codes() == "TK0167 0:0");
}

TEST_CASE("a cell with more text than any program takes is refused, as is one of many repeats") {
    CHECK(read_rows(row(cell("", std::string(130'000, 'x')))).codes() == "TK0160 0:0");
    CHECK(read_rows(row(cell("table:number-columns-repeated=\"16384\"", std::string(9000, 'x'))))
              .codes() == "TK0160 0:0");
}
