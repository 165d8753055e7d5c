#include "typeset/galley_builder.h"

#include <algorithm>
#include <utility>

#include "typeset/boxed.h"
#include "typeset/charts/chart.h"
#include "typeset/column_flow.h"
#include "typeset/gallery.h"
#include "typeset/picture.h"
#include "typeset/placed_blocks.h"
#include "typeset/slice.h"
#include "typeset/spanning.h"
#include "typeset/stack_joints.h"
#include "typeset/table.h"

namespace tongket::typeset {

namespace {

/// Side-by-side content of more than this share of a page's usual height may be cut.
constexpr Length unbreakable_limit = Length::from_units(400 * Length::units_per_point);

/// Content in flowing columns that is higher than this is set in bands.
constexpr Length flow_band = Length::from_units(350 * Length::units_per_point);

/// Widths of columns: those that are given, and shares of the rest.
std::vector<Length> column_widths(const document::Columns& columns, Length measure) {
    Length rest = measure;
    std::int64_t shares = 0;
    for (const document::Column& column : columns.columns) {
        rest -= column.width;
        shares += column.width == Length{} ? std::max(column.share, 1) : 0;
    }
    rest -= columns.gutter * static_cast<std::int64_t>(columns.columns.size() - 1);
    rest = std::max(rest, Length{});
    std::vector<Length> widths;
    for (const document::Column& column : columns.columns) {
        widths.push_back(column.width != Length{}
                             ? column.width
                             : base::mul_div(rest, std::max(column.share, 1), shares));
    }
    return widths;
}

}  // namespace

std::int64_t line_penalty(const document::ParagraphStyle& style,
                          std::size_t next,
                          std::size_t lines) {
    if (style.keep_together) {
        return cost::kept;
    }
    const bool orphan = next < style.orphan_lines;
    const bool widow = lines - next < style.widow_lines;
    return (orphan ? cost::widow : 0) + (widow ? cost::widow : 0);
}

void GalleyBuilder::carry(Repeated close, Repeated reopen) {
    AddedAtBreak added = pending_.at_break();
    added.close = std::move(close);
    added.reopen = std::move(reopen);
    const bool is_empty = !added.close && !added.reopen && !added.carried;
    pending_.added = is_empty ? nullptr : std::make_shared<const AddedAtBreak>(std::move(added));
}

void GalleyBuilder::carry_sums(std::shared_ptr<const CarriedRows> rows, std::size_t after_row) {
    AddedAtBreak added = pending_.at_break();
    added.carried = std::move(rows);
    added.carried_row = after_row;
    pending_.added = std::make_shared<const AddedAtBreak>(std::move(added));
}

void GalleyBuilder::add(Box box) {
    galley_.push_back({std::exchange(pending_, {}), std::move(box)});
}

void GalleyBuilder::append(std::span<const document::Block> blocks, Length x, Length measure) {
    for (const document::Block& block : blocks) {
        append_content(block, x, measure);
    }
}

KeptBlock set_alone(ParagraphSetter& setter,
                    const document::Block& block,
                    Length x,
                    Length measure) {
    KeptBlock made;
    const std::uint64_t remarks = setter.remarks();
    base::Diagnostics& before = setter.report_to(made.messages);
    GalleyBuilder alone(setter);
    alone.append_content(block, x, measure);
    setter.report_to(before);
    made.boxes = std::move(alone.galley_);
    made.variations = std::move(alone.variations_);
    made.trailing = std::move(alone.pending_);
    made.is_too_wide = alone.is_too_wide_;
    made.has_remarks = setter.remarks() != remarks;
    return made;
}

void GalleyBuilder::append_content(const document::Block& block, Length x, Length measure) {
    struct Visitor {
        GalleyBuilder& builder;
        Length x, measure;
        void operator()(const document::Paragraph& b) const {
            builder.append_variable(b, x, measure);
        }
        void operator()(const document::Stack& b) const { builder.append(b, x, measure); }
        void operator()(const document::Columns& b) const { builder.append(b, x, measure); }
        void operator()(const document::Table& b) const { append_table(builder, b, x, measure); }
        void operator()(const document::Chart& b) const { append_chart(builder, b, x, measure); }
        void operator()(const document::Picture& b) const {
            append_picture(builder, b, x, measure);
        }
        void operator()(const document::Gallery& b) const {
            append_gallery(builder, b, x, measure);
        }
        void operator()(const document::Rule& b) const { builder.append(b, x, measure); }
        void operator()(const document::Space& b) const { builder.extra_space(b.height); }
        void operator()(const document::SignatureSpace& b) const { builder.append(b, x, measure); }
        void operator()(const document::Placed& b) const { builder.append(b); }
        void operator()(const document::Float& b) const { builder.append(b.blocks, x, measure); }
        void operator()(const document::Boxed& b) const { append_boxed(builder, b, x, measure); }
        void operator()(const document::Overlay& b) const {
            append_overlay(builder, b, x, measure);
        }
        void operator()(const document::Drawn& b) const { append_drawn(builder, b, x); }
        void operator()(const document::FramedPicture& b) const {
            append_framed(builder, b, x, measure);
        }
        void operator()(const document::PagePicture& b) const {
            append_page_picture(builder, b, x, measure);
        }
        void operator()(const document::PageBreak& b) const {
            if (b.filled > 0) {
                builder.prefer_break(gain_of_new_page(b.filled));
            } else {
                builder.force_break();
            }
        }
    };
    document::visit_content(Visitor{*this, x, measure}, block);
}

void GalleyBuilder::append(const document::Paragraph& paragraph,
                           Length x,
                           Length measure,
                           LineCount lines) {
    put(setter_.set(paragraph, measure, lines), *paragraph.style, x);
}

void GalleyBuilder::append_variable(const document::Paragraph& paragraph,
                                    Length x,
                                    Length measure) {
    const std::size_t first = galley_.size();
    SetParagraph set = setter_.set(paragraph, measure, best_line_count, Variants::Asked);
    std::vector<ParagraphVariant> variants = std::move(set.variants);
    put(std::move(set), *paragraph.style, x);
    if (!variants.empty()) {
        variations_.push_back(
            {first, galley_.size() - first, &paragraph, x, measure, std::move(variants)});
    }
}

void GalleyBuilder::put(SetParagraph set, const document::ParagraphStyle& style, Length x) {
    space(style.space_before);
    for (std::size_t i = 0; i < set.lines.size(); ++i) {
        if (i > 0) {
            penalty(i < set.lines_beside ? cost::kept : line_penalty(style, i, set.lines.size()));
        }
        add(box_of(std::move(set.lines[i]), x));
        galley_.back().box.is_text_line = true;
        galley_.back().box.keeps_off_grid = !style.on_grid;
    }
    space(style.space_after);
    if (style.keep_with_next) {
        penalty(cost::heading);
    }
}

void GalleyBuilder::append(const document::Stack& stack, Length x, Length measure) {
    const std::size_t first = galley_.size();
    if (stack.keep_with_previous) {
        keep_with_next(galley_, pending_);
    }
    append(stack.blocks, x + stack.left, measure_in(stack, measure));
    if (stack.keep_together) {
        keep_together(galley_, first);
    }
}

void GalleyBuilder::append(const document::Columns& columns, Length x, Length measure) {
    if (columns.columns.empty()) {
        return;
    }
    if (columns.flow > 0) {
        append_flow(columns, x, measure);
        return;
    }
    const std::vector<Length> widths = column_widths(columns, measure);
    std::vector<SliceColumn> parts;
    std::vector<Length> first_heights;
    const bool tops = columns.level == document::Columns::Level::Tops;
    Length column_x, after;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        GalleyBuilder inner(setter_);
        inner.append(columns.columns[i].blocks, Length{}, widths[i]);
        settle_spanning(inner.galley_);
        if (tops && !inner.galley_.empty()) {
            space(inner.galley_.front().joint.space);
            after = std::max(after, inner.pending_.space);
        }
        SliceColumn part{column_x, {}};
        Length y;
        for (GalleyItem& item : inner.galley_) {
            y += tops && part.boxes.empty() ? Length{} : glue(item.joint);
            part.boxes.push_back({y, std::move(item.box)});
            y += part.boxes.back().box.extent();
        }
        first_heights.push_back(part.boxes.empty() ? Length{}
                                                   : part.boxes[0].y + part.boxes[0].box.height);
        parts.push_back(std::move(part));
        column_x += widths[i] + columns.gutter;
    }
    // First baselines level: "Nơi nhận" stands on the line of the signer's post.
    const Length level = *std::max_element(first_heights.begin(), first_heights.end());
    Length height;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        for (PlacedBox& placed : parts[i].boxes) {
            placed.y += tops ? Length{} : level - first_heights[i];
            height = std::max(height, placed.y + placed.box.extent());
        }
    }
    const Slicing slicing = height > unbreakable_limit ? Slicing::Breakable : Slicing::Whole;
    for (Box& box : slice_columns(std::move(parts), height, slicing)) {
        box.x = x;
        add(std::move(box));
    }
    space(after);
}

void GalleyBuilder::append(const document::Placed& placed) {
    Box box = set_placed(setter_, placed);
    box.fixed = FixedPlace{placed.x,     placed.y,     std::exchange(box.depth, {}),
                           placed.width, placed.edge,  placed.level,
                           placed.gap,   placed.yields};
    // Its neighbours meet as if it were not there.
    const Joint around = pending_;
    pending_.space = pending_.extra = Length{};
    add(std::move(box));
    pending_.space = around.forced ? Length{} : around.space;
    pending_.extra = around.forced ? Length{} : around.extra;
    penalty(cost::kept);
}

void GalleyBuilder::append_flow(const document::Columns& columns, Length x, Length measure) {
    const auto count = static_cast<std::int64_t>(columns.flow);
    const Length width =
        std::max((measure - columns.gutter * (count - 1)) / count, Length::from_units(1));
    GalleyBuilder inner(setter_);
    inner.append(columns.columns.front().blocks, Length{}, width);
    settle_spanning(inner.galley_);
    if (inner.galley_.empty()) {
        return;
    }
    meet(pending_, inner.galley_.front().joint);
    const Length between = columns.gutter / 2;
    bool first = true;
    for (FlowBand& band : flow_columns(std::move(inner.galley_),
                                       {columns.flow, width, columns.gutter,
                                        columns.band > Length{} ? columns.band : flow_band},
                                       setter_)) {
        if (!first) {
            space(between);
            penalty(band.penalty);
            carry(nullptr, std::move(band.reopen));
        }
        first = false;
        band.box.x = x;
        add(std::move(band.box));
    }
    meet(pending_, inner.pending_);
}

void GalleyBuilder::append(const document::Rule& rule, Length x, Length measure) {
    space(rule.space_before);
    Box box;
    box.depth = rule.thickness;
    box.x = x;
    box.items.emplace_back(graphics::BoxItem{graphics::Artifact::Layout,
                                             {{}, {}, measure, rule.thickness},
                                             rule.colour,
                                             graphics::BoxItem::Role::Rule});
    add(std::move(box));
    space(rule.space_after);
}

void GalleyBuilder::append(const document::SignatureSpace& space, Length x, Length measure) {
    Box box;
    box.depth = space.height;
    box.x = x;
    box.place = space.place;
    box.items.emplace_back(
        graphics::SignatureItem{space.structure, {{}, {}, measure, space.height}});
    add(std::move(box));
}

}  // namespace tongket::typeset
