// typeset/stack_joints.h: what a stack of blocks asks of a galley's joints, and of a flow's.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "document/block.h"
#include "typeset/galley.h"
#include "typeset/page_cost.h"

namespace tongket::typeset {

/// What its blocks have of the measure around it; never nothing.
[[nodiscard]] inline Length measure_in(const document::Stack& stack, Length measure) {
    return std::max(measure - stack.left - stack.right, Length::from_units(1));
}

/// What comes next stays with the last of the items: so that two lines at least stay with it, the
/// last one stays with the one before it, where no page ends there in any case.
template <class Item>
void keep_with_next(std::vector<Item>& items, Joint& next) {
    next.penalty = std::max(next.penalty, cost::kept);
    if (items.size() >= 2 && !items.back().joint.forced) {
        Joint& above = items.back().joint;
        above.penalty = std::max(above.penalty, cost::kept);
    }
}

/// The items from `first` on stay together.
template <class Item>
void keep_together(std::vector<Item>& items, std::size_t first) {
    for (std::size_t i = first + 1; i < items.size(); ++i) {
        items[i].joint.penalty = std::max(items[i].joint.penalty, cost::kept);
    }
}

}  // namespace tongket::typeset
