#include "data/sheets/workbook.h"

#include <string>

#include <doctest/doctest.h>

#include "data/sheets/reading_workbook.h"

using namespace tongket;
using namespace tongket::data;

TEST_CASE("files that are no workbook say what they are") {
    CHECK(read_book_case("xls-old.xlsx").places() == "TK0166 xls-old.xlsx");
    CHECK(read_book_case("csv-named.xlsx").places() == "TK0165 csv-named.xlsx");
    CHECK(read_book_case("cut.xlsx").places() == "TK0168 cut.xlsx");
    CHECK(read_book("a.xlsx", "").places() == "TK0165 a.xlsx");
    CHECK(read_book("a.xls", "<html><table></table></html>").places() == "TK0165 a.xls");
    CHECK(read_book("a.xlsx", make_zip({{"word/document.xml", "<w/>"}})).places() ==
          "TK0165 a.xlsx");
    std::string locked("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
    for (const char c : std::string_view("EncryptedPackage")) {
        locked += {c, '\0'};
    }
    CHECK(read_book("a.xlsx", locked).places() == "TK0167 a.xlsx");
}

TEST_CASE("what inflates without end, or names things elsewhere, is refused") {
    CHECK(read_book_case("bomb-60mb.xlsx").places().starts_with("TK0169 bomb-60mb.xlsx"));
    CHECK(read_book_case("bomb-cells.xlsx").places() == "TK0169 bomb-cells.xlsx, Sheet 'Số liệu'");
    CHECK(read_book_case("bomb-repeat.ods").places() == "TK0160 bomb-repeat.ods, Sheet 'Số liệu'");
    CHECK(read_book_case("entity.xlsx").places() == "TK0170 entity.xlsx, Sheet 'Số liệu'");
    CHECK(read_book_case("entity-bomb.xlsx").places() ==
          "TK0170 entity-bomb.xlsx, Sheet 'Số liệu'");
    for (const char* name : {"bomb-60mb.xlsx", "bomb-cells.xlsx", "bomb-repeat.ods", "entity.xlsx",
                             "entity-bomb.xlsx"}) {
        CAPTURE(name);
        CHECK_FALSE(read_book_case(name).sheet);
    }
}

TEST_CASE("sizes that the file only claims cost nothing") {
    CHECK(read_book_case("dimension-lie.xlsx").text() == "1\n");
    const WorkbookReading far = read_book_case("far-cell.xlsx");
    CHECK(far.codes() == "");
    REQUIRE(far.sheet);
    CHECK(far.sheet->cells.size() == 2);
    CHECK(far.at(1'048'576, 16'384) == "2");
    CHECK(read_book_case("zip-path.xlsx").text() == "1\n");
}

TEST_CASE("sheets are found by name whatever its case and tone style") {
    const WorkbookReading first = read_book_case("traps.xlsx");
    REQUIRE(first.sheet);
    CHECK(first.sheet->name == "Số liệu");
    CHECK(read_book_case("traps.xlsx", "số  LIỆU").sheet);
    CHECK(read_book_case("traps.xlsx", "Ẩn").text() == "trang ẩn\n");
    const WorkbookReading none = read_book_case("traps.xlsx", "So lieu");
    CHECK(none.codes() == "TK0177 0:0");
    CHECK(none.diagnostics.items()[0].arguments[1] == "Số liệu, Ẩn");
}

TEST_CASE("each part of a workbook may be cut anywhere and is a diagnostic or a sheet") {
    const std::string whole = load_case("traps.xlsx");
    for (std::size_t size = 0; size < whole.size(); size += 61) {
        const WorkbookReading reading = read_book("a.xlsx", whole.substr(0, size));
        CAPTURE(size);
        CHECK((reading.sheet.has_value() || reading.diagnostics.has_errors()));
    }
}

TEST_CASE("a byte that is changed anywhere ends in a diagnostic or a sheet") {
    const std::string whole = load_case("traps.xlsx");
    for (std::size_t at = 0; at < whole.size(); at += 17) {
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 0x20);
        const WorkbookReading reading = read_book("a.xlsx", std::move(changed));
        CAPTURE(at);
        CHECK((reading.sheet.has_value() || reading.diagnostics.has_errors()));
    }
}
