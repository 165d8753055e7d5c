#include "compose/gauge.h"

#include <doctest/doctest.h>

#include "sample.h"

using namespace tongket;
using namespace tongket::compose;
using namespace base::literals;
using Direction = stylesheet::GaugePart::Direction;

namespace {

/// The overlay that a bar of 100 mm makes of a percentage.
std::vector<document::Block> gauge_of(std::string_view percentage,
                                      Direction direction = Direction::Right) {
    sample::Bench bench;
    Fields fields;
    fields.push_back({"of-plan", text_field(percentage)});
    stylesheet::GaugePart part;
    part.path = "of-plan";
    part.direction = direction;
    part.length = 100_mm;
    part.thickness = 3_mm;
    part.text = read_format("kế hoạch");
    part.style = "body";
    compose_gauge(bench.composition, part, Scope{&fields}, bench.flow(), {});
    return std::move(bench.blocks);
}

std::vector<graphics::Rectangle> boxes(const document::Block& block) {
    const auto& overlay = std::get<document::Overlay>(block.content);
    const auto& drawn = std::get<document::Drawn>(overlay.layers.front().blocks.front().content);
    std::vector<graphics::Rectangle> found;
    for (const graphics::ShapeItem& item : *drawn.drawing) {
        found.push_back(*graphics::box_around(*item.outline));
    }
    return found;
}

}  // namespace

TEST_CASE("a bar below its plan ends where its percentage does, and its mark stands at the end") {
    const auto blocks = gauge_of("62,5%");
    REQUIRE(blocks.size() == 1);
    const auto found = boxes(blocks.front());
    REQUIRE(found.size() == 2);
    CHECK(found[0].width == 62.5_mm);
    CHECK(found[1].x + found[1].width / 2 == 100_mm);
}

TEST_CASE("a bar beyond its plan keeps its length, and its mark moves") {
    const auto blocks = gauge_of("125%");
    REQUIRE(blocks.size() == 1);
    const auto found = boxes(blocks.front());
    REQUIRE(found.size() == 3);
    CHECK(found[0].width == 80_mm);
    CHECK(found[1].x + found[1].width == 100_mm);
}

TEST_CASE("a bar upwards stands on its foot") {
    const auto blocks = gauge_of("50%", Direction::Up);
    REQUIRE(blocks.size() == 1);
    const auto found = boxes(blocks.front());
    CHECK(found[0].y == 50_mm);
    CHECK(found[0].height == 50_mm);
    CHECK(found[0].width == 3_mm);
}

TEST_CASE("no bar is drawn of what is no percentage") {
    CHECK(gauge_of("").empty());
    CHECK(gauge_of("……").empty());
    CHECK(gauge_of("-4%").empty());
    CHECK(gauge_of("vượt kế hoạch").empty());
}

TEST_CASE("a percentage beyond all measure is drawn within the bar") {
    const auto blocks = gauge_of("999.999.999.999.999.999%");
    REQUIRE(blocks.size() == 1);
    for (const graphics::Rectangle& box : boxes(blocks.front())) {
        CHECK(box.x + box.width <= 101_mm);
    }
}
