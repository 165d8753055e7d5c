#include "typeset/side_notes.h"

#include <algorithm>

namespace tongket::typeset {

std::vector<Length> place_in_margin(std::span<const MarginItem> items,
                                    Length gap,
                                    Length top,
                                    Length foot) {
    std::vector<Length> tops;
    Length next = top;
    for (const MarginItem& item : items) {
        tops.push_back(std::max(item.wanted, next));
        next = tops.back() + item.height + gap;
    }
    Length lowest = foot;
    for (std::size_t i = items.size(); i-- > 0;) {
        tops[i] = std::min(tops[i], lowest - items[i].height);
        lowest = tops[i] - gap;
    }
    // What has no room between both edges goes on below the lower one.
    next = top;
    for (std::size_t i = 0; i < items.size(); ++i) {
        tops[i] = std::max(tops[i], next);
        next = tops[i] + items[i].height + gap;
    }
    return tops;
}

void CalledNotes::call(const Box& box, Length baseline) {
    for (std::size_t n = 0; n < box.notes.size() && next_ < lines_.size(); ++n) {
        const std::size_t first = next_++;
        while (next_ < lines_.size() && !lines_[next_].begins) {
            ++next_;
        }
        called_.push_back({baseline, first, next_});
    }
}

std::vector<PlacedNote> place_side_notes(std::span<const SideNote> notes,
                                         std::span<const NoteLine> lines,
                                         Length gap,
                                         Length top,
                                         Length foot) {
    std::vector<MarginItem> items;
    for (const SideNote& note : notes) {
        MarginItem item{note.baseline, {}};
        for (std::size_t n = note.first; n < note.end; ++n) {
            if (n == note.first) {
                item.wanted -= lines[n].box.height;
            } else {
                item.height += lines[n].space;
            }
            item.height += lines[n].box.extent();
        }
        items.push_back(item);
    }
    const std::vector<Length> tops = place_in_margin(items, gap, top, foot);
    std::vector<PlacedNote> placed;
    for (std::size_t i = 0; i < notes.size(); ++i) {
        Length y = tops[i];
        for (std::size_t n = notes[i].first; n < notes[i].end; ++n) {
            y += n > notes[i].first ? lines[n].space : Length{};
            placed.push_back({n, y + lines[n].box.height});
            y += lines[n].box.extent();
        }
    }
    return placed;
}

}  // namespace tongket::typeset
