#include "compose/column_sums.h"

#include <random>
#include <string>
#include <tuple>

#include <doctest/doctest.h>

#include "sample.h"
#include "vietnamese/number.h"

using namespace tongket;
using namespace tongket::compose;
using report::RowRole;

namespace {

GridCell summed_cell(std::string_view words, std::uint16_t rows = 1, std::uint16_t columns = 1) {
    return {text_field(words).text, rows, columns, {}};
}

/// A label and a column that is added up.
Grid labelled(std::vector<std::pair<RowRole, std::string>> rows) {
    Grid grid;
    grid.columns.resize(2);
    grid.sums = {false, true};
    for (const auto& [kind, text] : rows) {
        grid.kinds.push_back(kind);
        grid.body.push_back(kind == RowRole::GroupTitle
                                ? GridRow{summed_cell(text, 1, 2)}
                                : GridRow{summed_cell("x"), summed_cell(text)});
    }
    return grid;
}

std::string said(const Grid& grid, std::size_t row) {
    return plain_text(grid.body[row].back().text);
}

}  // namespace

TEST_CASE("groups have their own sums, the table has that of all rows, with the most decimals") {
    Grid grid = labelled({{RowRole::GroupTitle, "I"},
                          {RowRole::Plain, "1.000,5"},
                          {RowRole::Plain, "…"},
                          {RowRole::Plain, "-2,25"},
                          {RowRole::GroupTotal, ""},
                          {RowRole::GroupTitle, "II"},
                          {RowRole::Plain, "7"},
                          {RowRole::GroupTotal, ""},
                          {RowRole::Total, ""}});
    base::Diagnostics diagnostics;
    CHECK(add_columns(grid, diagnostics).empty());
    CHECK(said(grid, 4) == "998,25");
    CHECK(said(grid, 7) == "7,00");
    CHECK(said(grid, 8) == "1.005,25");
    CHECK(diagnostics.items().empty());
}

TEST_CASE("sums so far are said after each row where they are carried") {
    Grid grid = labelled({{RowRole::Plain, "1"}, {RowRole::Plain, "2,5"}, {RowRole::Total, ""}});
    grid.carries = true;
    base::Diagnostics diagnostics;
    const auto sums = add_columns(grid, diagnostics);
    CHECK(sums == std::vector<std::vector<std::string>>{{"1,0"}, {"3,5"}, {"3,5"}});
}

TEST_CASE(
    "a figure over rows counts once, one over columns does not, and columns are found below it") {
    Grid grid;
    grid.columns.resize(2);
    grid.sums = {false, true};
    grid.body = {{summed_cell("x"), summed_cell("5", 2)},
                 {summed_cell("x")},
                 {summed_cell("100", 1, 2)},
                 {summed_cell("7", 2), summed_cell("1")},
                 {summed_cell("2")},
                 {summed_cell("Cộng"), summed_cell("")}};
    grid.kinds = {RowRole::Plain, RowRole::Plain, RowRole::Plain,
                  RowRole::Plain, RowRole::Plain, RowRole::Total};
    base::Diagnostics diagnostics;
    static_cast<void>(add_columns(grid, diagnostics));
    CHECK(said(grid, 5) == "8");
}

TEST_CASE("counts below ten may have a zero in front, longer words with one are codes") {
    Grid grid = labelled({{RowRole::Plain, "06"}, {RowRole::Plain, "12"}, {RowRole::Total, ""}});
    base::Diagnostics diagnostics;
    static_cast<void>(add_columns(grid, diagnostics));
    CHECK(said(grid, 2) == "18");
    CHECK(diagnostics.size() == 0);
    grid = labelled({{RowRole::Plain, "006"}, {RowRole::Plain, "12"}, {RowRole::Total, ""}});
    static_cast<void>(add_columns(grid, diagnostics));
    CHECK(said(grid, 2) == "12");
    CHECK(diagnostics.size() == 1);
}

TEST_CASE("what is no number is named and left out") {
    Grid grid = labelled({{RowRole::Plain, "5"},
                          {RowRole::Plain, "12 hộ"},
                          {RowRole::Plain, "103,8%"},
                          {RowRole::Plain, "1.5"},
                          {RowRole::Total, ""}});
    base::Diagnostics diagnostics;
    static_cast<void>(add_columns(grid, diagnostics));
    CHECK(said(grid, 4) == "5");
    REQUIRE(diagnostics.items().size() == 3);
    CHECK(diagnostics.items()[0].code == base::Code::CellNotAdded);
}

TEST_CASE("a sum of more than 18 digits is an error, not a wrong figure") {
    Grid grid = labelled(
        {{RowRole::Plain, "999.999.999.999.999.999"}, {RowRole::Plain, "1"}, {RowRole::Total, ""}});
    base::Diagnostics diagnostics;
    static_cast<void>(add_columns(grid, diagnostics));
    CHECK(said(grid, 2).empty());
    REQUIRE(diagnostics.items().size() == 1);
    CHECK(diagnostics.items()[0].code == base::Code::SumTooLarge);
    Grid decimals = labelled({{RowRole::Plain, "999.999.999.999"}, {RowRole::Plain, "0,00000001"}});
    decimals.carries = true;
    base::Diagnostics more;
    CHECK(add_columns(decimals, more).back() == std::vector<std::string>{""});
    CHECK(more.items().size() == 1);
}

TEST_CASE("sums are those of exact arithmetic, whatever the figures") {
    std::mt19937 random(31);
    for (int round = 0; round < 500; ++round) {
        std::vector<std::pair<RowRole, std::string>> rows;
        vietnamese::Decimal expected;
        for (std::size_t i = random() % 20; i > 0; --i) {
            const auto coefficient = static_cast<std::int64_t>(random() % 2'000'000) - 1'000'000;
            const vietnamese::Decimal value{coefficient, static_cast<std::uint8_t>(random() % 3)};
            expected = vietnamese::add(expected, value);
            rows.emplace_back(RowRole::Plain, vietnamese::format_number(value));
        }
        rows.emplace_back(RowRole::Total, "");
        Grid grid = labelled(rows);
        base::Diagnostics diagnostics;
        static_cast<void>(add_columns(grid, diagnostics));
        const auto read = vietnamese::read_number(said(grid, rows.size() - 1));
        REQUIRE(read);
        CHECK(read->value == expected);
        CHECK(diagnostics.items().empty());
    }
}

TEST_CASE("a ratio of two summed columns is that of their sums, where the row says none") {
    Grid grid;
    grid.columns.resize(4);
    grid.sums = {false, true, true, false};
    grid.ratios = {{3, 2, 1, true}};
    grid.carries = true;
    grid.kinds = {RowRole::Plain, RowRole::Plain, RowRole::Total};
    for (const auto& [people, best, share] : {std::tuple{"3", "1", "33,3"}, {"1", "1", "100,0"}}) {
        grid.body.push_back(
            {summed_cell("x"), summed_cell(people), summed_cell(best), summed_cell(share)});
    }
    grid.body.push_back(
        {summed_cell("Tổng cộng"), summed_cell(""), summed_cell(""), summed_cell("")});
    base::Diagnostics diagnostics;
    const auto sums = add_columns(grid, diagnostics);
    CHECK(said(grid, 2) == "50,0");
    CHECK(sums.front() == std::vector<std::string>{"3", "1", "33,3"});
    CHECK(sums.back() == std::vector<std::string>{"4", "2", "50,0"});
    grid.body[2].back() = summed_cell("49,9");
    static_cast<void>(add_columns(grid, diagnostics));
    CHECK(said(grid, 2) == "49,9");
    grid.body[0][1] = grid.body[1][1] = summed_cell("0");
    grid.body[2].back() = summed_cell("");
    static_cast<void>(add_columns(grid, diagnostics));
    CHECK(said(grid, 2).empty());
}
