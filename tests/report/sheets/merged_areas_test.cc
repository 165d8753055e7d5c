#include "report/sheets/merged_areas.h"

#include <string>

#include <doctest/doctest.h>

#include "data/sheets/reading_sheet.h"

using namespace tongket;
using namespace tongket::report;
using data::CellArea;

namespace {

std::vector<CellArea> guess(std::string csv, std::size_t head) {
    const data::SheetReading reading = data::read_csv_text(std::move(csv));
    REQUIRE(reading.sheet);
    const CellArea used = reading.sheet->used();
    TableRange range;
    for (std::uint32_t row = used.top; row <= used.bottom; ++row) {
        range.rows.push_back(row);
    }
    for (std::uint32_t column = used.left; column <= used.right; ++column) {
        range.columns.push_back(column);
    }
    return guess_merged_head(*reading.sheet, range, head).areas;
}

}  // namespace

TEST_CASE("an empty place right of a title is the title's, one below it too") {
    CHECK(guess("Mã;Thu;;Chi\n;KH;TH;\n1;2;3;4\n", 2) ==
          std::vector<CellArea>{{1, 1, 2, 1}, {1, 2, 1, 3}, {1, 4, 2, 4}});
}

TEST_CASE("a title does not reach beyond the one above it") {
    CHECK(guess("Thu;;Chi;\nI;;;\na;b;c;d\n1;2;3;4\n", 3) ==
          std::vector<CellArea>{{1, 1, 1, 2}, {1, 3, 1, 4}, {2, 1, 2, 2}});
}

TEST_CASE("a column without any title is no part of its neighbour") {
    CHECK(guess("Tên;;Thu\n;;KH\n1;2;3\n", 2) == std::vector<CellArea>{{1, 1, 2, 1}});
}

TEST_CASE("a head of one row has no merged cells") {
    CHECK(guess("Mã;;Chi\n1;2;3\n", 1).empty());
    CHECK(guess("Mã;;Chi\n1;2;3\n", 0).empty());
    CHECK(guess("Mã;;Chi\n", 2).empty());
}
