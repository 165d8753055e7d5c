#include "typeset/charts/chart_sparkline.h"

#include <memory>

#include <doctest/doctest.h>

#include "chart_bench.h"

namespace tongket::typeset::test {
namespace {

document::Sparkline line_of(Amounts amounts) {
    document::Sparkline line;
    line.amounts = std::move(amounts);
    line.style = std::make_shared<const document::ChartStyle>(house_style());
    line.width = 30_mm;
    line.height = 4.6_mm;
    line.structure = graphics::StructureId{5};
    return line;
}

const graphics::ShapeItem& shape_at(const std::vector<graphics::DisplayItem>& items,
                                    std::size_t i) {
    return std::get<graphics::ShapeItem>(items.at(i));
}

TEST_CASE("a small line goes through its numbers, from its least to its largest") {
    const auto items = draw_sparkline(line_of({2480, 2610, 2790, 2950, 3100, 3300}), 10_mm, 0_mm);
    REQUIRE(items.size() == 2);
    const auto& pieces = *shape_at(items, 0).outline;
    REQUIRE(pieces.size() == 6);
    const Length low = pieces[0].end().y, high = pieces[5].end().y;
    CHECK(low - high == 3.2_mm);
    CHECK(pieces[0].end().x == 10.7_mm);
    CHECK(pieces[5].end().x.points() == doctest::Approx((39.3_mm).points()));
    const double share = (low - pieces[2].end().y).points() / (low - high).points();
    CHECK(2480 + share * 820 == doctest::Approx(2790).epsilon(0.001));
    CHECK(shape_at(items, 0).tag == graphics::Tag{graphics::StructureId{5}});
}

TEST_CASE("a missing number parts the line, and a flat one stands in the middle") {
    CHECK(draw_sparkline(line_of({1, 2, {}, 4, 5}), {}, {}).size() == 3);
    CHECK(draw_sparkline(line_of({1, {}, 3, {}}), {}, {}).size() == 3);
    const auto flat = draw_sparkline(line_of({7, 7, 7}), {}, 5_mm);
    CHECK(shape_at(flat, 0).outline->at(1).end().y == 5_mm);
}

TEST_CASE("without numbers nothing is drawn") {
    CHECK(draw_sparkline(line_of({}), {}, {}).empty());
    CHECK(draw_sparkline(line_of({{}, {}}), {}, {}).empty());
}

}  // namespace
}  // namespace tongket::typeset::test
