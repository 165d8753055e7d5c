#include "compose/table_sections.h"

#include <doctest/doctest.h>

#include "sample.h"

using namespace tongket;
using namespace tongket::compose;

TEST_CASE("sections keep their tables and the titles above these, and nothing else") {
    const report::Prose prose = {sample::paragraph("lời văn")};
    const std::vector<report::Section> sections = {
        sample::section("Một", {prose, report::Table{}}, {sample::section("Trong", {prose})}),
        sample::section("Hai", {prose}),
        sample::section("Ba", {}, {sample::section("Trong", {report::Chart{}, report::Table{}})})};
    const auto kept = table_sections(sections, ChartTables::Among);
    REQUIRE(kept.size() == 2);
    CHECK(kept[0].title.plain() == "Một");
    CHECK(kept[0].items.size() == 1);
    CHECK(kept[0].sections.empty());
    CHECK(kept[1].title.plain() == "Ba");
    CHECK(kept[1].items.empty());
    REQUIRE(kept[1].sections.size() == 1);
    CHECK(kept[1].sections[0].items.size() == 1);
}

TEST_CASE("the table that a chart asks for is one of a section's tables") {
    report::Chart chart;
    chart.has_table = true;
    chart.caption = sample::text("Thu ngân sách");
    const auto kept =
        table_sections({sample::section("Một", {chart, report::Chart{}})}, ChartTables::Among);
    REQUIRE(kept.size() == 1);
    REQUIRE(kept[0].items.size() == 1);
    CHECK(std::get<report::Table>(kept[0].items[0]).caption.plain() == "Thu ngân sách");
}

TEST_CASE("the tables of charts may stand apart, without the titles of their sections") {
    report::Chart chart;
    chart.has_table = true;
    chart.caption = sample::text("Thu ngân sách");
    const std::vector<report::Section> sections = {
        sample::section("Một", {chart}),
        sample::section("Hai", {report::Table{}}, {sample::section("Trong", {chart})})};
    const auto kept = table_sections(sections, ChartTables::Apart);
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].items.size() == 1);
    CHECK(kept[0].sections.empty());
    const auto apart = chart_tables(sections);
    REQUIRE(apart.size() == 1);
    CHECK(apart[0].title.plain().empty());
    CHECK(apart[0].items.size() == 2);
    CHECK(chart_tables(kept).empty());
}
