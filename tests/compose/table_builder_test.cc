#include "compose/table_builder.h"

#include <memory>
#include <utility>

#include <doctest/doctest.h>

#include "sample.h"

using namespace tongket;
using namespace tongket::compose;
using document::Role;

namespace {

GridCell grid_cell(std::string_view words, std::uint16_t rows = 1, std::uint16_t columns = 1) {
    return {text_field(words).text, rows, columns, {}};
}

struct Built {
    explicit Built(Grid grid)
        : table(build_table(
              bench.composition, grid, bench.sheet.table, document::Structure::root())) {}
    sample::Bench bench;
    document::Table table;

    [[nodiscard]] const document::StructureNode& node(const document::Cell& of) const {
        return bench.node(of.structure);
    }
};

Grid grid_of(std::vector<GridRow> head, std::vector<GridRow> body, std::size_t columns) {
    Grid grid;
    grid.columns.resize(columns);
    grid.head = std::move(head);
    grid.body = std::move(body);
    return grid;
}

/// Sum over the rows of the areas of cells: a square table covers each place once.
std::size_t area(const std::vector<document::Row>& rows) {
    std::size_t sum = 0;
    for (const document::Row& row : rows) {
        for (const document::Cell& made : row.cells) {
            sum += std::size_t{made.row_span} * made.column_span;
        }
    }
    return sum;
}

}  // namespace

TEST_CASE("a table is Caption, THead, TBody, and cells are TH and TD in rows") {
    Grid grid = grid_of({{grid_cell("A"), grid_cell("B")}}, {{grid_cell("1"), grid_cell("2")}}, 2);
    grid.caption = text_field("Kết quả").text;
    const Built built(grid);
    const document::StructureNode& table = built.bench.node(built.table.structure);
    REQUIRE(table.children.size() == 3);
    CHECK(built.bench.node(table.children[0]).role == Role::Caption);
    CHECK(built.bench.node(table.children[1]).role == Role::TableHead);
    CHECK(built.bench.node(table.children[2]).role == Role::TableBody);
    CHECK(sample::letters(*built.table.caption) == "Bảng 1. Kết quả");
    CHECK(built.table.continued == "(tiếp theo)");
    const document::Cell& head = built.table.head[0].cells[0];
    CHECK(built.node(head).role == Role::HeaderCell);
    CHECK(built.node(head).scope == document::HeaderScope::Column);
    CHECK(head.paragraphs[0].structure == head.structure);
    CHECK(built.node(built.table.body[0].cells[1]).role == Role::DataCell);
    CHECK(built.node(built.table.body[0].cells[1]).headers.empty());
}

TEST_CASE("rows that end early are filled with empty cells") {
    const Built built(grid_of({}, {{grid_cell("1")}, {grid_cell("2"), grid_cell("3"), grid_cell("4")}}, 3));
    CHECK(built.table.body[0].cells.size() == 3);
    CHECK(area(built.table.body) == 6);
    CHECK(built.table.head.empty());
}

TEST_CASE("spans are cut at the table's edges") {
    const Built built(grid_of({}, {{grid_cell("1", 9, 9)}, {}}, 2));
    const document::Cell& big = built.table.body[0].cells[0];
    CHECK(big.row_span == 2);
    CHECK(big.column_span == 2);
    CHECK(built.node(big).row_span == 2);
    CHECK(built.table.body[1].cells.empty());
}

TEST_CASE("a span is cut at a cell that already stands there") {
    const Built built(grid_of({}, {{grid_cell("1"), grid_cell("2", 2, 1), grid_cell("3")}, {grid_cell("4", 1, 3)}}, 3));
    CHECK(built.table.body[1].cells[0].column_span == 1);
    CHECK(area(built.table.body) == 6);
}

TEST_CASE("any grid comes out square") {
    // Every pair of spans up to 3 × 3 in a table of three rows and columns.
    for (std::uint16_t a = 0; a < 16; ++a) {
        for (std::uint16_t b = 0; b < 16; ++b) {
            const auto spanned = [](std::uint16_t code) {
                return grid_cell("x", static_cast<std::uint16_t>(code / 4),
                            static_cast<std::uint16_t>(code % 4));
            };
            const Built built(
                grid_of({}, {{spanned(a), spanned(b)}, {spanned(b), spanned(a)}, {grid_cell("y")}}, 3));
            CAPTURE(a);
            CAPTURE(b);
            REQUIRE(area(built.table.body) == 9);
        }
    }
}

TEST_CASE("cells name the heads above them where the head has two levels") {
    const Built built(grid_of(
        {{grid_cell("Kết quả", 1, 2), grid_cell("Ghi chú", 2, 1)}, {grid_cell("Năm trước"), grid_cell("Năm nay")}},
        {{grid_cell("1"), grid_cell("2"), grid_cell("3")}}, 3));
    const document::Cell& group = built.table.head[0].cells[0];
    const document::Cell& note = built.table.head[0].cells[1];
    const document::Cell& this_year = built.table.head[1].cells[1];
    using Ids = std::vector<document::StructureId>;
    CHECK(built.node(group).headers.empty());
    CHECK(built.node(this_year).headers == Ids{group.structure});
    CHECK(built.node(built.table.body[0].cells[1]).headers ==
          Ids{group.structure, this_year.structure});
    CHECK(built.node(built.table.body[0].cells[2]).headers == Ids{note.structure});
}

TEST_CASE("heads are aligned as their style is") {
    const Built built(grid_of({{grid_cell("A")}}, {{grid_cell("1")}}, 1));
    CHECK(built.table.head[0].cells[0].align == document::CellAlign::Left);
    CHECK_FALSE(built.table.body[0].cells[0].align.has_value());
}

TEST_CASE("a table of too many cells is reported, not made (TableTooLarge)") {
    Grid grid = grid_of({}, {}, 5000);
    grid.body.resize(1000);
    const Built built(grid);
    CHECK(built.table.body.empty());
    REQUIRE(built.bench.diagnostics.size() == 1);
    CHECK(built.bench.diagnostics.items()[0].code == base::Code::TableTooLarge);
}

TEST_CASE("titles of groups and labels of sums are heads of their rows") {
    using report::RowRole;
    Grid grid = grid_of({{grid_cell("A"), grid_cell("B")}},
                        {{grid_cell("I", 1, 2)}, {grid_cell("1"), grid_cell("5")}, {grid_cell("Cộng"), grid_cell("")}}, 2);
    grid.sums = {false, true};
    grid.kinds = {RowRole::GroupTitle, RowRole::Plain, RowRole::GroupTotal};
    const Built built(grid);
    const auto& body = built.table.body;
    for (const std::size_t row : {0, 2}) {
        CHECK(built.node(body[row].cells[0]).role == Role::HeaderCell);
        CHECK(built.node(body[row].cells[0]).scope == document::HeaderScope::Row);
    }
    CHECK(built.node(body[1].cells[0]).role == Role::DataCell);
    CHECK(built.node(body[2].cells[1]).role == Role::DataCell);
    CHECK(sample::letters(body[2].cells[1].paragraphs[0]) == "5");
    CHECK(body[0].keep_with_next);
    CHECK(body[1].keep_with_next);
    CHECK_FALSE(body[2].keep_with_next);
}

TEST_CASE("cells of a column that heads rows are TH of their rows; sums keep their label") {
    using report::RowRole;
    Grid grid =
        grid_of({{grid_cell("STT"), grid_cell("Phường"), grid_cell("Thu")}},
                {{grid_cell("1"), grid_cell("Minh Khai"), grid_cell("5")}, {grid_cell("Cộng", 1, 2), grid_cell("")}}, 3);
    grid.heads_rows = {false, true};
    grid.sums = {false, false, true};
    grid.kinds = {RowRole::Plain, RowRole::Total};
    const Built built(grid);
    const std::vector<document::Cell>& first = built.table.body[0].cells;
    CHECK(built.node(first[0]).role == Role::DataCell);
    CHECK(built.node(first[1]).role == Role::HeaderCell);
    CHECK(built.node(first[1]).scope == document::HeaderScope::Row);
    CHECK_FALSE(first[1].align.has_value());
    CHECK(built.node(first[2]).role == Role::DataCell);
    CHECK(built.node(first[2]).headers.empty());
    const std::vector<document::Cell>& sums = built.table.body[1].cells;
    CHECK(built.node(sums[0]).role == Role::HeaderCell);
    CHECK(built.node(sums[1]).role == Role::DataCell);
}

TEST_CASE("below a head of levels cells name the heads of their rows too, left and right of them") {
    Grid grid = grid_of({{grid_cell("STT", 2), grid_cell("Đơn vị", 2), grid_cell("Thu", 1, 2)},
                         {grid_cell("Năm trước"), grid_cell("Năm nay")}},
                        {{grid_cell("1"), grid_cell("Khối phường", 2), grid_cell("3"), grid_cell("4", 2)},
                         {grid_cell("2"), grid_cell("5")},
                         {grid_cell("3"), grid_cell("Khối xã"), grid_cell("6"), grid_cell("7")}},
                        4);
    grid.heads_rows = {false, true, false, false};
    const Built built(grid);
    const auto& body = built.table.body;
    const document::StructureId wards = body[0].cells[1].structure;
    const document::StructureId communes = body[2].cells[1].structure;
    const auto last_head = [&](std::size_t row, std::size_t index) {
        return built.node(body[row].cells[index]).headers.back();
    };
    CHECK(last_head(0, 0) == wards);
    CHECK(last_head(0, 2) == wards);
    CHECK(last_head(0, 3) == wards);  // over two rows that have one head
    CHECK(built.node(body[0].cells[3]).headers.size() == 3);
    CHECK(last_head(1, 0) == wards);
    CHECK(last_head(1, 1) == wards);
    CHECK(last_head(2, 0) == communes);
    CHECK(last_head(2, 3) == communes);
    // The head of a row has the head of its column.
    CHECK(built.node(body[2].cells[1]).headers ==
          std::vector<document::StructureId>{built.table.head[0].cells[1].structure});
}

TEST_CASE("numbers of columns are the last row of the head, and no cell's headers") {
    Grid grid = grid_of({{grid_cell("A", 2), grid_cell("B", 1, 2)}, {grid_cell("B1"), grid_cell("B2")}},
                        {{grid_cell("1"), grid_cell("2"), grid_cell("3")}}, 3);
    grid.numbers = {grid_cell("A"), grid_cell("1"), grid_cell("2=1/3")};
    const Built built(grid);
    REQUIRE(built.table.head.size() == 3);
    CHECK(built.node(built.table.head[2].cells[2]).role == Role::HeaderCell);
    CHECK(built.node(built.table.body[0].cells[0]).headers.size() == 1);
    CHECK(built.node(built.table.body[0].cells[2]).headers.size() == 2);
}

TEST_CASE("rows of sums for page breaks have a label over the first columns and no structure") {
    Grid grid = grid_of({}, {{grid_cell("a"), grid_cell("b"), grid_cell("5"), grid_cell("x"), grid_cell("6")}}, 5);
    grid.sums = {false, false, true, false, true};
    grid.carries = true;
    const Built built(grid);
    REQUIRE(built.table.carried);
    const document::CarriedSums& carried = *built.table.carried;
    CHECK(carried.cells == std::vector<std::size_t>{1, 3});
    CHECK(carried.after == std::vector<std::vector<std::string>>{{"5", "6"}});
    CHECK(carried.forward.cells.size() == 4);
    CHECK(carried.forward.cells[0].column_span == 2);
    CHECK(sample::letters(carried.forward.cells[0].paragraphs[0]) == "Cộng mang sang");
    CHECK(sample::letters(carried.brought.cells[0].paragraphs[0]) == "Mang sang");
}

TEST_CASE("what becomes of a table too wide is said by the report, else by the look") {
    using document::TooWide;
    sample::Bench bench;
    auto wide = std::make_shared<document::PageMaster>();
    wide->width = base::Length::from_units(2);
    wide->height = base::Length::from_units(1);
    bench.sheet.masters["landscape"] = wide;
    bench.sheet.appendix.landscape_master = "landscape";
    const auto build = [&](TooWide of_report, TooWide of_look, std::string turned = {}) {
        Grid grid = grid_of({}, {{grid_cell("1")}}, 1);
        grid.too_wide = of_report;
        stylesheet::TableLook look = bench.sheet.table;
        look.too_wide = of_look;
        look.turned_master = std::move(turned);
        return build_table(bench.composition, grid, look, document::Structure::root());
    };
    CHECK(build(TooWide::Unsaid, TooWide::Split).too_wide == TooWide::Split);
    CHECK(build(TooWide::Squeeze, TooWide::Split).too_wide == TooWide::Squeeze);
    CHECK(build(TooWide::Squeeze, TooWide::Turn).turned == nullptr);
    CHECK(build(TooWide::Turn, TooWide::Unsaid).turned == wide);
    CHECK(build(TooWide::Turn, TooWide::Unsaid, "portrait").turned ==
          bench.sheet.masters["portrait"]);
    bench.sheet.appendix.landscape_master = "portrait";
    CHECK(build(TooWide::Turn, TooWide::Unsaid).turned == nullptr);
}

TEST_CASE("cells of the first column are parted by rules of their own where some go over rows") {
    const auto coloured = [](std::uint16_t rows) {
        Grid grid = grid_of({},
                            {{grid_cell("Quận"), grid_cell("1")},
                             {grid_cell("Phường", rows), grid_cell("2")},
                             {grid_cell("3")},
                             {grid_cell("Cộng"), grid_cell("6")}},
                            2);
        sample::Bench bench;
        bench.sheet.table.merged_rule = graphics::black();
        std::vector<bool> found;
        for (const document::Row& row :
             build_table(bench.composition, grid, bench.sheet.table, document::Structure::root())
                 .body) {
            found.push_back(row.rule_above.has_value());
        }
        return found;
    };
    CHECK(coloured(2) == std::vector<bool>{false, true, false, true});
    CHECK(coloured(1) == std::vector<bool>{false, false, false, false});
}
