#include <doctest/doctest.h>

#include "chart_bench.h"

namespace tongket::typeset::test {
namespace {

Chart strip_of(const std::vector<double>& amounts, Length height = 9_mm) {
    std::vector<Amounts> rows;
    for (const double amount : amounts) {
        rows.push_back({amount});
    }
    Chart chart = chart_of(ChartKind::Strip, {Role::Plain}, rows);
    document::ChartStyle style = *chart.style;
    style.strip = height;
    chart.style = std::make_shared<const document::ChartStyle>(style);
    return chart;
}

/// The texts of a row: its name, its value.
std::vector<Rectangle> texts_of_row(const ChartLayout& layout, std::size_t row) {
    std::vector<Rectangle> boxes;
    for (const PlacedChartText& text : layout.bands.at(0).texts) {
        if (text.text.row == row) {
            boxes.push_back(text.box());
        }
    }
    return boxes;
}

TEST_CASE("wide parts hold their names, narrow ones have them on steps below, the left highest") {
    const Chart chart = strip_of({386, 126, 53, 6, 2});
    const ChosenChart made = lay_out(chart, 86_mm);
    REQUIRE(made.kind == ChartKind::Strip);
    CHECK(fault_in(made.layout, chart, 86_mm).empty());
    CHECK(marks_of_kind(made.layout, Kind::Key).empty());
    for (const std::size_t inside : {0U, 1U}) {
        for (const Rectangle& box : texts_of_row(made.layout, inside)) {
            CHECK(box.y + box.height <= 9_mm);
        }
    }
    const auto leaders = marks_of_kind(made.layout, Kind::Leader);
    REQUIRE(leaders.size() == 3);
    Length above = 9_mm;
    for (std::size_t i = 0; i < 3; ++i) {
        const auto texts = texts_of_row(made.layout, i + 2);
        REQUIRE(texts.size() == 2);
        for (const Rectangle& box : texts) {
            CHECK(box.y > above - 1_mm);
            CHECK(box.x + box.width < leaders[i].box.x);
        }
        above = texts[0].y + texts[0].height;
    }
}

TEST_CASE("no leader of stairs crosses a text, of whichever half") {
    for (const std::vector<double>& amounts : std::vector<std::vector<double>>{
             {2, 6, 53, 126, 386}, {386, 5, 5, 5, 5, 5}, {5, 5, 400, 5, 5}, {1, 1, 1, 1}}) {
        const Chart chart = strip_of(amounts);
        const ChosenChart made = lay_out(chart, 120_mm);
        CHECK(fault_in(made.layout, chart, 120_mm).empty());
        for (const FoundMark& leader : marks_of_kind(made.layout, Kind::Leader)) {
            for (const PlacedChartText& text : made.layout.bands.at(0).texts) {
                CHECK_FALSE(overlap(leader.box, text.box()));
            }
        }
    }
}

TEST_CASE("a bar too low for two lines has the names below it, beside their colours") {
    const ChosenChart made = lay_out(strip_of({386, 126, 53}, 4_mm), 120_mm);
    CHECK(marks_of_kind(made.layout, Kind::Key).size() == 3);
}

Chart results_of(const std::vector<double>& amounts) {
    std::vector<Amounts> rows;
    for (const double amount : amounts) {
        rows.push_back({amount});
    }
    Chart chart = chart_of(ChartKind::Progress, {Role::Plain}, rows);
    document::ChartStyle style = *chart.style;
    style.progress = document::ChartStyle::Progress::Dots;
    chart.style = std::make_shared<const document::ChartStyle>(style);
    return chart;
}

TEST_CASE("dots stand as far from the line of the target as their results are") {
    const Chart chart = results_of({107.2, 100, 97.6});
    const ChosenChart made = lay_out(chart, 86_mm);
    REQUIRE(made.kind == ChartKind::Progress);
    CHECK(fault_in(made.layout, chart, 86_mm).empty());
    const auto dots = marks_of_kind(made.layout, Kind::Dot);
    const auto lines = marks_of_kind(made.layout, Kind::Plan);
    REQUIRE(dots.size() == 3);
    REQUIRE(lines.size() == 3);
    const Length target = middle_x(lines[0].box);
    CHECK(middle_x(dots[1].box) == target);
    const double right = (middle_x(dots[0].box) - target).points();
    const double left = (target - middle_x(dots[2].box)).points();
    CHECK(right / left == doctest::Approx(7.2 / 2.4).epsilon(0.01));
}

TEST_CASE("results that lie far from their targets are bars from 0") {
    const ChosenChart made = lay_out(results_of({212, 100}), 86_mm);
    CHECK(made.kind == ChartKind::Progress);
    CHECK(marks_of_kind(made.layout, Kind::Dot).empty());
    CHECK(marks_of_kind(made.layout, Kind::Track).size() == 2);
}

TEST_CASE(
    "panels with scales of their own go from their least to their largest, the last is said") {
    Chart chart = chart_of(ChartKind::Panels, {Role::Plain, Role::Plain, Role::Plain},
                           {{84.1, 88, 91.6}, {30, 37, 43}, {5, 5, 5}});
    document::ChartStyle style = *chart.style;
    style.panel_width = 36_mm;
    chart.style = std::make_shared<const document::ChartStyle>(style);
    chart.has_own_scales = true;
    const ChosenChart made = lay_out(chart, 120_mm);
    REQUIRE(made.kind == ChartKind::Panels);
    CHECK(fault_in(made.layout, chart, 120_mm).empty());
    const auto lines = marks_of_kind(made.layout, Kind::Line);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].box.height == lines[1].box.height);
    CHECK(lines[2].box.height == Length{});
    std::size_t said = 0;
    for (const PlacedChartText& text : made.layout.bands.at(0).texts) {
        said += text.text.what == ChartTextRef::What::Value ? 1 : 0;
    }
    CHECK(said == 3);
}

TEST_CASE("a layout may give the rows of a ranking more room") {
    Chart chart = chart_of(ChartKind::Ranking, {Role::Plain}, {{9}, {8}, {7}});
    const Length close = lay_out(chart).layout.bands.at(1).height;
    document::ChartStyle style = *chart.style;
    style.ranking_row = 7.5_mm;
    style.bar_thickness = 4_mm;
    chart.style = std::make_shared<const document::ChartStyle>(style);
    const ChosenChart made = lay_out(chart);
    CHECK(made.layout.bands.at(1).height == 7.5_mm);
    CHECK(close < 7.5_mm);
    CHECK(marks_of_kind(made.layout, Kind::Bar).at(0).box.height == 4_mm);
}

}  // namespace
}  // namespace tongket::typeset::test
