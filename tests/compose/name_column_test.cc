#include "compose/name_column.h"

#include <doctest/doctest.h>

#include "sample.h"

using namespace tongket;
using namespace tongket::compose;
using report::RowRole;

namespace {

GridCell cell(std::string_view words, std::uint16_t columns = 1) {
    return {text_field(words).text, 1, columns, {}};
}

/// Two groups, counted in all and each for itself.
Grid counted_twice() {
    Grid grid;
    grid.columns.resize(4);
    grid.sums = {false, false, false, true};
    grid.kinds = {RowRole::GroupTitle, RowRole::Plain, RowRole::Plain,
                  RowRole::GroupTitle, RowRole::Plain, RowRole::Total};
    grid.body = {{cell("I. Cờ thi đua", 4)},
                 {cell("1"), cell("1"), cell("a"), cell("5")},
                 {cell("2"), cell("2"), cell("b"), cell("7")},
                 {cell("Giấy khen", 4)},
                 {cell("3"), cell("1"), cell("c"), cell("9")},
                 {cell("Tổng cộng", 3), cell("")}};
    return grid;
}

}  // namespace

TEST_CASE("names stand behind the columns that count the rows") {
    CHECK(name_column(counted_twice()) == 2);
    Grid partly = counted_twice();
    partly.body[2][0] = cell("");  // a part of the row above
    partly.body[4][0] = cell("2");
    CHECK(name_column(partly) == 2);
}

TEST_CASE("numbers that say something are no counts, and a table of counts alone has no names") {
    Grid years = counted_twice();
    years.body[1][0] = cell("2020");
    years.body[2][0] = cell("2021");
    CHECK(name_column(years) == 0);
    Grid merged = counted_twice();
    merged.body[1][0].rows = 2;
    CHECK(name_column(merged) == 0);
    Grid counts;
    counts.columns.resize(1);
    counts.body = {{cell("1")}, {cell("2")}};
    CHECK(name_column(counts) == 0);
    CHECK(name_column(Grid{}) == 0);
}

TEST_CASE("the number of a title is set apart from its name") {
    const auto apart = [](std::string_view words) {
        PieceList title = text_field(words).text;
        const bool has_number = set_number_apart(title);
        return has_number ? std::get<report::Span>(title.front()).text : std::string("-");
    };
    CHECK(apart("II. Cờ thi đua") == "II.\tCờ thi đua");
    CHECK(apart("a) Khối phường") == "a)\tKhối phường");
    CHECK(apart("Giấy khen") == "-");
    CHECK(apart("Năm 2021. Giấy khen") == "-");
    CHECK(apart("II.") == "-");
    CHECK(apart("") == "-");
}

TEST_CASE("titles of groups and labels of sums begin where the names do, if the look says so") {
    sample::Bench bench;
    for (const bool is_asked : {true, false}) {
        CAPTURE(is_asked);
        stylesheet::TableLook look = bench.sheet.table;
        look.has_number_column = is_asked;
        look.group_continued = "(tiếp theo)";
        Grid grid = counted_twice();
        grid.carries = true;
        const document::Table table = build_table(bench.composition, grid, look, {});
        const std::uint16_t names = is_asked ? 2 : 0;
        const auto first = [&](std::size_t row) { return table.body.at(row).cells.front(); };
        CHECK(first(0).name_column == names);
        CHECK(first(0).has_number == is_asked);
        CHECK(first(1).name_column == 0);
        CHECK(first(3).name_column == names);
        CHECK_FALSE(first(3).has_number);
        CHECK(first(5).name_column == names);
        REQUIRE(table.groups.size() == 1);
        CHECK(table.groups[0].title.cells.front().name_column == names);
        CHECK(table.groups[0].title.cells.front().has_number == is_asked);
        REQUIRE(table.carried);
        CHECK(table.carried->forward.cells.front().name_column == names);
    }
}

TEST_CASE("the dash of a row that is part of another goes, that of a figure left out stays") {
    const auto taken = [](std::string_view words) {
        PieceList name = text_field(words).text;
        const bool has_dash = take_dash(name);
        return (has_dash ? "|" : "") + plain_text(name);
    };
    CHECK(taken("- Thuế, phí và lệ phí") == "|Thuế, phí và lệ phí");
    CHECK(taken("– Thu khác") == "|Thu khác");
    CHECK(taken("-") == "-");
    CHECK(taken("-5") == "-5");
    CHECK(taken("Thu - chi") == "Thu - chi");
    CHECK(taken("").empty());
}

TEST_CASE("names behind a dash have the style of parts where the look has one") {
    sample::Bench bench;
    stylesheet::TableLook look = bench.sheet.table;
    look.has_number_column = true;
    for (const bool is_asked : {true, false}) {
        CAPTURE(is_asked);
        look.sub_row_style = is_asked ? "label" : "";
        Grid grid;
        grid.columns.resize(3);
        grid.body = {{cell("1"), cell("Thu"), cell("9")}, {cell(""), cell("- Thuế"), cell("- 5")}};
        const document::Table table = build_table(bench.composition, grid, look, {});
        const document::Paragraph& name = table.body.at(1).cells.at(1).paragraphs.front();
        CHECK(name.style->text->name == (is_asked ? "label" : "cell"));
        CHECK(std::get<document::TextRun>(name.content.front()).text ==
              (is_asked ? "Thuế" : "- Thuế"));
        const document::Paragraph& figure = table.body.at(1).cells.at(2).paragraphs.front();
        CHECK(std::get<document::TextRun>(figure.content.front()).text == "- 5");
    }
}
