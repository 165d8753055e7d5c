// Charts in the galley, in real fonts.
#include "typeset/charts/chart.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "../paragraph_fixture.h"
#include "chart_bench.h"
#include "typeset/galley_builder.h"

namespace tongket::typeset::test {
namespace {

/// The bench's chart with texts in a style that fonts can set.
Chart styled(Chart chart) {
    const auto style = body(document::Align::Left, serif(9_pt));
    chart.axis_style = chart.strong_axis_style = style;
    std::uint32_t node = 10;
    const auto dress = [&](document::Paragraph& text) {
        text.style = style;
        text.structure = graphics::StructureId{++node};
        for (document::Inline& part : text.content) {
            auto& letters = std::get<document::TextRun>(part);
            letters.style = style->text;
            letters.structure = text.structure;
        }
    };
    for (document::ChartSeries& series : chart.series) {
        dress(series.name);
    }
    for (document::ChartRow& row : chart.rows) {
        dress(row.name);
        dress(*row.rank);
        for (document::ChartValue& value : row.values) {
            dress(value.text);
        }
        if (row.total) {
            dress(row.total->text);
        }
    }
    dress(*chart.whole);
    dress(*chart.whole_name);
    return chart;
}

Galley set(Press& press, const Chart& chart, Length measure = 160_mm) {
    GalleyBuilder builder(*press.setter);
    append_chart(builder, chart, {}, measure);
    return builder.take();
}

TEST_CASE("each name and number of lying bars is content of its own node") {
    Press press;
    const Chart chart = styled(chart_of(ChartKind::Bars, {Role::Plain}, {{3}, {1.5}, {{}}}));
    std::size_t texts = 0;
    for (const GalleyItem& item : set(press, chart)) {
        for (const graphics::DisplayItem& each : item.box.items) {
            if (const auto* text = std::get_if<graphics::TextItem>(&each)) {
                CHECK(std::holds_alternative<graphics::StructureId>(text->tag));
                ++texts;
            } else {
                CHECK(std::get<graphics::BoxItem>(each).tag ==
                      graphics::Tag{graphics::Artifact::Layout});
            }
        }
    }
    CHECK(texts == 6);
}

TEST_CASE("the numbers of a scale are artifacts, and names at the ends of lines are not") {
    Press press;
    const Chart chart =
        styled(chart_of(ChartKind::Lines, {Role::Plain, Role::Plain}, {{1, 2}, {2, 3}, {3, 9}}));
    std::size_t artifacts = 0, content = 0;
    for (const GalleyItem& item : set(press, chart)) {
        for (const graphics::DisplayItem& each : item.box.items) {
            if (const auto* text = std::get_if<graphics::TextItem>(&each)) {
                const bool is_content = std::holds_alternative<graphics::StructureId>(text->tag);
                (is_content ? content : artifacts) += 1;
            }
        }
    }
    CHECK(artifacts == 6);        // 0 to 10
    CHECK(content >= 3 + 2 * 2);  // three times, two names with their last numbers
}

TEST_CASE("units that stand without a word are the figure itself, else its names are") {
    Press press;
    const auto count_marks_of = [&press](Chart chart) {
        chart.structure = graphics::StructureId{7};
        std::size_t marks = 0;
        for (const GalleyItem& item : set(press, chart)) {
            for (const graphics::DisplayItem& each : item.box.items) {
                const auto* box = std::get_if<graphics::BoxItem>(&each);
                marks += box != nullptr && box->tag == graphics::Tag{chart.structure} ? 1U : 0U;
            }
        }
        return marks;
    };
    CHECK(count_marks_of(styled(chart_of(ChartKind::Units, {Role::Plain}, {{117}}))) == 117);
    CHECK(count_marks_of(styled(chart_of(ChartKind::Units, {Role::Plain}, {{100}, {17}}))) == 0);
}

TEST_CASE("rows of bars are boxes of their own, a drawing with axes is one") {
    Press press;
    const std::vector<Amounts> rows(40, Amounts{2.0});
    CHECK(set(press, styled(chart_of(ChartKind::Bars, {Role::Plain}, rows))).size() == 40);
    CHECK(set(press, styled(chart_of(ChartKind::Columns, {Role::Plain}, {{1}, {2}, {3}}))).size() ==
          1);
}

TEST_CASE("a kind that cannot show its values is reported, and so are numbers without a place") {
    Press press;
    static_cast<void>(set(press, styled(chart_of(ChartKind::Stacked, {Role::Plain, Role::Plain},
                                                 {{1, -2}, {1, 1}}))));
    CHECK(count_code(press.diagnostics, base::Code::ChartKindChanged) == 1);
    Chart thin =
        styled(chart_of(ChartKind::Stacked, {Role::Plain, Role::Plain}, {{100, 1}, {100, 1}}));
    static_cast<void>(set(press, thin));
    CHECK(count_code(press.diagnostics, base::Code::ChartValuesLeftOut) == 1);
    thin.has_table = true;
    static_cast<void>(set(press, thin));
    CHECK(count_code(press.diagnostics, base::Code::ChartValuesLeftOut) == 1);
}

TEST_CASE("the ink of every text lies in the box that was kept for it") {
    Press press;
    Chart chart = chart_of(ChartKind::Bars, {Role::Plain}, {{3}, {-1.5}, {2}});
    chart.rows[0].name = words("ỄỘẬ gỹ pý qụ");
    chart.rows[1].name = words("Trung tâm Giáo dục nghề nghiệp và Giáo dục thường xuyên quận");
    chart = styled(std::move(chart));
    for (const GalleyItem& item : set(press, chart, 120_mm)) {
        const Length height = item.box.depth;
        for (const graphics::DisplayItem& each : item.box.items) {
            const auto* text = std::get_if<graphics::TextItem>(&each);
            for (const graphics::PlacedWord& placed :
                 text != nullptr ? text->words : std::vector<graphics::PlacedWord>()) {
                const auto scaled = [&](std::int64_t units) {
                    return base::mul_div(text->size, units, placed.word->units_per_em);
                };
                CHECK(text->origin.y - scaled(placed.word->ink_top) >= Length{});
                CHECK(text->origin.y - scaled(placed.word->ink_bottom) <= height);
            }
        }
    }
}

TEST_CASE("a tile's name of two lines stands round the tile's middle, as its number does") {
    Press press;
    Chart chart = chart_of(ChartKind::Tiles, {Role::Plain}, {{87.9}, {88.7}, {93.1}});
    chart.tile_rows = {3};
    for (document::ChartRow& row : chart.rows) {
        row.name = words("Thượng Cát");
    }
    std::vector<Length> long_lines, short_lines;
    for (const GalleyItem& item : set(press, styled(chart), 45_mm)) {
        for (const graphics::DisplayItem& each : item.box.items) {
            const auto* text = std::get_if<graphics::TextItem>(&each);
            if (text == nullptr || text->words.empty()) {
                continue;
            }
            const graphics::PlacedWord& first = text->words.front();
            if (first.word->text == "Thượng") {
                long_lines.push_back(text->origin.x + first.x);
            } else if (first.word->text == "Cát") {
                short_lines.push_back(text->origin.x + first.x);
            }
        }
    }
    REQUIRE(long_lines.size() == 3);
    REQUIRE(short_lines.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(short_lines[i] > long_lines[i] + 1_mm);
    }
}

TEST_CASE("tiles that are narrower than their look has them keep its shape") {
    Press press;
    Chart chart = chart_of(ChartKind::Tiles, {Role::Plain}, {{87.9}, {88.7}, {93.1}});
    chart.tile_rows = {3};
    auto style = std::make_shared<document::ChartStyle>(*chart.style);
    style->tile_width = style->tile_height = 40_mm;
    style->tile_gap = 1_mm;
    chart.style = style;
    const auto shape_at = [&](Length measure) {
        for (const GalleyItem& item : set(press, styled(chart), measure)) {
            for (const graphics::DisplayItem& each : item.box.items) {
                if (const auto* tile = std::get_if<graphics::ShapeItem>(&each)) {
                    return *graphics::box_around(*tile->outline);
                }
            }
        }
        return graphics::Rectangle{};
    };
    CHECK(shape_at(150_mm).width == 40_mm);
    CHECK(shape_at(150_mm).height == 40_mm);
    CHECK(shape_at(92_mm).width == 30_mm);
    CHECK(shape_at(92_mm).height == 30_mm);
}

TEST_CASE("the caption of a chart stands below its rule, on no grid of the page") {
    Press press;
    Chart chart = styled(chart_of(ChartKind::Bars, {Role::Plain}, {{1}, {2}}));
    document::Paragraph caption = words("Thu ngân sách");
    caption.style = body(document::Align::Left, serif(9_pt));
    std::get<document::TextRun>(caption.content.front()).style = caption.style->text;
    chart.caption = caption;
    const Galley galley = set(press, chart);
    REQUIRE(galley.front().box.is_text_line);
    CHECK(galley.front().box.keeps_off_grid);
}

TEST_CASE("a chart without rows is nothing") {
    Press press;
    CHECK(set(press, styled(chart_of(ChartKind::Bars, {Role::Plain}, {}))).empty());
}

}  // namespace
}  // namespace tongket::typeset::test
