#include "compose/aside_columns.h"

#include <doctest/doctest.h>

#include "sample.h"

using namespace tongket;
using namespace tongket::compose;

namespace {

GridCell aside_cell(std::string_view words, std::uint16_t columns = 1, std::uint16_t rows = 1) {
    return {text_field(words).text, rows, columns, {}};
}

/// Running numbers, names, units, figures of two years below one head.
Grid targets() {
    Grid grid;
    grid.columns.resize(5);
    grid.head = {{aside_cell("TT", 1, 2), aside_cell("Chỉ tiêu", 1, 2),
                  aside_cell("Đơn vị\ntính", 1, 2), aside_cell("Thực hiện", 2)},
                 {aside_cell("2020"), aside_cell("2021")}};
    grid.body = {
        {aside_cell("1"), aside_cell("a"), aside_cell("ha"), aside_cell("5"), aside_cell("6")},
        {aside_cell("2"), aside_cell("b"), aside_cell("%"), aside_cell("7"), aside_cell("8")}};
    return grid;
}

}  // namespace

TEST_CASE("running numbers and units stand aside, names and figures do not") {
    CHECK(aside_columns(targets()) == std::vector<bool>{true, false, true});
    Grid grid = targets();
    grid.head[0][2] = aside_cell("ĐVT", 1, 2);
    CHECK(aside_columns(grid) == std::vector<bool>{true, false, true});
    // "Đơn vị" may head offices, and a head over several columns heads no units.
    grid.head[0][2] = aside_cell("Đơn vị", 1, 2);
    grid.head[0][3] = aside_cell("ĐVT", 2);
    CHECK(aside_columns(grid) == std::vector<bool>{true});
    CHECK(aside_columns(Grid{}).empty());
}

TEST_CASE("cells of a second row of the head are found in their columns") {
    Grid grid = targets();
    grid.head[1] = {aside_cell("Số"), aside_cell("ĐVT")};
    CHECK(aside_columns(grid) == std::vector<bool>{true, false, true, false, true});
}

TEST_CASE("what stands aside has the style that the look names, and sums do not") {
    sample::Bench bench;
    stylesheet::TableLook look = bench.sheet.table;
    for (const bool is_asked : {true, false}) {
        CAPTURE(is_asked);
        look.aside_style = is_asked ? "label" : "";
        Grid grid = targets();
        grid.kinds = {report::RowRole::Plain, report::RowRole::Total};
        const document::Table table = build_table(bench.composition, grid, look, {});
        const auto style_at = [&](std::size_t row, std::size_t column) {
            return table.body.at(row).cells.at(column).paragraphs.front().style->text->name;
        };
        const std::string quiet = is_asked ? "label" : "cell";
        CHECK(style_at(0, 0) == quiet);
        CHECK(style_at(0, 1) == "cell");
        CHECK(style_at(0, 2) == quiet);
        CHECK(style_at(0, 4) == "cell");
        CHECK(style_at(1, 2) == "sum");
    }
}
