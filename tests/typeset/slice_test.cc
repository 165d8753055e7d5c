#include "typeset/slice.h"

#include <numeric>
#include <random>
#include <vector>

#include <doctest/doctest.h>

using namespace tongket;
using namespace tongket::base::literals;
using base::Length;
using typeset::Box;
using typeset::SliceColumn;
using typeset::Slicing;

namespace {

Box line_box(Length height) {
    Box box;
    box.height = height * 4 / 5;
    box.depth = height - box.height;
    box.items.emplace_back(graphics::BoxItem{});
    return box;
}

SliceColumn column(std::initializer_list<Length> heights) {
    SliceColumn made;
    Length y;
    for (const Length height : heights) {
        made.boxes.push_back({y, line_box(height)});
        y += height;
    }
    return made;
}

Length sum(const std::vector<Box>& boxes) { return typeset::total_extent(boxes); }

}  // namespace

TEST_CASE("slices cut where no column has a line") {
    const auto slices = typeset::slice_columns(
        {column({10_pt, 10_pt, 10_pt}), column({15_pt, 15_pt})}, 30_pt, Slicing::Breakable);
    CHECK(slices.size() == 1);  // 10 and 20 cross a line of 15
    const auto level = typeset::slice_columns({column({10_pt, 10_pt}), column({20_pt})}, 20_pt,
                                              Slicing::Breakable);
    CHECK(level.size() == 1);
    const auto cut = typeset::slice_columns({column({10_pt, 10_pt}), column({10_pt})}, 24_pt,
                                            Slicing::Breakable);
    REQUIRE(cut.size() == 2);
    CHECK(cut[0].extent() == 10_pt);
    CHECK(cut[1].extent() == 14_pt);
}

TEST_CASE("slices keep every item and add up to the height") {
    std::mt19937 random(11);
    for (int round = 0; round < 300; ++round) {
        std::vector<SliceColumn> columns;
        std::size_t count = 0;
        Length height;
        for (unsigned c = 0; c < 1 + random() % 4; ++c) {
            SliceColumn made;
            Length y;
            for (unsigned i = 0; i < random() % 7; ++i) {
                y += 1_pt * static_cast<std::int64_t>(random() % 3);
                made.boxes.push_back(
                    {y, line_box(1_pt * static_cast<std::int64_t>(5 + random() % 3))});
                y += made.boxes.back().box.extent();
                ++count;
            }
            height = std::max(height, y);
            columns.push_back(std::move(made));
        }
        const auto slices = typeset::slice_columns(columns, height, Slicing::Breakable);
        CHECK(sum(slices) == height);
        std::size_t kept = 0;
        for (const Box& slice : slices) {
            kept += slice.items.size();
        }
        CHECK(kept == count);
    }
}

TEST_CASE("whole content is one box") {
    CHECK(typeset::slice_columns({column({10_pt, 10_pt})}, 20_pt, Slicing::Whole).size() == 1);
}
