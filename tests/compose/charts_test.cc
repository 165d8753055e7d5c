#include "compose/charts.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "compose/chart_table.h"
#include "sample.h"

using namespace tongket;
using namespace tongket::compose;
using document::Role;

namespace {

report::ChartValue value(std::int64_t coefficient, std::uint8_t scale = 0) {
    return {vietnamese::Decimal{coefficient, scale}, {}, {}};
}

report::ChartRow row(std::string_view label, std::vector<report::ChartValue> values) {
    report::ChartRow made;
    made.label = sample::text(label);
    made.values = std::move(values);
    return made;
}

report::Chart quarters() {
    report::Chart chart;
    chart.caption = sample::text("Thu ngân sách theo quý");
    chart.unit = "tỷ đồng";
    chart.series.emplace_back();
    chart.rows = {row("Quý I", {value(9930, 1)}), row("Quý II", {value(1697)})};
    return chart;
}

report::Chart two_years() {
    report::Chart chart = quarters();
    chart.kind = report::ChartKind::Columns;
    chart.series = {{report::ChartSeries::Role::LastYear, sample::text("2020")},
                    {report::ChartSeries::Role::ThisYear, sample::text("2021")},
                    {report::ChartSeries::Role::Plan, sample::text("Dự toán")}};
    chart.rows = {row("Quý I", {value(682), value(699), value(715)}),
                  row("Quý II", {value(741), value(827), value(795)})};
    return chart;
}

}  // namespace

TEST_CASE("a chart's labels and values are the cells of a table for the reader") {
    sample::Bench bench;
    const document::Chart made =
        compose_chart(bench.composition, quarters(), document::Structure::root());
    CHECK(sample::letters(*made.caption) == "Biểu đồ 1. Thu ngân sách theo quý");
    REQUIRE(made.rows.size() == 2);
    CHECK(sample::letters(made.rows[1].name) == "Quý II");
    CHECK(made.rows[0].values[0].amount == doctest::Approx(993.0));
    const document::StructureNode& label = bench.node(made.rows[0].name.structure);
    const document::StructureNode& cell = bench.node(made.rows[0].values[0].text.structure);
    CHECK(label.role == Role::HeaderCell);
    CHECK(label.scope == document::HeaderScope::Row);
    CHECK(cell.role == Role::DataCell);
    CHECK(label.parent == cell.parent);
    CHECK(bench.node(label.parent).role == Role::TableRow);
    const document::StructureNode& table = bench.node(made.structure);
    CHECK(table.role == Role::Table);
    CHECK(bench.node(table.children[0]).role == Role::Caption);
}

TEST_CASE("the numbers of a chart have one number of decimals") {
    sample::Bench bench;
    const document::Chart made =
        compose_chart(bench.composition, quarters(), document::Structure::root());
    CHECK(sample::letters(made.rows[0].values[0].text) == "993,0");
    CHECK(sample::letters(made.rows[1].values[0].text) == "1.697,0");
}

TEST_CASE("series are heads of columns, and the plan, which prints no number, is none") {
    sample::Bench bench;
    const document::Chart made =
        compose_chart(bench.composition, two_years(), document::Structure::root());
    REQUIRE(made.series.size() == 3);
    const document::StructureNode& year = bench.node(made.series[0].name.structure);
    CHECK(year.role == Role::HeaderCell);
    CHECK(year.scope == document::HeaderScope::Column);
    CHECK_FALSE(made.series[1].is_artifact);
    CHECK(made.series[2].is_artifact);
    const auto& head_row = bench.node(year.parent);
    const auto& body_row = bench.node(bench.node(made.rows[0].name.structure).parent);
    CHECK(head_row.children.size() == body_row.children.size());
}

TEST_CASE("a plan of so many rows that its numbers stand nowhere wants a table") {
    report::Chart chart = two_years();
    const auto reports = [&chart] {
        sample::Bench bench;
        static_cast<void>(compose_chart(bench.composition, chart, document::Structure::root()));
        return std::ranges::count(bench.diagnostics.items(), base::Code::ChartNotToldInFull,
                                  &base::Diagnostic::code);
    };
    CHECK(reports() == 0);  // the words beside the drawing tell them
    for (int quarter = 3; quarter <= 6; ++quarter) {
        chart.rows.push_back(row("Quý", {value(741), value(827), value(795)}));
    }
    CHECK(reports() == 1);
    chart.has_table = true;
    CHECK(reports() == 0);
    chart.has_table = false;
    chart.series[2].role = report::ChartSeries::Role::Plain;
    CHECK(reports() == 0);  // each number is printed, and a cell
}

TEST_CASE("a missing number is a dash and has no amount") {
    sample::Bench bench;
    report::Chart chart = quarters();
    chart.rows[1].values[0] = {};
    const document::Chart made =
        compose_chart(bench.composition, chart, document::Structure::root());
    CHECK(sample::letters(made.rows[1].values[0].text) == "–");
    CHECK_FALSE(made.rows[1].values[0].amount.has_value());
}

TEST_CASE("a line chart is a figure that says its values") {
    sample::Bench bench;
    report::Chart chart = two_years();
    chart.kind = report::ChartKind::Line;
    chart.series.pop_back();
    for (report::ChartRow& each : chart.rows) {
        each.values.pop_back();
    }
    const document::Chart made =
        compose_chart(bench.composition, chart, document::Structure::root());
    const document::StructureNode& figure = bench.node(made.structure);
    CHECK(figure.role == Role::Figure);
    CHECK(figure.alternative ==
          "Biểu đồ đường: Thu ngân sách theo quý, tỷ đồng. 2020: Quý I 682, Quý II 741; 2021: "
          "Quý I 699, Quý II 827.");
}

TEST_CASE("equal values of a ranking share a rank, and the next is skipped") {
    sample::Bench bench;
    report::Chart chart = quarters();
    chart.kind = report::ChartKind::Ranking;
    chart.rows = {row("A", {value(9)}), row("B", {value(7)}), row("C", {value(7)}),
                  row("D", {value(1)}), row("E", {{}})};
    const document::Chart made =
        compose_chart(bench.composition, chart, document::Structure::root());
    std::string ranks;
    for (const document::ChartRow& each : made.rows) {
        ranks += sample::letters(*each.rank) + ",";
    }
    CHECK(ranks == "1,2,2,4,,");
}

TEST_CASE(
    "what is told is set strong under close dots as elsewhere, and so is the goal of a scale") {
    sample::Bench bench;
    report::Chart chart = quarters();
    chart.kind = report::ChartKind::Ranking;
    const document::Chart made =
        compose_chart(bench.composition, chart, document::Structure::root());
    const auto style_of = [&](const std::string& name) {
        return bench.composition.styles.find(name);
    };
    const stylesheet::ChartLook& look = bench.composition.stylesheet.chart;
    CHECK(made.dot_style->text == style_of(look.dot_style).text);
    CHECK(made.strong_dot_style->text == style_of(look.dot_style).strong);
    CHECK(made.strong_axis_style->text == style_of(look.axis_style).strong);
}

TEST_CASE("shares of a ring are never 100 of a part, and rounding is owned up to") {
    sample::Bench bench;
    report::Chart chart = quarters();
    chart.kind = report::ChartKind::Ring;
    chart.rows = {row("A", {value(99'999)}), row("B", {value(1)})};
    const document::Chart made =
        compose_chart(bench.composition, chart, document::Structure::root());
    CHECK(sample::letters(made.rows[0].values[0].text) == "99,9%");
    CHECK(sample::letters(made.rows[1].values[0].text) == "0,0%");
    REQUIRE(made.notes.size() == 1);
    CHECK(sample::letters(made.notes[0]) == "Tỷ lệ cộng lại khác 100% do làm tròn.");
    CHECK(sample::letters(*made.whole) == "100.000");
}

TEST_CASE("parts of a ring that add up to 100 are per cents, as they are written") {
    sample::Bench bench;
    report::Chart chart = quarters();
    chart.kind = report::ChartKind::Ring;
    chart.unit = "%";
    chart.rows = {row("A", {value(9'985)}), row("B", {value(15)})};
    for (report::ChartRow& part : chart.rows) {
        part.values[0].value->scale = 2;
    }
    const document::Chart made =
        compose_chart(bench.composition, chart, document::Structure::root());
    CHECK(sample::letters(made.rows[0].values[0].text) == "99,85%");
    CHECK(sample::letters(made.rows[1].values[0].text) == "0,15%");
    CHECK(made.notes.empty());
    CHECK(sample::letters(*made.whole) == "100%");
    // Of the part that it speaks of the ring says the share.
    chart.rows[0].is_told = true;
    const document::Chart told =
        compose_chart(bench.composition, chart, document::Structure::root());
    CHECK(sample::letters(*told.whole) == "99,85%");
    CHECK(sample::letters(*told.whole_name) == "A");
}

TEST_CASE(
    "a chart of one number is the number with its unit and name, whatever kind was asked for") {
    for (const auto kind :
         {report::ChartKind::Bar, report::ChartKind::Columns, report::ChartKind::Line,
          report::ChartKind::Stacked, report::ChartKind::Ranking}) {
        sample::Bench bench;
        bench.sheet.chart.number_style = "title";
        report::Chart chart = quarters();
        chart.kind = kind;
        chart.rows.pop_back();
        const document::Chart made =
            compose_chart(bench.composition, chart, document::Structure::root());
        CHECK(bench.diagnostics.size() == 0);
        CHECK(made.kind == document::ChartKind::Number);
        CHECK(bench.node(made.structure).role == Role::Table);
        CHECK_FALSE(made.subtitle);
        CHECK(sample::letters(*made.caption) == "Biểu đồ 1. Thu ngân sách theo quý");
        REQUIRE(made.rows.size() == 1);
        const document::Paragraph& number = made.rows[0].values[0].text;
        CHECK(sample::letters(number) == "993,0_\u00A0tỷ đồng");
        CHECK(number.style->text->name == "title");
        CHECK(bench.node(number.structure).role == Role::DataCell);
    }
}

TEST_CASE("one number in per cent carries its sign, and what it is of the plan stands beside it") {
    sample::Bench bench;
    report::Chart chart = quarters();
    chart.rows.pop_back();
    chart.unit = "%";
    chart.of_plan = "101,5%";
    const document::Chart made =
        compose_chart(bench.composition, chart, document::Structure::root());
    const std::string words = sample::letters(made.rows.at(0).values.at(0).text);
    CHECK(words.starts_with("993,0%"));
    CHECK(words.ends_with("101,5% kế hoạch"));
}

TEST_CASE("one number against its plan, or as a part of a whole, stays what it is") {
    sample::Bench bench;
    report::Chart chart = quarters();
    chart.rows.pop_back();
    for (const auto kind : {report::ChartKind::Ring, report::ChartKind::Progress}) {
        chart.kind = kind;
        CHECK(compose_chart(bench.composition, chart, document::Structure::root()).kind !=
              document::ChartKind::Number);
    }
    chart = two_years();
    chart.rows.pop_back();
    CHECK(compose_chart(bench.composition, chart, document::Structure::root()).kind ==
          document::ChartKind::Columns);
    CHECK(bench.diagnostics.size() == 0);
}

TEST_CASE(
    "a chart whose one number is missing says so; one of equal numbers, that words are better") {
    sample::Bench bench;
    report::Chart chart = quarters();
    chart.rows.pop_back();
    chart.rows[0].values[0] = {};
    static_cast<void>(compose_chart(bench.composition, chart, document::Structure::root()));
    chart = quarters();
    chart.rows[1].values[0] = chart.rows[0].values[0];
    static_cast<void>(compose_chart(bench.composition, chart, document::Structure::root()));
    REQUIRE(bench.diagnostics.size() == 2);
    CHECK(bench.diagnostics.items()[0].code == base::Code::ChartOfOneValue);
    CHECK(bench.diagnostics.items()[1].code == base::Code::ChartOfEqualValues);
}

TEST_CASE("a table of a chart has every number, also those that the drawing leaves out") {
    const report::Table table = table_of_chart(two_years());
    REQUIRE(table.columns.size() == 4);
    CHECK(table.columns[3].title.plain() == "Dự toán");
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[1][3].text.plain() == "795");
}

TEST_CASE("a layout without a look for charts still prints them") {
    sample::Bench bench;
    bench.sheet.chart = {};
    const document::Chart made =
        compose_chart(bench.composition, report::Chart{}, document::Structure::root());
    CHECK(made.style != nullptr);
    CHECK_FALSE(made.caption.has_value());
}
