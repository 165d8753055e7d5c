#include "compose/timeline.h"

#include <cstdint>
#include <memory>
#include <string>
#include <utility>

#include "report/months.h"
#include "stylesheet/house_shapes.h"

namespace tongket::compose {

namespace {

using base::Length;
using namespace base::literals;

constexpr std::int32_t months_of_a_year = 12, months_of_a_quarter = 3;
constexpr Length hairline = 0.25_pt, track = 0.5_pt;

class Strip {
  public:
    explicit Strip(const stylesheet::TimelinePart& part) : part_(part) {}

    /// Where a month begins; the thirteenth is the year's end.
    [[nodiscard]] Length at(std::int32_t month) const {
        return base::mul_div(part_.length, month - 1, months_of_a_year);
    }

    void box(const graphics::Rectangle& box, const graphics::Colour& colour) {
        add(graphics::rectangle_outline(box), colour);
    }

    /// A tile whose right edge is the month's end.
    void milestone(std::int32_t month) {
        graphics::ShapeItem item{
            graphics::Artifact::Layout,
            {at(month + 1) - part_.mark_width, part_.middle - part_.mark_height / 2},
            std::make_shared<const graphics::Outline>(
                stylesheet::tile_outline(part_.mark_width, part_.mark_height))};
        item.fill = part_.mark;
        shapes_.push_back(std::move(item));
    }

    [[nodiscard]] document::DrawingRef take() {
        return std::make_shared<const document::Drawing>(std::move(shapes_));
    }

  private:
    void add(graphics::Outline outline, const graphics::Colour& colour) {
        graphics::ShapeItem item{graphics::Artifact::Layout, {}, nullptr};
        item.outline = std::make_shared<const graphics::Outline>(std::move(outline));
        item.fill = colour;
        shapes_.push_back(std::move(item));
    }

    const stylesheet::TimelinePart& part_;
    document::Drawing shapes_;
};

std::string said(const report::Goal& goal) {
    std::string text = "Thời gian: " + report::months_in_words(*goal.months);
    if (!goal.milestones.empty()) {
        text += "; mốc cuối " + report::milestones_in_words(goal.milestones);
    }
    return text;
}

}  // namespace

void compose_timeline(Composition& composition,
                      const stylesheet::TimelinePart& part,
                      const Scope& scope,
                      Flow flow) {
    const Field* field = scope.find("months");
    if (field == nullptr || field->goal == nullptr || !field->goal->months) {
        return;
    }
    const report::Goal& goal = *field->goal;
    Strip strip(part);
    for (std::int32_t month = 1 + months_of_a_quarter; month <= months_of_a_year;
         month += months_of_a_quarter) {
        strip.box({strip.at(month) - hairline / 2, {}, hairline, part.height}, part.quarter);
    }
    strip.box({{}, part.middle - track / 2, part.length, track}, part.track);
    const Length from = strip.at(goal.months->first), to = strip.at(goal.months->last + 1);
    strip.box({from, part.middle - part.thickness / 2, to - from, part.thickness}, part.fill);
    for (const std::int32_t month : goal.milestones) {
        strip.milestone(month);
    }
    document::Drawn drawn;
    drawn.drawing = strip.take();
    drawn.height = part.height;
    const document::StructureId figure =
        composition.structure.add(flow.parent, document::Role::Figure);
    composition.structure.node(figure).alternative = said(goal);
    drawn.tag = figure;
    flow.blocks.push_back({std::move(drawn)});
}

}  // namespace tongket::compose
