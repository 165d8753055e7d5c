#include "typeset/spanning.h"

#include <algorithm>
#include <utility>

namespace tongket::typeset {

Length vertical_shift(document::VerticalAlign align, Length room) {
    switch (align) {
        case document::VerticalAlign::Top:
            return {};
        case document::VerticalAlign::Middle:
            return room / 2;
        case document::VerticalAlign::Bottom:
            return room;
    }
    return {};
}

void SpanningPlacer::add(std::size_t index,
                         const std::vector<Spanning>& begun,
                         graphics::Point corner,
                         Length extent,
                         std::size_t paint_at) {
    for (const Spanning& content : begun) {
        Open& cell = open_.emplace_back();
        cell.end = index + content.boxes;
        cell.content = &content;
    }
    for (Open& cell : open_) {
        if (!cell.is_here) {
            cell.is_here = true;
            cell.corner = corner;
            cell.paint_at = paint_at;
        }
        if (index < cell.end) {
            cell.bottom = corner.y + extent;
        }
    }
    next_ = index + 1;
}

void SpanningPlacer::grow(Length extent) {
    for (Open& cell : open_) {
        if (cell.is_here && cell.end > next_) {
            cell.bottom += extent;
        }
    }
}

void SpanningPlacer::end_page(std::vector<Stroke>& page) {
    std::ranges::stable_sort(open_, {}, &Open::paint_at);
    // clang 14 cannot compile GCC 12's reverse_view.
    for (auto at = open_.rbegin(); at != open_.rend(); ++at) {
        Open& cell = *at;
        const Length room = cell.bottom - cell.corner.y - cell.content->height;
        if (!cell.is_here || (cell.is_said && room < Length{})) {
            continue;
        }
        const Length shift = vertical_shift(cell.content->align, std::max(room, Length{}));
        page.insert(page.begin() + static_cast<std::ptrdiff_t>(cell.paint_at),
                    {&cell.content->items, cell.corner.x, cell.corner.y + shift,
                     cell.is_said ? Stroke::As::Again : Stroke::As::Itself});
        cell.is_said = true;
    }
    std::erase_if(open_, [this](const Open& cell) { return cell.end <= next_; });
    for (Open& cell : open_) {
        cell.is_here = false;
    }
}

namespace {

void drop_carried(Joint& joint) {
    if (!joint.at_break().carried) {
        return;
    }
    AddedAtBreak added = joint.at_break();
    bool counts_rest = false;
    for (Repeated* boxes : {&added.close, &added.reopen}) {
        if (!*boxes) {
            continue;
        }
        std::vector<Box> kept = **boxes;
        std::erase_if(kept, [](const Box& box) {
            return box.at_break == AtBreak::CarriedForward ||
                   box.at_break == AtBreak::BroughtForward;
        });
        counts_rest = counts_rest || std::ranges::any_of(kept, [](const Box& box) {
                          return box.at_break == AtBreak::GroupTitle;
                      });
        *boxes = kept.empty() ? nullptr : std::make_shared<const std::vector<Box>>(std::move(kept));
    }
    added.carried = counts_rest ? added.carried : nullptr;
    joint.added = std::make_shared<const AddedAtBreak>(std::move(added));
}

}  // namespace

void settle_spanning(Galley& galley) {
    for (std::size_t i = 0; i < galley.size(); ++i) {
        drop_carried(galley[i].joint);
        Box& first = galley[i].box;
        for (Spanning& cell : std::exchange(first.spanning, {})) {
            Length extent = first.extent();
            for (std::size_t k = i + 1; k < std::min(i + cell.boxes, galley.size()); ++k) {
                extent += glue(galley[k].joint) + galley[k].box.extent();
            }
            const Length room = std::max(extent - cell.height, Length{});
            const Length y = vertical_shift(cell.align, room) - first.height;
            for (graphics::DisplayItem& item : cell.items) {
                move_item(item, {}, y);
                first.items.push_back(std::move(item));
            }
        }
    }
}

}  // namespace tongket::typeset
