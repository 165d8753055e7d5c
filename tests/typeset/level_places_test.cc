#include "typeset/level_places.h"

#include <doctest/doctest.h>

using namespace tongket;
using namespace tongket::typeset;
using namespace base::literals;

namespace {

document::PageMaster a_master() {
    document::PageMaster master;
    master.width = 200_pt;
    master.height = 300_pt;
    master.margins = {20_pt, 30_pt, 10_pt, 10_pt};
    return master;
}

using Level = document::Placed::Level;

Box place_of(Length extent, Level level, bool yields) {
    Box box;
    FixedPlace fixed;
    fixed.y = 15_pt;
    fixed.extent = extent;
    fixed.level = level;
    fixed.yields = yields;
    box.fixed = fixed;
    return box;
}

/// How far down the place stands where the text of a page ends at `end`, if it does.
std::optional<Length> top_of(const Box& box, Length end) {
    LevelPlaces places;
    places.add(box);
    const auto placed = places.take(a_master(), 1, end);
    return placed.empty() ? std::nullopt : std::optional(placed.front().y);
}

}  // namespace

TEST_CASE("a place that yields is left out where the text reaches it") {
    const Box box = place_of(40_pt, Level::None, true);
    CHECK(top_of(box, 15_pt) == 15_pt);
    CHECK_FALSE(top_of(box, 16_pt));
}

TEST_CASE("a level place that yields follows the text as long as there is room for it") {
    const Box box = place_of(40_pt, Level::Top, true);
    CHECK(top_of(box, 100_pt) == 115_pt);
    CHECK(top_of(box, 215_pt) == 230_pt);
    CHECK_FALSE(top_of(box, 216_pt));
    // One that does not yield is pushed up.
    CHECK(top_of(place_of(40_pt, Level::Top, false), 216_pt) == 230_pt);
}

TEST_CASE("a place level at its foot ends where the next box of the flow does") {
    Box box = place_of(40_pt, Level::Foot, false);
    box.fixed->y = {};
    LevelPlaces places;
    places.add(box);
    places.go_on_at(50_pt, 120_pt);
    places.go_on_at(170_pt, 20_pt);  // a later box makes no difference
    const auto placed = places.take(a_master(), 1, 190_pt);
    REQUIRE(placed.size() == 1);
    CHECK(placed.front().y == 130_pt);
    // Higher than that box, it begins at the text area's upper edge at most.
    Box high = place_of(140_pt, Level::Foot, false);
    high.fixed->y = {};
    places.add(high);
    places.go_on_at(30_pt, 100_pt);
    CHECK(places.take(a_master(), 1, 190_pt).front().y == 20_pt);
}
