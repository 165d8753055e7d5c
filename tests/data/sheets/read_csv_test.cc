#include "data/sheets/read_csv.h"

#include <string>

#include <doctest/doctest.h>

#include "data/sheets/reading_sheet.h"

using namespace tongket;
using namespace tongket::data;

namespace {

constexpr const char* three_wards =
    "Mã xã|Tên xã|Thu (tỷ đồng)|Đạt (%)|Ghi chú\n"
    "00123|Mỹ Lộc|3.300|103,8|đạt; vượt\n"
    "00124|Đồng Kỵ|98,5|99|gọi là \"xã nghề\"\n"
    "00125|Ân Thi|1.234,5|100,0|dòng 1⏎dòng 2\n";

}  // namespace

TEST_CASE("one table is read alike from every form that Excel saves") {
    for (const char* name : {"semicolon-bom.csv", "semicolon-no-bom.csv", "sep-line.csv",
                             "excel-unicode-text.csv", "cr-only.csv"}) {
        const SheetReading reading = read_csv_case(name);
        CAPTURE(name);
        CHECK(reading.codes() == "");
        CHECK(reading.text() == three_wards);
    }
}

TEST_CASE("a cell's place is its line and column in the file") {
    const SheetReading reading = read_csv_text("a;b\n\"x\ny\";đà\n");
    REQUIRE(reading.sheet);
    CHECK(reading.sheet->find(2, 1)->place == base::Place{base::SourceId{0}, 2, 1, 1});
    CHECK(reading.sheet->find(2, 2)->place == base::Place{base::SourceId{0}, 3, 4, 2});
}

TEST_CASE("rows of other length are errors at their line, empty rows are none") {
    CHECK(read_csv_case("ragged.csv").codes() == "TK0162 6:1, TK0162 7:1");
    CHECK(read_csv_text("a;b\n1;2;;\n").codes() == "");
}

TEST_CASE("a quote that is not closed is an error where it went wrong") {
    CHECK(read_csv_case("unclosed-quote.csv").codes() == "TK0163 6:7");
    CHECK(read_csv_text("a;b\n1;\"x\n").codes() == "TK0163 2:3");
    CHECK(read_csv_text("a;b\n1;\"x\n2;\"y\n").codes() == "TK0164 3:4");
}

TEST_CASE("a quote inside a value is text") {
    CHECK(read_csv_text("a;b\n5\" ống;x\n").text() == "a|b\n5\" ống|x\n");
}

TEST_CASE("the separator is found outside quotes and not among decimal commas") {
    CHECK(read_csv_text("Tên;Thu\nA;1,5\nB;2,5\n").text() == "Tên|Thu\nA|1,5\nB|2,5\n");
    CHECK(read_csv_text("\"Tên; họ\",Thu\nA,1\n").text() == "Tên; họ|Thu\nA|1\n");
    CHECK(read_csv_text("a\tb,c\n1\t2\n").text() == "a|b,c\n1|2\n");
    CHECK(read_csv_text("một\nhai\n").text() == "một\nhai\n");
    CHECK(read_csv_text("sep=,\na,b;c\n").text() == "a|b;c\n");
}

TEST_CASE("what looks like a formula is text") {
    CHECK(read_csv_case("formula-cells.csv").text() == "Tên|Thu\n=1+1|+84 912\n@SUM(A1)|-5\n");
}

TEST_CASE("files that are no Unicode are refused with the likely encoding") {
    CHECK(read_csv_case("latin-mixed.csv").codes() == "TK0102 3:4");
    CHECK(read_csv_case("nul.csv").codes() == "TK0103 2:3");
    CHECK(read_csv_text("T\xAA"
                        "n x\xB7\nM\xFC"
                        "i N\xD0\n")
              .codes()
              .starts_with("TK0101"));
}

TEST_CASE("decomposed letters are composed") {
    CHECK(read_csv_text("Te\u0302n\nHo\u0300a\n").text() == "Tên\nHòa\n");
}

TEST_CASE("an empty file is an empty sheet") {
    for (const char* text : {"", "\n\n", ";;;\n;;\n", "sep=;\n", "   \n"}) {
        const SheetReading reading = read_csv_text(text);
        CAPTURE(text);
        REQUIRE(reading.sheet);
        CHECK(reading.sheet->cells.empty());
        CHECK(reading.codes() == "");
    }
}

TEST_CASE("more cells than the limit are refused") {
    SheetLimits limits;
    limits.cells = 3;
    CHECK(read_csv_text("a;b\n1;2\n", limits).codes() == "TK0160 0:0");
    limits.cells = 4;
    CHECK(read_csv_text("a;b\n1;2\n", limits).codes() == "");
    limits.columns = 1;
    CHECK(read_csv_text("a;b\n1;2\n", limits).codes() == "TK0161 1:1");
}
