#include "typeset/column_flow.h"

#include <doctest/doctest.h>

#include "table_fixture.h"

using namespace tongket;
using namespace tongket::typeset;
using namespace tongket::base::literals;

namespace {

/// Boxes 10 pt high, each with an anchor by which it is found again.
Galley lines(std::size_t count) {
    Galley galley(count);
    for (std::size_t i = 0; i < count; ++i) {
        galley[i].box.height = 8_pt;
        galley[i].box.depth = 2_pt;
        galley[i].box.anchors.push_back({std::to_string(i), {}});
        galley[i].joint.space = i % 4 == 0 ? 6_pt : Length{};
    }
    return galley;
}

}  // namespace

TEST_CASE("columns stand beside each other, balanced, and every box once, in order") {
    test::Press press;
    const auto bands = flow_columns(lines(10), {3, 50_mm, 5_mm, 400_pt}, *press.setter);
    REQUIRE(bands.size() == 1);
    const Box& band = bands.front().box;
    REQUIRE(band.anchors.size() == 10);
    for (std::size_t i = 0; i < 10; ++i) {
        CHECK(band.anchors[i].label == std::to_string(i));
        CHECK(band.anchors[i].x >= (i == 0 ? Length{} : band.anchors[i - 1].x));
    }
    CHECK(band.anchors.front().x == Length{});
    CHECK(band.anchors.back().x == (50_mm + 5_mm) * 2);
    CHECK(band.extent() == 40_pt);  // four lines, the white at the heads of columns gone
}

TEST_CASE("what is too high for one band is set in bands that a page can part") {
    test::Press press;
    const auto bands = flow_columns(lines(100), {2, 50_mm, 5_mm, 100_pt}, *press.setter);
    CHECK(bands.size() >= 5);
    std::size_t count = 0;
    for (const FlowBand& band : bands) {
        CHECK(band.box.extent() <= 160_pt);
        for (const PlacedAnchor& anchor : band.box.anchors) {
            CHECK(anchor.label == std::to_string(count++));
        }
    }
    CHECK(count == 100);
}

TEST_CASE("nothing flows into no band") {
    test::Press press;
    CHECK(flow_columns({}, {2, 50_mm, 5_mm, 100_pt}, *press.setter).empty());
}
