#include "report/table_grid.h"

#include <doctest/doctest.h>

using tongket::report::TableGrid;
using Fit = TableGrid::Fit;

TEST_CASE("cells take the first free places, past those that span from above") {
    TableGrid grid(3);
    CHECK(grid.place(1, 2) == Fit::Placed);
    CHECK(grid.place(2, 1) == Fit::Placed);
    CHECK(grid.place(1, 1) == Fit::NoRoom);
    grid.next_row();
    CHECK(grid.free() == 2);
    CHECK(grid.place(2, 1) == Fit::Placed);
    CHECK(grid.free() == 0);
    grid.next_row();
    CHECK(grid.free() == 3);
}

TEST_CASE("a cell never lies over another one") {
    TableGrid grid(3);
    CHECK(grid.place(1, 1) == Fit::Placed);
    CHECK(grid.place(1, 2) == Fit::Placed);
    CHECK(grid.place(1, 1) == Fit::Placed);
    grid.next_row();
    CHECK(grid.place(2, 1) == Fit::Overlaps);
    CHECK(grid.place(1, 1) == Fit::Placed);
    CHECK(grid.place(1, 1) == Fit::NoRoom);
}

TEST_CASE("a grid without columns has no room") {
    TableGrid grid(0);
    CHECK(grid.place(1, 1) == Fit::NoRoom);
    grid.next_row();
    CHECK(grid.free() == 0);
}
