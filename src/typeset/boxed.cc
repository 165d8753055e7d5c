#include "typeset/boxed.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

#include "typeset/spanning.h"

namespace tongket::typeset {

namespace {

enum class Edge : std::uint8_t { Top, Bottom };

class BoxSetter {
  public:
    BoxSetter(const document::BoxStyle& style, Length x, Length measure)
        : style_(style), x_(x), measure_(measure) {}

    /// How far the content stands in.
    [[nodiscard]] Length inset() const { return style_.rule_thickness + style_.padding_x; }
    [[nodiscard]] Length content_measure() const {
        const bool both = style_.sides == document::BoxStyle::Sides::All;
        const Length right = both ? inset() : style_.padding_x;
        return std::max(measure_ - inset() - right, Length::from_units(1));
    }

    /// The box with `above` of white as part of it, on its ground and between the side rules.
    [[nodiscard]] Box wrap(Box box, Length above) const {
        if (box.fixed) {
            return box;  // stands elsewhere on the page
        }
        box.height += above;
        box.keeps_off_grid = true;
        std::vector<graphics::DisplayItem> items =
            side_items(-(box.x - x_), -box.height, box.extent());
        std::ranges::move(box.items, std::back_inserter(items));
        box.items = std::move(items);
        return box;
    }

    /// Padding, and the rule of that edge.
    [[nodiscard]] Box edge(Edge edge) const {
        const bool ruled = style_.sides == document::BoxStyle::Sides::All;
        const Length rule = ruled ? style_.rule_thickness : Length{};
        Box box;
        box.x = x_;
        box.depth = rule + style_.padding_y;
        box.items = side_items({}, {}, box.depth);
        if (rule > Length{}) {
            const Length y = edge == Edge::Top ? Length{} : style_.padding_y;
            box.items.emplace_back(rule_item({{}, y, measure_, rule}));
        }
        return box;
    }

    /// What stands at one side of a break: `inner` boxes as they are there anyway, and the edge.
    [[nodiscard]] Repeated at_break(const Repeated& inner, Edge side) const {
        std::vector<Box> boxes;
        if (side == Edge::Top) {
            boxes.push_back(edge(side));
        }
        if (inner) {
            for (const Box& box : *inner) {
                boxes.push_back(wrap(Box(box), {}));
            }
        }
        if (side == Edge::Bottom) {
            boxes.push_back(edge(side));
        }
        return std::make_shared<const std::vector<Box>>(std::move(boxes));
    }

  private:
    [[nodiscard]] graphics::BoxItem rule_item(graphics::Rectangle place) const {
        return {graphics::Artifact::Layout, place, style_.rule_colour,
                graphics::BoxItem::Role::Rule};
    }

    [[nodiscard]] std::vector<graphics::DisplayItem> side_items(Length x,
                                                                Length y,
                                                                Length height) const {
        std::vector<graphics::DisplayItem> items;
        if (style_.has_fill) {
            items.emplace_back(graphics::BoxItem{graphics::Artifact::Background,
                                                 {x, y, measure_, height},
                                                 style_.fill,
                                                 graphics::BoxItem::Role::Fill});
        }
        const Length rule = style_.rule_thickness;
        if (rule > Length{}) {
            items.emplace_back(rule_item({x, y, rule, height}));
            if (style_.sides == document::BoxStyle::Sides::All) {
                items.emplace_back(rule_item({x + measure_ - rule, y, rule, height}));
            }
        }
        return items;
    }

    const document::BoxStyle& style_;
    Length x_, measure_;
};

}  // namespace

void append_boxed(GalleyBuilder& builder, const document::Boxed& boxed, Length x, Length measure) {
    const BoxSetter setter(*boxed.style, x, measure);
    GalleyBuilder inner(builder.setter());
    inner.append(boxed.blocks, x + setter.inset(), setter.content_measure());
    Galley galley = inner.take();
    settle_spanning(galley);
    if (galley.empty()) {
        return;
    }
    builder.space(boxed.style->space_before);
    builder.add(setter.edge(Edge::Top));
    builder.penalty(cost::kept);
    for (std::size_t i = 0; i < galley.size(); ++i) {
        const Joint& joint = galley[i].joint;
        builder.penalty(joint.penalty);
        if (i > 0) {
            if (joint.forced) {
                builder.force_break();
            }
            builder.carry(setter.at_break(joint.at_break().close, Edge::Bottom),
                          setter.at_break(joint.at_break().reopen, Edge::Top));
        }
        builder.add(setter.wrap(std::move(galley[i].box), i > 0 ? glue(joint) : Length{}));
    }
    builder.penalty(cost::kept);
    builder.add(setter.edge(Edge::Bottom));
    builder.space(boxed.style->space_after);
}

}  // namespace tongket::typeset
