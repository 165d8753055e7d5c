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
