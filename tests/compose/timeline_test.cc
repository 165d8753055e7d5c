#include "compose/timeline.h"

#include <doctest/doctest.h>

#include "compose/list_fields.h"
#include "compose/shown_fields.h"
#include "sample.h"

using namespace tongket;
using namespace tongket::compose;
using namespace base::literals;
using base::Length;

namespace {

report::Goal goal_of(std::optional<report::Months> months, std::vector<std::int32_t> milestones) {
    report::Goal goal;
    goal.text = sample::text("Một việc");
    goal.months = months;
    goal.milestones = std::move(milestones);
    return goal;
}

/// The strip of a goal, 120 mm long: 10 mm a month.
struct Strip {
    sample::Bench bench;
    std::vector<graphics::Rectangle> boxes;  ///< around its shapes, on the strip

    explicit Strip(const report::Goal& goal) {
        const std::vector<report::Goal> goals = {goal};
        const Field list = goals_field(goals, Shown::ByLayout);
        stylesheet::TimelinePart part;
        part.length = 120_mm;
        part.height = 20_mm;
        part.thickness = 3_mm;
        part.middle = 8_mm;
        part.mark_width = 4_mm;
        part.mark_height = 5_mm;
        const Fields member = list.members[0];
        compose_timeline(bench.composition, part, Scope{&member}, bench.flow());
        for (const document::Block& block : bench.blocks) {
            for (const auto& item : *std::get<document::Drawn>(block.content).drawing) {
                graphics::Rectangle box = *graphics::box_around(*item.outline);
                box.x += item.origin.x;
                box.y += item.origin.y;
                boxes.push_back(box);
            }
        }
    }
};

}  // namespace

TEST_CASE("a strip runs from the first day of its months to the last, between lines of quarters") {
    const Strip strip(goal_of(report::Months{2, 11}, {}));
    REQUIRE(strip.boxes.size() == 5);
    for (std::size_t quarter = 0; quarter < 3; ++quarter) {
        const graphics::Rectangle& line = strip.boxes[quarter];
        const Length at = 30_mm * static_cast<std::int64_t>(quarter + 1);
        CHECK((line.x + line.width / 2).points() == doctest::Approx(at.points()));
        CHECK(line.height == 20_mm);
    }
    CHECK(strip.boxes[3].width == 120_mm);
    CHECK(strip.boxes[4].x == 10_mm);
    CHECK(strip.boxes[4].width.points() == doctest::Approx((100_mm).points()));
    CHECK(strip.boxes[4].y + strip.boxes[4].height / 2 == 8_mm);
}

TEST_CASE("a milestone's tile ends where its month does, on the strip") {
    const Strip strip(goal_of(report::Months{1, 12}, {3, 12}));
    REQUIRE(strip.boxes.size() == 7);
    CHECK(strip.boxes[5].x + strip.boxes[5].width == 30_mm);
    CHECK(strip.boxes[6].x + strip.boxes[6].width == 120_mm);
    CHECK(strip.boxes[6].y + strip.boxes[6].height / 2 == 8_mm);
}

TEST_CASE("the strip is a figure that says its months") {
    const Strip strip(goal_of(report::Months{2, 11}, {9}));
    REQUIRE(strip.bench.blocks.size() == 1);
    const auto& drawn = std::get<document::Drawn>(strip.bench.blocks.front().content);
    const auto* node = std::get_if<document::StructureId>(&drawn.tag);
    REQUIRE(node != nullptr);
    const auto& figure = strip.bench.composition.structure.node(*node);
    CHECK(figure.role == document::Role::Figure);
    CHECK(figure.alternative == "Thời gian: tháng\u00A02 đến tháng\u00A011; mốc cuối tháng\u00A09");
}

TEST_CASE("a goal without months has no strip") {
    CHECK(Strip(goal_of(std::nullopt, {3})).bench.blocks.empty());
}
