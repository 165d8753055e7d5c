#include "base/source.h"

#include <doctest/doctest.h>

#include "base/assert.h"

using namespace tongket::base;

TEST_CASE("lines end at LF, CR LF and CR") {
    Sources sources;
    const SourceId id = sources.add("a.yaml", "một\nhai\r\nba\rbốn\n");
    CHECK(sources.line(id, 1) == "một");
    CHECK(sources.line(id, 2) == "hai");
    CHECK(sources.line(id, 3) == "ba");
    CHECK(sources.line(id, 4) == "bốn");
    CHECK(sources.line(id, 5).empty());
    CHECK(sources.line(id, 99).empty());
    CHECK(sources.line(id, 0).empty());
}

TEST_CASE("columns are characters, not bytes") {
    Sources sources;
    const SourceId id = sources.add("a.yaml", "đường: 🏆 phố\nx");
    const std::size_t cup = sources.text(id).find("🏆");
    CHECK(sources.place_at(id, cup, 4) == Place{id, 1, 8, 1});
    CHECK(sources.place_at(id, 0) == Place{id, 1, 1, 0});
    CHECK(sources.place_at(id, sources.text(id).size() - 1, 1) == Place{id, 2, 1, 1});
}

TEST_CASE("a byte order mark is no column and not shown") {
    Sources sources;
    const SourceId id = sources.add("a.yaml", "\xEF\xBB\xBFtên: x");
    CHECK(sources.place_at(id, 3) == Place{id, 1, 1, 0});
    CHECK(sources.place_at(id, 3 + 6).column == 6);
    CHECK(sources.place_at(id, 0).column == 1);
    CHECK(sources.line(id, 1) == "tên: x");
}

TEST_CASE("a place past the end is the end") {
    Sources sources;
    const SourceId id = sources.add("a.yaml", "ab\ncd");
    CHECK(sources.place_at(id, 1000, 10) == Place{id, 2, 3, 0});
    const SourceId empty = sources.add("b.yaml", "");
    CHECK(sources.place_at(empty, 0) == Place{empty, 1, 1, 0});
    CHECK(sources.line(empty, 1).empty());
}

TEST_CASE("ids and texts stay valid while sources are added") {
    Sources sources;
    const SourceId first = sources.add("a.yaml", "chữ");
    const char* text = sources.text(first).data();
    for (int i = 0; i < 1000; ++i) {
        (void)sources.add("b.yaml", "x");
    }
    CHECK(sources.text(first).data() == text);
    CHECK(sources.name(first) == "a.yaml");
}

TEST_CASE("an id that was never given out is no source") {
    const Sources sources;
    CHECK_FALSE(sources.contains(no_source));
    CHECK_FALSE(sources.contains(SourceId{0}));
    CHECK_THROWS_AS((void)sources.text(SourceId{0}), Bug);
}

TEST_CASE("columns of cells count A to Z, AA, and so on to XFD") {
    CHECK(cell_name(7, 3) == "C7");
    CHECK(cell_name(1, 26) == "Z1");
    CHECK(cell_name(1, 27) == "AA1");
    CHECK(cell_name(30, 702) == "ZZ30");
    CHECK(cell_name(1'048'576, 16'384) == "XFD1048576");
}

TEST_CASE("a place in a sheet is named by its cell, one in a text by line and column") {
    Sources sources;
    const SourceId text = sources.add("bao-cao.yaml", "a: b\n");
    const SourceId sheet = sources.add_sheet("so-lieu.xlsx", "Phường");
    CHECK(format_place({text, 1, 4, 1}, sources) == "bao-cao.yaml:1:4");
    CHECK(format_place({text, 0, 0, 0}, sources) == "bao-cao.yaml");
    CHECK(format_place(cell_place(sheet, 7, 3), sources) == "so-lieu.xlsx, Sheet 'Phường', C7");
    Place last = cell_place(sheet, 1'048'576, 16'384);
    last.column += 120'000;  // along the text of the cell
    CHECK(format_place(last, sources) == "so-lieu.xlsx, Sheet 'Phường', XFD1048576");
    CHECK(format_place({sheet, 0, 0, 0}, sources) == "so-lieu.xlsx, Sheet 'Phường'");
    CHECK(format_place({}, sources).empty());
    CHECK(sources.line(sheet, 7).empty());
}
