#include "typeset/table_grid.h"

#include <vector>

#include <doctest/doctest.h>

using namespace tongket;
using typeset::resolve_grid;

namespace {

document::Cell cell_of(std::uint16_t rows = 1, std::uint16_t columns = 1) {
    document::Cell made;
    made.row_span = rows;
    made.column_span = columns;
    return made;
}

document::Row row_of(std::vector<document::Cell> cells) {
    document::Row made;
    made.cells = std::move(cells);
    return made;
}

}  // namespace

TEST_CASE("a cell below a spanning cell moves to the next free column") {
    const std::vector<document::Row> rows = {row_of({cell_of(2), cell_of()}), row_of({cell_of()})};
    const auto grid = resolve_grid(rows, 2);
    REQUIRE(grid.cells.size() == 3);
    CHECK(grid.cells[2].row == 1);
    CHECK(grid.cells[2].column == 1);
    CHECK(grid.crossed == std::vector<bool>{true});
}

TEST_CASE("spans never pass the table's edges") {
    const std::vector<document::Row> rows = {row_of({cell_of(9, 9)})};
    const auto grid = resolve_grid(rows, 3);
    CHECK(grid.cells[0].row_span == 1);
    CHECK(grid.cells[0].column_span == 3);
}

TEST_CASE("cells beyond the last column are counted, not placed") {
    const std::vector<document::Row> rows = {row_of({cell_of(), cell_of(), cell_of()})};
    const auto grid = resolve_grid(rows, 2);
    CHECK(grid.cells.size() == 2);
    CHECK(grid.lost == 1);
}

TEST_CASE("a wide span stops at a cell that comes from above") {
    const std::vector<document::Row> rows = {row_of({cell_of(), cell_of(2)}), row_of({cell_of(1, 2)})};
    const auto grid = resolve_grid(rows, 2);
    REQUIRE(grid.cells.size() == 3);
    CHECK(grid.cells[2].column_span == 1);
}
