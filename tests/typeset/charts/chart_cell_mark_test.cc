#include "typeset/charts/chart_cell_mark.h"

#include <memory>

#include <doctest/doctest.h>

#include "chart_bench.h"

namespace tongket::typeset::test {
namespace {

document::CellMark mark_of(document::CellMark::Kind kind, std::vector<double> shares) {
    document::CellMark mark;
    mark.kind = kind;
    mark.shares = std::move(shares);
    mark.style = std::make_shared<const document::ChartStyle>(house_style());
    return mark;
}

const graphics::BoxItem& box_at(const std::vector<graphics::DisplayItem>& items, std::size_t i) {
    return std::get<graphics::BoxItem>(items.at(i));
}
using MarkKind = document::CellMark::Kind;

TEST_CASE("of a scale the numbers alone are printed") {
    CHECK(draw_cell_mark(mark_of(MarkKind::Scale, {0.125, 0.625}), {}, 40_mm, {}, 10_pt).empty());
}

TEST_CASE("a bar is as long as its share of the cell, on a track if it is part of a whole") {
    document::CellMark mark = mark_of(MarkKind::Bar, {0.25});
    const auto plain = draw_cell_mark(mark, 2_mm, 40_mm, -3_mm, 10_pt);
    REQUIRE(plain.size() == 1);
    CHECK(box_at(plain, 0).box.x == 2_mm);
    CHECK(box_at(plain, 0).box.width.points() == doctest::Approx((10_mm).points()));
    CHECK(box_at(plain, 0).box.y + box_at(plain, 0).box.height / 2 == -3_mm);
    mark.has_track = true;
    const auto tracked = draw_cell_mark(mark, 2_mm, 40_mm, -3_mm, 10_pt);
    REQUIRE(tracked.size() == 2);
    CHECK(box_at(tracked, 0).box.width == 40_mm);
    CHECK(box_at(tracked, 0).colour == house_style().track);
    mark.thickness = 2.9_mm;
    CHECK(box_at(draw_cell_mark(mark, 2_mm, 40_mm, -3_mm, 10_pt), 1).box.height == 2.9_mm);
}

TEST_CASE("parts follow each other with paper between them, and none is red") {
    const auto items = draw_cell_mark(mark_of(MarkKind::Bar, {0.5, 0, 0.25}), {}, 40_mm, {}, 10_pt);
    REQUIRE(items.size() == 2);
    CHECK(box_at(items, 1).box.x == 20.3_mm);
    CHECK(box_at(items, 1).box.width.points() == doctest::Approx((10_mm).points()));
    for (std::size_t i = 0; i < items.size(); ++i) {
        CHECK(box_at(items, i).colour != house_style().told);
    }
    CHECK(box_at(items, 0).colour != box_at(items, 1).colour);
}

TEST_CASE("against the plan: a ring for last year, a dot for this year, a line between") {
    const auto items =
        draw_cell_mark(mark_of(MarkKind::AgainstPlan, {0.5, 0.75}), {}, 40_mm, {}, 10_pt);
    REQUIRE(items.size() == 4);
    const auto& dot = std::get<graphics::ShapeItem>(items.back());
    const auto around = graphics::box_around(*dot.outline);
    REQUIRE(around);
    CHECK((around->x + around->width / 2).points() == doctest::Approx((30_mm).points()));
    CHECK(draw_cell_mark(mark_of(MarkKind::AgainstPlan, {0.5, 0.5}), {}, 40_mm, {}, 10_pt).size() ==
          1);
}

TEST_CASE("without shares or room nothing is drawn") {
    CHECK(draw_cell_mark(mark_of(MarkKind::Bar, {}), {}, 40_mm, {}, 10_pt).empty());
    CHECK(draw_cell_mark(mark_of(MarkKind::Bar, {0.5}), {}, {}, {}, 10_pt).empty());
}

}  // namespace
}  // namespace tongket::typeset::test
