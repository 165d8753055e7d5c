#include "compose/charts.h"

#include <doctest/doctest.h>

#include "sample.h"

using namespace tongket;
using namespace tongket::compose;
using document::Role;

TEST_CASE("a chart's labels and values are the cells of a table for the reader") {
    sample::Bench bench;
    report::Chart chart;
    chart.caption = sample::text("Thu ngân sách theo quý");
    chart.points = {{sample::text("Quý I"), {9930, 1}, "993,0 tỷ đồng", {}},
                    {sample::text("Quý II"), {6971, 1}, "697,1 tỷ đồng", {}}};
    const document::BarChart made =
        compose_chart(bench.composition, chart, document::Structure::root());
    CHECK(sample::letters(*made.caption) == "Biểu đồ 1. Thu ngân sách theo quý");
    REQUIRE(made.bars.size() == 2);
    CHECK(sample::letters(made.bars[1].label) == "Quý II");
    CHECK(sample::letters(made.bars[1].value) == "697,1 tỷ đồng");
    CHECK(made.bars[0].amount == doctest::Approx(993.0));
    const document::StructureNode& label = bench.node(made.bars[0].label.structure);
    const document::StructureNode& value = bench.node(made.bars[0].value.structure);
    CHECK(label.role == Role::HeaderCell);
    CHECK(label.scope == document::HeaderScope::Row);
    CHECK(value.role == Role::DataCell);
    CHECK(label.parent == value.parent);
    CHECK(bench.node(label.parent).role == Role::TableRow);
    const document::StructureNode& table = bench.node(made.structure);
    CHECK(table.role == Role::Table);
    CHECK(bench.node(table.children[0]).role == Role::Caption);
}

TEST_CASE("a layout without a look for charts still prints them") {
    sample::Bench bench;
    bench.sheet.chart = {};
    const document::BarChart made =
        compose_chart(bench.composition, report::Chart{}, document::Structure::root());
    CHECK(made.style != nullptr);
    CHECK_FALSE(made.caption.has_value());
}
