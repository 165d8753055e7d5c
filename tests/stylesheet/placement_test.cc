#include "stylesheet/placement.h"

#include <doctest/doctest.h>

namespace tongket::stylesheet {
namespace {

using graphics::Point;
using graphics::ShapeItem;
using namespace base::literals;

ShapeItem line() {
    ShapeItem item{graphics::Artifact::Layout, {1_mm, 0_mm}, nullptr};
    item.outline = std::make_shared<const graphics::Outline>(
        graphics::Outline{graphics::move_to({}), graphics::line_to({10_mm, 4_mm})});
    return item;
}

TEST_CASE("a shape that is only moved shares its outline") {
    const ShapeItem before = line();
    const ShapeItem after = placed(before, {20_mm, 30_mm});
    CHECK(after.origin == Point{21_mm, 30_mm});
    CHECK(after.outline == before.outline);
}

TEST_CASE("turns by right angles are exact, the way that clocks go") {
    const ShapeItem after = placed(line(), {{}, {}, Mirror::None, 90'000});
    CHECK(after.origin == Point{0_mm, 1_mm});
    CHECK(after.outline->back().end() == Point{-4_mm, 10_mm});
    const ShapeItem back = placed(after, {{}, {}, Mirror::None, -90'000});
    CHECK(back.outline->back().end() == Point{10_mm, 4_mm});
}

TEST_CASE("a shape is mirrored before it is turned") {
    CHECK(placed(line(), {{}, {}, Mirror::LeftRight, 0}).outline->back().end() ==
          Point{-10_mm, 4_mm});
    CHECK(placed(line(), {{}, {}, Mirror::Both, 0}).outline->back().end() == Point{-10_mm, -4_mm});
    CHECK(placed(line(), {{}, {}, Mirror::TopBottom, 90'000}).outline->back().end() ==
          Point{4_mm, 10_mm});
}

TEST_CASE("clip and gradient go with their shape") {
    ShapeItem item = line();
    item.clip = item.outline;
    auto gradient = std::make_shared<graphics::Gradient>();
    gradient->to = {10_mm, 0_mm};
    item.gradient = gradient;
    const ShapeItem after = placed(item, {{}, {}, Mirror::None, 180'000});
    CHECK(after.clip->back().end() == Point{-10_mm, -4_mm});
    CHECK(after.gradient->to == Point{-10_mm, 0_mm});
}

}  // namespace
}  // namespace tongket::stylesheet
