#include "typeset/page_placer.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/narrow.h"
#include "typeset/break_flow.h"
#include "typeset/page_number.h"

namespace tongket::typeset {

graphics::Page PagePlacer::start_page(const PageCount& count, std::size_t p) {
    strokes_.clear();
    own_.clear();
    anchored_.clear();
    is_kept_ = true;
    is_flow_ = spanning_.is_idle();
    number_ = count.first_number + base::narrow<std::int32_t>(p);
    left_ = master_.left_margin(number_);
    graphics::Page page;
    page.width = master_.width;
    page.height = master_.height;
    page.bleed = master_.bleed;
    page.folds = master_.folds;
    page.is_cover = master_.is_cover;
    page.number = number_;
    page.numerals = numerals_for(number_, count.numerals);
    page.label_prefix = count.label_prefix.size();
    page.label = page_label(count, p);
    label_ = page.label;
    y_ = master_.margins.top;
    page_index_ = count.first_index + p;
    return page;
}

void PagePlacer::place(const Box& box) {
    if (box.fixed && (box.fixed->is_level() || box.fixed->yields)) {
        level_.add(box);
        // Painted in the document's order: it may be part of what comes next, like a heading's
        // number in the margin.
        if (!box.items.empty()) {
            strokes_.push_back({&box.items, {}, {}, Stroke::As::Awaited});
        }
        return;
    }
    if (box.fixed) {
        place_at(box, box.fixed->left(master_.width, number_), box.fixed->y);
        check_foot(box, box.fixed->y + box.fixed->extent, master_.height + master_.bleed);
        return;
    }
    level_.go_on_at(y_, box.extent());
    const Length baseline = y_ + box.height;
    if (box.is_text_line) {
        text_lines_.push_back({baseline, box.quality, box.place});
    }
    place_at(box, left_ + box.x, baseline);
    if (box.at_break == AtBreak::Strut) {
        spanning_.grow(box.extent());
    }
    y_ += box.extent();
    check_foot(box, y_, master_.height - master_.margins.bottom);
}

void PagePlacer::place_once(const Box& box) {
    is_kept_ = is_flow_ = false;
    place(box);
}

void PagePlacer::place_once(Box&& box) { place_once(own_.emplace_back(std::move(box))); }

void PagePlacer::place_item(const Box& box, std::size_t index) {
    const graphics::Point corner{left_ + box.x, y_};
    spanning_.add(index, box.spanning, corner, box.extent(), strokes_.size());
    place(box);
}

void PagePlacer::place_all(const Repeated& boxes, const Joint& joint) {
    if (boxes) {
        is_kept_ = is_kept_ && joint.at_break().carried == nullptr;
        is_flow_ = false;
        for (const Box& box : *boxes) {
            place(box);
        }
    }
}

void PagePlacer::place_float(const FlowFloat& content) {
    is_flow_ = false;
    for (std::size_t i = 0; i < content.boxes->size(); ++i) {
        const GalleyItem& item = (*content.boxes)[i];
        y_ += i > 0 ? glue(item.joint) : Length{};
        place(item.box);
    }
}

void PagePlacer::place_level() {
    for (const LevelPlaces::Placed& placed : level_.take(master_, number_, y_)) {
        const Length lower_edge = placed.y + placed.box->fixed->extent;
        check_foot(*placed.box, lower_edge, master_.height + master_.bleed);
        note_anchors(*placed.box, placed.x, placed.y);
        const auto stroke = std::ranges::find(strokes_, &placed.box->items, &Stroke::items);
        if (stroke != strokes_.end()) {
            *stroke = {&placed.box->items, placed.x, placed.y};
        }
    }
    std::erase_if(strokes_, [](const Stroke& stroke) { return stroke.as == Stroke::As::Awaited; });
}

void PagePlacer::place_notes(const std::vector<NoteLine>& lines,
                             std::size_t first,
                             std::size_t end,
                             const document::FootnoteArea& area) {
    if (first == end) {
        return;
    }
    Length height = area.head();
    for (std::size_t n = first; n < end; ++n) {
        height += lines[n].box.extent() + (n > first ? lines[n].space : Length{});
    }
    const Length foot = master_.height - master_.margins.bottom;
    y_ = std::max(y_, foot - height) + area.space;
    place_once(note_rule(area, master_.width - master_.margins.left - master_.margins.right));
    y_ += area.rule_distance;
    for (std::size_t n = first; n < end; ++n) {
        y_ += n > first ? lines[n].space : Length{};
        place_once(lines[n].box);
    }
}

void PagePlacer::place_beside(const std::vector<NoteLine>& lines,
                              const std::vector<SideNote>& notes,
                              const document::SideColumn& column,
                              std::int32_t number) {
    const bool is_turned = master_.mirrored && number % 2 == 0;
    const Length x = is_turned ? master_.width - column.x - column.width : column.x;
    const Length foot = master_.height - master_.margins.bottom;
    for (const PlacedNote& placed :
         place_side_notes(notes, lines, column.gap, master_.margins.top, foot)) {
        const Box& box = lines[placed.line].box;
        is_kept_ = is_flow_ = false;
        place_at(box, x + box.x, placed.baseline);
        check_foot(box, placed.baseline + box.depth, foot);
    }
}

void PagePlacer::go_to_grid(Length grid) {
    y_ = master_.margins.top + round_up_to_grid(y_ - master_.margins.top, grid);
}

void PagePlacer::go_down_to_foot(Length height) {
    y_ = std::max(y_, master_.height - master_.margins.bottom - height);
}

PageLines PagePlacer::take_text_lines() { return std::exchange(text_lines_, {}); }

void PagePlacer::place_at(const Box& box, Length x, Length baseline) {
    note_anchors(box, x, baseline);
    if (!box.items.empty()) {
        strokes_.push_back({&box.items, x, baseline});
    }
}

void PagePlacer::note_anchors(const std::vector<AnchoredBox>& boxes) {
    for (const AnchoredBox& each : boxes) {
        set_labels(*each.box, each.x, each.baseline);
    }
}

void PagePlacer::note_anchors(const Box& box, Length x, Length baseline) {
    if (!box.anchors.empty()) {
        anchored_.push_back({&box, x, baseline});
        set_labels(box, x, baseline);
    }
}

void PagePlacer::set_labels(const Box& box, Length x, Length baseline) {
    for (const PlacedAnchor& anchor : box.anchors) {
        references_.labels.insert_or_assign(
            anchor.label, document::LabelPlace{label_, base::narrow<std::uint32_t>(page_index_),
                                               x + anchor.x, baseline - box.height});
    }
}

void PagePlacer::check_foot(const Box& box, Length foot, Length limit) {
    if (foot > limit) {
        is_flow_ = false;
        diagnostics_.report(base::Code::BoxTooHigh, box.place,
                            {fmt::format("{}", page_index_ + 1)});
    }
}

}  // namespace tongket::typeset
