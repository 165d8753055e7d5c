#include "typeset/flow_builder.h"

#include <algorithm>
#include <memory>
#include <variant>

#include "typeset/galley_builder.h"
#include "typeset/inline_links.h"
#include "typeset/spanning.h"
#include "typeset/stack_joints.h"

namespace tongket::typeset {

namespace {

/// Where a heading and no more lines of text than these stand before a figure, they lead into it.
constexpr std::size_t most_lead_in_lines = 2;

/// What stands for itself, of which a text before it may speak.
bool is_figure(const document::Block& block) {
    return document::chart_of(block) != nullptr ||
           std::holds_alternative<document::Picture>(block.content) ||
           std::holds_alternative<document::Gallery>(block.content) ||
           document::table_of(block) != nullptr ||
           std::holds_alternative<document::Float>(block.content);
}

void add_links(const document::Structure& structure, Galley& galley) {
    for (GalleyItem& item : galley) {
        add_inline_links(structure, item.box.items);
        for (Spanning& cell : item.box.spanning) {
            add_inline_links(structure, cell.items);
        }
    }
}

}  // namespace

void FlowBuilder::append(std::span<const document::Block> blocks, Length x, Length measure) {
    for (const document::Block& block : blocks) {
        append(block, x, measure);
    }
}

KeptBlock& find_or_set(const FlowContext& context,
                       const document::Block& block,
                       Length x,
                       Length measure) {
    BlockCache& cache = context.cache;
    KeptBlock* kept = cache.find(block, x, measure, context.previous);
    if (kept == nullptr) {
        kept = &cache.keep(block, x, measure, context.previous,
                           set_alone(context.setter, block, x, measure));
    }
    if (!kept->has_links) {
        kept->has_links = true;
        add_links(context.structure, kept->boxes);
    }
    return *kept;
}

void FlowBuilder::append(const document::Block& block, Length x, Length measure) {
    if (const auto* stack = std::get_if<document::Stack>(&block.content)) {
        append(*stack, x, measure);
        return;
    }
    const auto* paragraph = std::get_if<document::Paragraph>(&block.content);
    if (paragraph != nullptr && paragraph->heading > 0) {
        close_floats(paragraph->heading);
    }
    KeptBlock& kept = find_or_set(context_, block, x, measure);
    const auto* floating = std::get_if<document::Float>(&block.content);
    if (floating != nullptr && highest_float_ > Length{} && leave_flow(kept, floating->level)) {
        context_.setter.diagnostics().append(kept.messages);
        numbered_.are_all = numbered_.are_all && !kept.prints_pages;
    } else {
        append(block, kept, x, measure);
    }
}

void FlowBuilder::append(const document::Block& block, KeptBlock& kept, Length x, Length measure) {
    if (kept.prints_pages) {
        numbered_.blocks.push_back({&block, &kept, x, measure, flow_.size()});
    }
    context_.setter.diagnostics().append(kept.messages);
    keep_with_lead_in(block, kept);
    const auto* own = std::get_if<document::Paragraph>(&block.content);
    for (const Variation& variation : kept.variations) {
        variations_.push_back({variation.first + flow_.size(), &variation,
                               own != nullptr ? own : variation.paragraph, &kept.variants});
    }
    for (const GalleyItem& item : kept.boxes) {
        meet(pending_, item.joint);
        if (item.joint.added) {
            pending_.added = item.joint.added;
        }
        if (pending_.forced) {
            close_floats(0);
        }
        flow_.push_back({std::exchange(pending_, {}), &item.box});
    }
    meet(pending_, kept.trailing);
}

/// A heading with a line or two at the foot of a page says what is not there if the figure that
/// they lead into is on the next one.
void FlowBuilder::keep_with_lead_in(const document::Block& block, const KeptBlock& kept) {
    if (const auto* paragraph = std::get_if<document::Paragraph>(&block.content)) {
        if (paragraph->style->keep_with_next) {
            lines_below_heading_ = 0;
        } else if (lines_below_heading_) {
            *lines_below_heading_ += kept.boxes.size();
        }
        return;
    }
    if (is_figure(block) && lines_below_heading_ && *lines_below_heading_ > 0 &&
        *lines_below_heading_ <= most_lead_in_lines) {
        pending_.penalty = std::max(pending_.penalty, cost::lead_in);
    }
    const bool takes_no_room = std::holds_alternative<document::Placed>(block.content) ||
                               std::holds_alternative<document::Space>(block.content);
    if (!takes_no_room) {
        lines_below_heading_.reset();
    }
}

void FlowBuilder::append(const document::Stack& stack, Length x, Length measure) {
    const std::size_t first = flow_.size();
    if (stack.keep_with_previous) {
        keep_with_next(flow_, pending_);
    }
    append(stack.blocks, x + stack.left, measure_in(stack, measure));
    if (stack.keep_together) {
        keep_together(flow_, first);
    }
}

bool FlowBuilder::has_loose_ends() const {
    return !floats_.empty() || std::ranges::any_of(flow_, [](const FlowItem& item) {
        return !item.box->notes.empty();
    });
}

Flow FlowBuilder::take() {
    close_floats(0);
    // What a later float must stand before holds the earlier ones, too: they keep their order.
    for (std::size_t f = floats_.size(); f-- > 1;) {
        floats_[f - 1].barrier = std::min(floats_[f - 1].barrier, floats_[f].barrier);
    }
    return std::move(flow_);
}

/// Floats of that level and deeper stand before the next box.
void FlowBuilder::close_floats(std::uint8_t heading_level) {
    std::erase_if(open_floats_, [&](const OpenFloat& open) {
        const bool held = open.level >= heading_level;
        if (held) {
            floats_[open.index].barrier = flow_.size();
        }
        return held;
    });
}

/// Whether the block became a float.
bool FlowBuilder::leave_flow(KeptBlock& kept, std::uint8_t level) {
    const bool plain = std::ranges::all_of(kept.boxes, [](const GalleyItem& item) {
        return item.box.notes.empty() && !item.box.fixed && !item.joint.forced;
    });
    const bool after_heading =
        flow_.empty() || pending_.forced || pending_.penalty >= cost::heading;
    if (kept.boxes.empty() || !plain || after_heading) {
        return false;
    }
    FlowFloat made;
    made.height = total_extent(kept.boxes);
    if (made.height > highest_float_) {
        return false;
    }
    if (!kept.floating) {
        kept.floating = std::make_unique<Galley>(kept.boxes);
        settle_spanning(*kept.floating);
    }
    made.boxes = kept.floating.get();
    made.space = std::max(glue(kept.boxes.front().joint), glue(kept.trailing));
    made.mention = made.barrier = flow_.size();
    open_floats_.push_back({floats_.size(), level});
    floats_.push_back(made);
    return true;
}

}  // namespace tongket::typeset
