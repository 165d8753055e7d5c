#include "report/sheets/sheet_files.h"

#include <doctest/doctest.h>

#include "report/sheets/reading_data.h"

using namespace tongket;
using namespace tongket::report;

TEST_CASE("a file is opened once, and what is wrong with it is said once") {
    const TestFolder folder;
    folder.copy_case("xls-old.xlsx");
    folder.copy_case("traps.xlsx");
    data::DataFolder files(folder.path());
    base::Sources sources;
    base::Diagnostics diagnostics;
    SheetFiles books(files, sources, diagnostics);
    for (int i = 0; i < 3; ++i) {
        CHECK(books.find({.file = "xls-old.xlsx"}) == nullptr);
        CHECK(books.find({.file = "none.xlsx"}) == nullptr);
    }
    CHECK(diagnostics.size() == 2);
    const data::Sheet* first = books.find({.file = "traps.xlsx"});
    REQUIRE(first != nullptr);
    CHECK(books.find({.file = "traps.xlsx", .sheet = "Số liệu"}) == first);
    CHECK(books.find({.file = "traps.xlsx", .sheet = "Ẩn"}) != first);
    REQUIRE(files.asked().size() == 3);
    CHECK(files.asked()[1].filename() == "none.xlsx");  // it may come
}

TEST_CASE("a CSV file out of an old encoding is refused, unless its encoding is said") {
    const TestFolder folder;
    const auto bytes = base::read_file(TONGKET_SOURCE_DIR "/tests/data/cases/text/cp1258.csv");
    REQUIRE(bytes);
    folder.write("cu.csv", *bytes);
    const std::string table = std::string(section_head) + "      data: cu.csv\n";
    const ReportReading refused = folder.read(table);
    CHECK(refused.has(base::Code::LegacyEncoding));
    CHECK(refused.messages().find("tongket text") != std::string::npos);
    const ReportReading reading = folder.read(table + "      encoding: cp1258\n");
    CHECK(reading.codes() == "");
    CHECK(first_table(reading) ==
          "Xã,Thu (tỷ đồng),Đạt (%)\nĐồng Kỵ|3.300|103,8\nMỹ Lộc|98,5|99,0\n");
    CHECK(places_of(folder.read(table + "      encoding: koi8\n"), folder) ==
          "TK0212 báo-cáo.yaml:9:17");
}

TEST_CASE("a CSV file in Unicode is read as it is, whatever encoding is said") {
    const TestFolder folder;
    folder.copy_case("table.csv");
    const ReportReading reading =
        folder.read(std::string(section_head) +
                    "      data: table.csv\n      range: A3:F7\n      head: 2\n"
                    "      encoding: cp1258\n      columns: [Tên phường]\n");
    CHECK(first_table(reading) == "Tên phường\nThượng Cát\nLiên Mạc\nĐông Ngạc\n");
}
