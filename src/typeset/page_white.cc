#include "typeset/page_white.h"

#include <algorithm>

namespace tongket::typeset {

bool ends_text(const Flow& flow, std::size_t item) {
    return item >= flow.size() || flow[item].joint.forced;
}

PageWhite::PageWhite(const Flow& flow, std::size_t first, std::size_t end, Length free)
    : first_(first) {
    sums_.push_back({});
    for (std::size_t i = first; i < end; ++i) {
        sums_.push_back(sums_.back() + stretch_of(flow[i].joint));
    }
    free_ = free;
}

Length PageWhite::before(std::size_t item) const {
    if (sums_.empty() || item < first_) {
        return {};
    }
    const auto share = [this](std::size_t i) {
        return base::mul_div(free_, sums_[i].units(), sums_.back().units());
    };
    return share(item - first_ + 1) - share(item - first_);
}

PageWhite share_white(const PageContent& content,
                      const PageFloats& floats,
                      std::span<const NoteItem> notes,
                      const PageStart& start,
                      const PageStart& end) {
    const Flow& flow = content.flow;
    if (content.area.bottoms != Bottoms::Flush || content.area.grid != Length{} ||
        ends_text(flow, end.item) || start.item == end.item) {
        return {};
    }
    const auto extent = [](const Repeated& boxes) {
        return boxes ? total_extent(*boxes) : Length{};
    };
    Length used = extent(flow[start.item].joint.at_break().reopen) +
                  extent(flow[end.item].joint.at_break().close);
    Length stretch;
    for (std::size_t i = start.item; i < end.item; ++i) {
        const bool first = i == start.item;
        used += flow[i].box->extent() + (first ? Length{} : glue(flow[i].joint));
        stretch += first ? Length{} : stretch_of(flow[i].joint);
    }
    used += floats.height(content.flow);
    used += measure_notes(notes, start.note, end.note, content.area.note_head);
    const Length free = content.area.height - used;
    if (free <= Length{} || free > stretch + stretch / 2) {
        return {};
    }
    return {flow, start.item + 1, end.item, free};
}

}  // namespace tongket::typeset
