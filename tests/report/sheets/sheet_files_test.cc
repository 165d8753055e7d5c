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
        CHECK(books.find("xls-old.xlsx", "", {}) == nullptr);
        CHECK(books.find("none.xlsx", "", {}) == nullptr);
    }
    CHECK(diagnostics.size() == 2);
    const data::Sheet* first = books.find("traps.xlsx", "", {});
    REQUIRE(first != nullptr);
    CHECK(books.find("traps.xlsx", "Số liệu", {}) == first);
    CHECK(books.find("traps.xlsx", "Ẩn", {}) != first);
    REQUIRE(files.asked().size() == 3);
    CHECK(files.asked()[1].filename() == "none.xlsx");  // it may come
}
