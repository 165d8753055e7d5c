#include "compose/member_table.h"

#include <algorithm>
#include <utility>

#include <doctest/doctest.h>

#include "sample.h"

using namespace tongket;
using namespace tongket::compose;
using document::CellAlign;

namespace {

stylesheet::TablePart statistics_part() {
    stylesheet::TablePart part;
    part.path = "statistics";
    part.columns = {
        {read_format("TT"), read_format("{index}"), {}, {}, {}, CellAlign::Centre, {}},
        {read_format("Chỉ tiêu"), read_format("{label}"), {}, {}, {}, CellAlign::Left, {}},
        {read_format("Ghi chú"),
         read_format("{note}"),
         {},
         {},
         {},
         CellAlign::Left,
         {"note", false}}};
    return part;
}

report::Report report_with_statistics(std::string note) {
    report::Report report = sample::report();
    for (const char* label : {"Thu ngân sách", "Việc làm"}) {
        report::Statistic statistic;
        statistic.label = label;
        report.statistics.push_back(statistic);
    }
    if (!note.empty()) {
        report.statistics[1].fields = {{"note", note}};
    }
    return report;
}

}  // namespace

TEST_CASE("a layout's table has a row for each member of its list") {
    sample::Bench bench(report_with_statistics("minh họa"), sample::layout());
    const document::Table result = compose_table(bench.composition, statistics_part(), bench.scope,
                                                 document::Structure::root(), {});
    bench.blocks.push_back({result});
    CHECK(bench.lines() == sample::Lines{"TT", "Chỉ tiêu", "Ghi chú", "1", "Thu ngân sách", "", "2",
                                         "Việc làm", "minh họa"});
    CHECK(bench.diagnostics.size() == 0);
}

TEST_CASE("members with a value in common are a group under its title, counted apart") {
    report::Report report = sample::report();
    for (const char* title : {"Bằng khen", "Bằng khen", "Giấy khen"}) {
        report::Award award;
        award.title = sample::text(title);
        report.awards.push_back(award);
    }
    sample::Bench bench(report, sample::layout());
    stylesheet::TablePart part;
    part.path = "awards";
    part.group_by = "title";
    part.group = read_format("{title}: {group-count}");
    part.columns = {
        {read_format("TT"), read_format("{index}"), "A", {}, {}, CellAlign::Left, {}},
        {read_format("Nhóm"), read_format("{group-index}"), "B", {}, {}, CellAlign::Left, {}}};
    const document::Table result =
        compose_table(bench.composition, part, bench.scope, document::Structure::root(), {});
    bench.blocks.push_back({result});
    CHECK(bench.lines() == sample::Lines{"TT", "Nhóm", "A", "B", "Bằng khen: 2", "1", "1", "2", "2",
                                         "Giấy khen: 1", "3", "1"});
    CHECK(result.body[0].cells.size() == 1);
    CHECK(result.body[0].cells[0].column_span == 2);
    CHECK(result.body[0].keep_with_next);
}

TEST_CASE("a list of awards says who received them: of all, of each group, and at its end") {
    report::Report report = sample::report();
    for (const auto& [title, salutation] :
         {std::pair("Bằng khen", "Tập thể"), std::pair("Bằng khen", "Bà"),
          std::pair("Giấy khen", "Ông")}) {
        report::Award award;
        award.title = sample::text(title);
        award.salutation = sample::text(salutation);
        award.recipient = sample::text("A");
        award.is_named = true;
        report.awards.push_back(award);
    }
    sample::Bench bench(report, sample::layout());
    stylesheet::TablePart part;
    part.path = "awards";
    part.group_by = "title";
    part.group = read_format("{title}: {group-count} {group-kinds}");
    part.counted = read_format("{awards.kinds}");
    part.closing = read_format("Danh sách gồm {awards.counts}./.");
    part.columns = {
        {read_format("Tên"), read_format("{recipient}"), {}, {}, {}, CellAlign::Left, {}}};
    const document::Table result =
        compose_table(bench.composition, part, bench.scope, document::Structure::root(), {});
    REQUIRE(result.note);
    CHECK(sample::letters(*result.note) == "Danh sách gồm 01 tập thể, 02 cá nhân./.");
    bench.blocks.push_back({result});
    const sample::Lines lines = bench.lines();
    CHECK(std::ranges::count(lines, "Bằng khen: 2 tập thể, cá nhân") == 1);
    CHECK(std::ranges::count(lines, "Giấy khen: 1 cá nhân") == 1);
}

TEST_CASE(
    "several groups are numbered, their counts as long as the look says, columns without a gap") {
    report::Report report = sample::report();
    for (const char* title : {"Bằng khen", "Bằng khen", "Giấy khen"}) {
        report.awards.emplace_back().title = sample::text(title);
    }
    stylesheet::Stylesheet sheet = sample::layout();
    sheet.table.count_digits = 2;
    sheet.table_styles.insert_or_assign("default", sheet.table);
    stylesheet::TablePart part;
    part.path = "awards";
    part.style = "default";
    part.group_by = "title";
    part.group = read_format("{group-number}. {title}: {group-count}");
    part.columns = {
        {read_format("TT"), read_format("{index}"), "A", {}, {}, CellAlign::Left, {}},
        {read_format("Nơi"), read_format("{unit}"), "B", {}, {}, CellAlign::Left, {"unit", false}},
        {read_format("Nhóm"), read_format("{group-index}"), "C", {}, {}, CellAlign::Left, {}}};
    const auto lines = [&] {
        sample::Bench bench(report, sheet);
        bench.blocks.push_back(
            {compose_table(bench.composition, part, bench.scope, document::Structure::root(), {})});
        return bench.lines();
    };
    CHECK(lines() == sample::Lines{"TT", "Nhóm", "A", "B", "I. Bằng khen: 02", "1", "1", "2", "2",
                                   "II. Giấy khen: 01", "3", "1"});
    report.awards.pop_back();
    part.group.pieces = {{true, "group-number", 1}, {false, ". ", 1}, {true, "title", 0}};
    CHECK(lines()[4] == "Bằng khen");
}

TEST_CASE("the rows of a table of few stand further apart") {
    report::Report report = sample::report();
    report.awards.resize(3);
    stylesheet::Stylesheet sheet = sample::layout();
    sheet.table.few_rows = 3;
    sheet.table.few_padding = document::Length::from_units(77);
    sheet.table_styles.insert_or_assign("default", sheet.table);
    stylesheet::TablePart part;
    part.path = "awards";
    part.style = "default";
    part.columns = {{read_format("TT"), read_format("{index}"), {}, {}, {}, CellAlign::Left, {}}};
    const auto padding = [&] {
        sample::Bench bench(report, sheet);
        return compose_table(bench.composition, part, bench.scope, document::Structure::root(), {})
            .style->padding_y;
    };
    CHECK(padding() == sheet.table.table->padding_y);
    report.awards.pop_back();
    CHECK(padding() == sheet.table.few_padding);
}

TEST_CASE("a table of few rows is not split where its look says so") {
    report::Report report = sample::report();
    report.awards.resize(3);
    stylesheet::Stylesheet sheet = sample::layout();
    sheet.table.whole_rows = 3;
    sheet.table_styles.insert_or_assign("default", sheet.table);
    stylesheet::TablePart part;
    part.path = "awards";
    part.style = "default";
    part.columns = {{read_format("TT"), read_format("{index}"), {}, {}, {}, CellAlign::Left, {}}};
    const auto stays_together = [&] {
        sample::Bench bench(report, sheet);
        return compose_table(bench.composition, part, bench.scope, document::Structure::root(), {})
            .style->keep_together;
    };
    CHECK_FALSE(stays_together());
    report.awards.pop_back();
    CHECK(stays_together());
}

TEST_CASE("a table may take some of a list's members alone") {
    report::Report report = sample::report();
    for (const char* counted : {"6 tập thể", "1.053 tập thể, cá nhân", "Trường Tiểu học A"}) {
        report::Award award;
        award.title = sample::text(counted);
        award.recipient = sample::text(counted);
        report.awards.push_back(award);
    }
    report.awards.back().is_named = true;
    sample::Bench bench(report, sample::layout());
    stylesheet::TablePart part;
    part.path = "award-groups";
    part.range.from = 2;
    part.columns = {{read_format("TT"), read_format("{index}"), {}, {}, {}, CellAlign::Left, {}},
                    {read_format("Số"), read_format("{number}"), {}, {}, {}, CellAlign::Left, {}}};
    const document::Table result =
        compose_table(bench.composition, part, bench.scope, document::Structure::root(), {});
    bench.blocks.push_back({result});
    CHECK(bench.lines() == sample::Lines{"TT", "Số", "2", "1.053", "3", "1"});
    CHECK(bench.node(result.body[0].cells[0].structure).role == document::Role::DataCell);
    // Without titles of columns the first cells head their rows.
    part.columns[0].title = part.columns[1].title = {};
    const document::Table headless =
        compose_table(bench.composition, part, bench.scope, document::Structure::root(), {});
    CHECK(headless.head.empty());
    CHECK(bench.node(headless.body[0].cells[0].structure).role == document::Role::HeaderCell);
    CHECK(bench.node(headless.body[0].cells[1].structure).role == document::Role::DataCell);
}

TEST_CASE("a column whose condition holds for no member is left out") {
    sample::Bench bench(report_with_statistics(""), sample::layout());
    const document::Table result = compose_table(bench.composition, statistics_part(), bench.scope,
                                                 document::Structure::root(), {});
    CHECK(result.columns.size() == 2);
}

TEST_CASE("a list without members makes no table and no nodes") {
    sample::Bench bench;
    const std::size_t nodes = bench.composition.structure.size();
    const document::Table result = compose_table(bench.composition, statistics_part(), bench.scope,
                                                 document::Structure::root(), {});
    CHECK(result.columns.empty());
    CHECK(bench.composition.structure.size() == nodes);
}

TEST_CASE("cells of a column that says so are one where they say the same below each other") {
    report::Report report = sample::report();
    for (const auto& [title, level] :
         {std::pair("Cờ", "Thành phố"), std::pair("Bằng khen", "Thành phố"),
          std::pair("Giấy khen", "Quận"), std::pair("Khác", ""), std::pair("Khác nữa", "")}) {
        report::Award award;
        award.title = sample::text(title);
        if (*level != '\0') {
            award.level = sample::text(level);
        }
        report.awards.push_back(award);
    }
    sample::Bench bench(report, sample::layout());
    stylesheet::TablePart part;
    part.path = "award-groups";
    part.columns.resize(2);
    part.columns[0].title = read_format("Cấp");
    part.columns[0].cell = read_format("{level}");
    part.columns[0].is_merged = true;
    part.columns[1].title = read_format("Hình thức");
    part.columns[1].cell = read_format("{title}");
    const document::Table result =
        compose_table(bench.composition, part, bench.scope, document::Structure::root(), {});
    std::vector<std::size_t> cells;
    for (const document::Row& row : result.body) {
        cells.push_back(row.cells.size());
    }
    CHECK(cells == std::vector<std::size_t>{2, 1, 2, 2, 2});
    CHECK(result.body[0].cells[0].row_span == 2);
    bench.blocks.push_back({result});
    CHECK(bench.lines() == sample::Lines{"Cấp", "Hình thức", "Thành phố", "Cờ", "Bằng khen", "Quận",
                                         "Giấy khen", "", "Khác", "", "Khác nữa"});
}
