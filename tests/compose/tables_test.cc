#include "compose/tables.h"

#include <algorithm>
#include <utility>

#include <doctest/doctest.h>

#include "sample.h"

using namespace tongket;
using namespace tongket::compose;
using document::CellAlign;

namespace {

report::TableColumn column(std::string_view title, std::vector<report::TableColumn> below = {}) {
    report::TableColumn made;
    made.title = sample::text(title);
    made.columns = std::move(below);
    return made;
}
std::vector<report::TableCell> row(std::initializer_list<std::string_view> words) {
    std::vector<report::TableCell> cells;
    for (const std::string_view word : words) {
        cells.push_back({word.empty() ? report::Text{} : sample::text(word), 1, 1});
    }
    return cells;
}

document::Table made(sample::Bench& bench, const report::Table& table) {
    return compose_table(bench.composition, table, document::Structure::root());
}

}  // namespace

TEST_CASE("heads of two levels become two rows with spans") {
    sample::Bench bench;
    report::Table table;
    table.columns = {column("TT"), column("Kết quả", {column("Năm trước"), column("Năm nay")})};
    table.rows = {row({"1", "2", "3"})};
    const document::Table result = made(bench, table);
    REQUIRE(result.head.size() == 2);
    CHECK(result.columns.size() == 3);
    CHECK(result.head[0].cells[0].row_span == 2);
    CHECK(result.head[0].cells[1].column_span == 2);
    CHECK(result.head[1].cells.size() == 2);
    CHECK(sample::letters(result.head[1].cells[1].paragraphs[0]) == "Năm nay");
}

TEST_CASE("a column of figures lines up at the comma, one with words stands at the left") {
    sample::Bench bench;
    report::Table table;
    table.columns = {column("TT"), column("Đơn vị"), column("Số"), column("Ngày"), column("Tỷ lệ")};
    table.rows = {row({"1", "Phường A", "1.005", "15/12/2021", "98,5%"}),
                  row({"2", "Phường B", "−12,5", "16/12/2021", ""}),
                  row({"3", "Phường C", "-", "17/12/2021", "100%"})};
    const document::Table result = made(bench, table);
    CHECK(result.columns[0].align == CellAlign::Centre);
    CHECK(result.columns[1].align == CellAlign::Left);
    CHECK(result.columns[2].align == CellAlign::Decimal);
    CHECK(result.columns[3].align == CellAlign::Left);
    CHECK(result.columns[4].align == CellAlign::Decimal);
}

TEST_CASE("a cell belongs to the column it stands in, below and beside cells that span") {
    sample::Bench bench;
    report::Table table;
    table.columns = {column("Phường"), column("Số hộ"), column("Tỷ lệ")};
    table.rows = {row({"Cổ Nhuế 1", "10", "1,5"}), row({"12", "2,5"}), row({"Cả phường", "9"})};
    table.rows[0][0].rows = 2;
    table.rows[2][0].columns = 2;
    const document::Table result = made(bench, table);
    CHECK(result.columns[0].align == CellAlign::Left);
    CHECK(result.columns[1].align == CellAlign::Decimal);
    CHECK(result.columns[2].align == CellAlign::Decimal);
}

TEST_CASE("an alignment and a width that the report gives are kept") {
    sample::Bench bench;
    report::Table table;
    table.columns = {column("Số")};
    table.columns[0].align = report::ColumnAlign::Right;
    table.columns[0].width_nanometres = 20'000'000;
    table.rows = {row({"1"})};
    const document::Table result = made(bench, table);
    CHECK(result.columns[0].align == CellAlign::Right);
    CHECK(result.columns[0].width == base::from_nanometres(20'000'000));
}

TEST_CASE("a table without titles has no head") {
    sample::Bench bench;
    report::Table table;
    table.columns = {report::TableColumn{}, report::TableColumn{}};
    table.rows = {row({"a", "b"})};
    CHECK(made(bench, table).head.empty());
}

TEST_CASE("titles nested without end are cut at the depth that heads have") {
    report::TableColumn deep = column("đáy");
    for (int level = 0; level < 100; ++level) {
        deep = column("tầng", {std::move(deep)});
    }
    sample::Bench bench;
    report::Table table;
    table.columns = {deep};
    table.rows = {row({"1"})};
    const document::Table result = made(bench, table);
    CHECK(result.head.size() == 16);
    CHECK(result.columns.size() == 1);
}

TEST_CASE("a head that is turned upright is no other cell's doing") {
    sample::Bench bench;
    report::Table table;
    table.columns = {column("A"), column("B", {column("C"), column("D")})};
    table.columns[1].columns[1].rotate = true;
    table.rows = {row({"1", "2", "3"})};
    const document::Table result = made(bench, table);
    CHECK_FALSE(result.head[0].cells[0].is_upright);
    CHECK_FALSE(result.head[0].cells[1].is_upright);
    CHECK_FALSE(result.head[1].cells[0].is_upright);
    CHECK(result.head[1].cells[1].is_upright);
    CHECK_FALSE(result.body[0].cells[2].is_upright);
}

TEST_CASE("cells draw the numbers of their rows: bars of the largest, shares of the plan") {
    sample::Bench bench;
    report::Table table;
    table.columns = {column("Tên"),      column("Trước"), column("Nay"),
                     column("Kế hoạch"), column("Thanh"), column("So sánh")};
    table.columns[4].drawing = report::ColumnDrawing::Bar;
    table.columns[4].drawn = {2};
    table.columns[5].drawing = report::ColumnDrawing::AgainstPlan;
    table.columns[5].drawn = {1, 2, 3};
    table.rows = {row({"a", "95", "100", "100", "", ""}), row({"b", "–", "50", "25", "", ""}),
                  row({"c", "1", "chưa có", "2", "", ""})};
    const document::Table set = made(bench, table);
    const auto& first = set.body.at(0).cells;
    CHECK(first.at(1).mark == nullptr);
    REQUIRE(first.at(4).mark != nullptr);
    CHECK(first.at(4).mark->shares == std::vector<double>{1});
    CHECK(set.body.at(1).cells.at(4).mark->shares == std::vector<double>{0.5});
    REQUIRE(first.at(5).mark != nullptr);
    CHECK(first.at(5).mark->shares.at(0) == doctest::Approx(0.5));
    CHECK(first.at(5).mark->shares.at(1) == doctest::Approx(0.625));
    CHECK(set.body.at(1).cells.at(5).mark->shares == std::vector<double>{1, 1});
    CHECK(set.body.at(2).cells.at(4).mark == nullptr);
    CHECK(set.body.at(2).cells.at(5).mark == nullptr);
    REQUIRE(set.columns.at(5).lines.size() == 2);
    CHECK(set.columns.at(5).lines.at(0).share == 125);
    CHECK(set.columns.at(5).lines.at(1).share == 625);
    CHECK(set.columns.at(4).lines.empty());
    CHECK(set.head.back().cells.at(5).mark == nullptr);
    const auto style = [](const document::Table& made, std::size_t column) {
        return made.body.at(0).cells.at(column).paragraphs.front().style;
    };
    CHECK(style(set, 1) == style(set, 2));
    stylesheet::Stylesheet sheet = sample::layout();
    sheet.table.compared_style = "heading";
    sample::Bench muted(sample::report(), sheet);
    const document::Table compared = made(muted, table);
    CHECK(style(compared, 1) == muted.composition.styles.find("heading").paragraph);
    CHECK(style(compared, 2) == muted.composition.styles.find("cell").paragraph);
    CHECK(style(compared, 3) == style(compared, 1));
    table.column_numbers.resize(6);
    const document::Table numbered = made(bench, table);
    REQUIRE(numbered.head.back().cells.at(5).mark != nullptr);
    CHECK(numbered.head.back().cells.at(5).mark->numbers == std::vector<std::string>{"80", "100"});
    CHECK(numbered.head.back().cells.at(4).mark == nullptr);
}

TEST_CASE("bars of per cent are parts of a hundred, and sums have no bar that dwarfs the others") {
    sample::Bench bench;
    report::Table table;
    table.columns = {column("Tên"), column("Tỷ lệ, %"), column("Số"), column("a"), column("b")};
    table.columns[3].drawing = table.columns[4].drawing = report::ColumnDrawing::Bar;
    table.columns[3].drawn = {1};
    table.columns[4].drawn = {2};
    table.rows = {row({"a", "40", "8", "", ""}), row({"Cộng", "40", "80", "", ""})};
    table.row_roles = {report::RowRole::Plain, report::RowRole::Total};
    const document::Table set = made(bench, table);
    CHECK(set.body.at(0).cells.at(3).mark->has_track);
    CHECK(set.body.at(0).cells.at(3).mark->shares.front() == doctest::Approx(0.4));
    CHECK(set.body.at(0).cells.at(4).mark->shares.front() == doctest::Approx(1));
    CHECK(set.body.at(1).cells.at(3).mark != nullptr);
    CHECK(set.body.at(1).cells.at(4).mark == nullptr);
}

TEST_CASE("a number with its unit is drawn, two numbers are none") {
    sample::Bench bench;
    report::Table table;
    table.columns = {column("Tên"), column("Số"), column("")};
    table.columns[2].drawing = report::ColumnDrawing::Bar;
    table.columns[2].drawn = {1};
    table.rows = {row({"a", "53 tập thể", ""}), row({"b", "106\u00A0người", ""}),
                  row({"c", "12 – 15", ""}), row({"d", "2020 - 2021", ""})};
    const document::Table set = made(bench, table);
    REQUIRE(set.body.at(0).cells.at(2).mark != nullptr);
    CHECK(set.body.at(0).cells.at(2).mark->shares == std::vector<double>{0.5});
    CHECK(set.body.at(1).cells.at(2).mark->shares == std::vector<double>{1});
    CHECK(set.body.at(2).cells.at(2).mark == nullptr);
    CHECK(set.body.at(3).cells.at(2).mark == nullptr);
}
