#include "compose/table_breaks.h"

#include <doctest/doctest.h>

#include "sample.h"

using namespace tongket;
using namespace tongket::compose;
using report::RowRole;

namespace {

GridCell broken_cell(std::string_view words, std::uint16_t columns = 1) {
    return {text_field(words).text, 1, columns, {}};
}

/// Two groups of three rows and of one, and the total.
Grid grouped() {
    Grid grid;
    grid.columns.resize(2);
    grid.sums = {false, true};
    grid.carries = true;
    const auto add = [&grid](RowRole kind, GridRow row) {
        grid.kinds.push_back(kind);
        grid.body.push_back(std::move(row));
    };
    add(RowRole::GroupTitle, {broken_cell("I. Cờ", 2)});
    add(RowRole::Plain, {broken_cell("a"), broken_cell("1")});
    add(RowRole::Plain, {broken_cell("b"), broken_cell("2")});
    add(RowRole::Plain, {broken_cell("c"), broken_cell("3")});
    add(RowRole::GroupTitle, {broken_cell("II. Khen", 2)});
    add(RowRole::Plain, {broken_cell("d"), broken_cell("4")});
    add(RowRole::Total, {broken_cell("Tổng cộng"), broken_cell("")});
    grid.counted = "tập thể";
    return grid;
}

stylesheet::TableLook look_of(const sample::Bench& bench) {
    stylesheet::TableLook look = bench.sheet.table;
    look.group_count = "\t{count} {unit}";
    look.sum_count = "\t{count} {unit}";
    look.group_continued = "(tiếp theo)";
    look.note_style = "body";
    return look;
}

std::string label_of(const document::Row& row) {
    return sample::letters(row.cells.front().paragraphs.front());
}

/// What stands below the table that is built of the grid.
std::string note_of(sample::Bench& bench, Grid& grid, const stylesheet::TableLook& look) {
    const document::Table table = build_table(bench.composition, grid, look, {});
    return table.note ? sample::letters(*table.note) : std::string();
}

}  // namespace

TEST_CASE("groups and totals say how many rows they have") {
    sample::Bench bench;
    Grid grid = grouped();
    count_rows(grid, look_of(bench), sample::text("tập thể"));
    CHECK(plain_text(grid.body[0][0].text) == "I. Cờ 3 tập thể");
    CHECK(plain_text(grid.body[4][0].text) == "II. Khen 1 tập thể");
    CHECK(plain_text(grid.body[6][0].text) == "Tổng cộng 4 tập thể");
}

TEST_CASE("the label of a carried sum says how many rows it adds, where rows are counted") {
    sample::Bench bench;
    Grid grid = grouped();
    std::vector<std::vector<std::string>> sums(grid.body.size(), {"S"});
    const auto made = make_carried_sums(bench.composition, grid, look_of(bench), sums);
    REQUIRE(made);
    CHECK(made->cells == std::vector<std::size_t>{0, 1});
    CHECK(made->after[0] == std::vector<std::string>{"0 tập thể", "S"});
    CHECK(made->after[2] == std::vector<std::string>{"2 tập thể", "S"});
    CHECK(made->after[5] == std::vector<std::string>{"4 tập thể", "S"});
    // The run that is filled in comes last.
    const auto& run =
        std::get<document::TextRun>(made->forward.cells[0].paragraphs[0].content.back());
    CHECK(run.text.empty());
    grid.counted.clear();
    CHECK(make_carried_sums(bench.composition, grid, look_of(bench), sums)->cells ==
          std::vector<std::size_t>{1});
}

TEST_CASE("a group that may go on over a page break has its title with the words for it") {
    sample::Bench bench;
    Grid grid = grouped();
    count_rows(grid, look_of(bench), sample::text("tập thể"));
    const auto groups = make_continued_groups(bench.composition, grid, look_of(bench), 2);
    REQUIRE(groups.size() == 1);
    CHECK(groups[0].first == 0);
    CHECK(groups[0].end == 4);
    CHECK(groups[0].title.cells.front().column_span == 2);
    // Before what the tab sets apart.
    CHECK(label_of(groups[0].title) == "I. Cờ (tiếp theo)3 tập thể");
    stylesheet::TableLook silent = look_of(bench);
    silent.group_continued.clear();
    CHECK(make_continued_groups(bench.composition, grid, silent, 2).empty());
}

TEST_CASE("a group that goes on says how many of its rows are left, where rows are counted") {
    sample::Bench bench;
    Grid grid = grouped();
    count_rows(grid, look_of(bench), sample::text("tập thể"));
    stylesheet::TableLook look = look_of(bench);
    look.group_rest = "còn {count} {unit}";
    const auto groups = make_continued_groups(bench.composition, grid, look, 2);
    REQUIRE(groups.size() == 1);
    CHECK(groups[0].rest ==
          std::vector<std::string>{"còn 3 tập thể", "còn 2 tập thể", "còn 1 tập thể"});
    // It is measured with the longest, in its last run.
    CHECK(label_of(groups[0].title) == "I. Cờ (tiếp theo)còn 3 tập thể");
    const auto& run =
        std::get<document::TextRun>(groups[0].title.cells[0].paragraphs[0].content.back());
    CHECK(run.text == groups[0].rest.front());
    grid.counted.clear();
    const auto uncounted = make_continued_groups(bench.composition, grid, look, 2);
    CHECK(uncounted[0].rest.empty());
}

TEST_CASE("below a table whose rows are counted stands how many there are") {
    sample::Bench bench;
    stylesheet::TableLook look = look_of(bench);
    CHECK(closing_words(look, 4, "tập thể").empty());
    look.closing = "Danh sách gồm {count} {unit}./.";
    CHECK(closing_words(look, 4, "tập thể") == "Danh sách gồm 4 tập thể./.");
    look.count_digits = 2;
    CHECK(closing_words(look, 4, "tập thể") == "Danh sách gồm 04 tập thể./.");
    CHECK(closing_words(look, 124, "tập thể") == "Danh sách gồm 124 tập thể./.");
    look.count_digits = 1;
    Grid grid = grouped();
    CHECK(note_of(bench, grid, look) == "Danh sách gồm 4 tập thể./.");
    grid = grouped();
    grid.is_closed = false;
    CHECK(note_of(bench, grid, look).empty());
    grid = grouped();
    grid.counted.clear();
    CHECK(note_of(bench, grid, look).empty());
}
