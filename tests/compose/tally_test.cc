#include "compose/tally.h"

#include <doctest/doctest.h>

#include "sample.h"

using namespace tongket;
using namespace tongket::compose;
using report::RowRole;

namespace {

/// Groups of so many rows, each below its title.
report::Table listed(const std::vector<std::size_t>& groups) {
    report::Table table;
    table.columns.resize(2);
    table.counted = sample::text("tập thể");
    const auto add = [&table](RowRole role, std::string_view words) {
        table.row_roles.push_back(role);
        table.rows.emplace_back().push_back({sample::text(words), 1, 1});
    };
    for (std::size_t group = 0; group < groups.size(); ++group) {
        add(RowRole::GroupTitle, "Nhóm " + std::to_string(group + 1));
        for (std::size_t row = 0; row < groups[group]; ++row) {
            add(RowRole::Plain, "tên");
        }
    }
    add(RowRole::Total, "Tổng cộng");
    return table;
}

stylesheet::Stylesheet sheet_with_tally() {
    stylesheet::Stylesheet sheet = sample::layout();
    stylesheet::TallyLook tally;
    tally.title = "Tổng hợp";
    tally.total = "Cộng";
    tally.bar = base::Length::from_units(100 * base::Length::units_per_point);
    tally.least = 5;
    sheet.table.tally = tally;
    sheet.table.closing = "Danh sách gồm {count} {unit}./.";
    sheet.table.note_style = "body";
    sheet.table.caption_format = "{caption}";
    sheet.table_styles["default"] = sheet.table;
    return sheet;
}

std::string cell_words(const document::Row& row, std::size_t cell) {
    return sample::letters(row.cells.at(cell).paragraphs.front());
}

}  // namespace

TEST_CASE("a long list in groups has a tally, a short one, one of one group or one not counted has none") {
    const stylesheet::TableLook look = sheet_with_tally().table;
    CHECK(has_tally(listed({3, 2}), look));
    CHECK_FALSE(has_tally(listed({2, 2}), look));
    CHECK_FALSE(has_tally(listed({9}), look));
    report::Table uncounted = listed({3, 2});
    uncounted.counted = {};
    CHECK_FALSE(has_tally(uncounted, look));
    stylesheet::TableLook silent = look;
    silent.tally.reset();
    CHECK_FALSE(has_tally(listed({3, 2}), silent));
}

TEST_CASE("a tally has a row a group, with a bar beside the others', then the sum and the closing words") {
    sample::Bench bench(sample::report(), sheet_with_tally());
    const document::Table table = compose_tally(bench.composition, listed({3, 12}), {});
    REQUIRE(table.body.size() == 3);
    CHECK(cell_words(table.body[0], 0) == "Nhóm 1");
    CHECK(cell_words(table.body[0], 2) == "3");
    CHECK(cell_words(table.body[1], 2) == "12");
    CHECK(cell_words(table.body[2], 0) == "Cộng");
    CHECK(cell_words(table.body[2], 1) == "15");
    REQUIRE(table.body[0].cells[1].mark);
    CHECK(table.body[0].cells[1].mark->shares == std::vector<double>{0.25});
    CHECK(table.body[1].cells[1].mark->shares == std::vector<double>{1});
    REQUIRE(table.caption);
    CHECK(sample::letters(*table.caption) == "Tổng hợp");
    REQUIRE(table.note);
    CHECK(sample::letters(*table.note) == "Danh sách gồm 15 tập thể./.");
}

TEST_CASE("a tally writes counts below ten as the list does, and its bars are as long as before") {
    stylesheet::Stylesheet sheet = sheet_with_tally();
    sheet.table.count_digits = 2;
    sheet.table_styles["default"] = sheet.table;
    sample::Bench bench(sample::report(), sheet);
    const document::Table table = compose_tally(bench.composition, listed({3, 12}), {});
    REQUIRE(table.body.size() == 3);
    CHECK(cell_words(table.body[0], 2) == "03");
    CHECK(cell_words(table.body[1], 2) == "12");
    CHECK(cell_words(table.body[2], 1) == "15");
    REQUIRE(table.body[0].cells[1].mark);
    CHECK(table.body[0].cells[1].mark->shares == std::vector<double>{0.25});
}
