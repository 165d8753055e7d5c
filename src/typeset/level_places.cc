#include "typeset/level_places.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "typeset/side_notes.h"

namespace tongket::typeset {

void LevelPlaces::add(const Box& box) { waiting_.push_back({&box, std::nullopt}); }

void LevelPlaces::go_on_at(Length y, Length extent) {
    for (Waiting& waiting : waiting_) {
        if (!waiting.next) {
            waiting.next = y;
            waiting.next_extent = extent;
        }
    }
}

Length LevelPlaces::wanted(const Waiting& waiting, Length end) {
    const FixedPlace& fixed = *waiting.box->fixed;
    const Length top = waiting.next.value_or(end) + fixed.y;
    return fixed.level == document::Placed::Level::Foot ? top + waiting.next_extent - fixed.extent
                                                        : top;
}

std::vector<LevelPlaces::Placed> LevelPlaces::take(const document::PageMaster& master,
                                                   std::int32_t number,
                                                   Length end) {
    std::vector<Placed> placed, yielding;
    std::vector<Waiting> level;
    for (const Waiting& waiting : std::exchange(waiting_, {})) {
        const FixedPlace fixed = *waiting.box->fixed;
        const Length foot = wanted(waiting, end) + fixed.extent;
        if (fixed.is_level() && fixed.yields && foot > master.height - master.margins.bottom) {
            continue;
        }
        if (fixed.is_level()) {
            level.push_back(waiting);
        } else if (end <= fixed.y) {
            yielding.push_back({waiting.box, fixed.left(master.width, number), fixed.y});
        }
    }
    const auto left_of = [&](const Waiting& waiting) {
        return waiting.box->fixed->left(master.width, number);
    };
    std::ranges::stable_sort(level, {}, left_of);
    for (std::size_t first = 0; first < level.size();) {
        const Length x = left_of(level[first]);
        std::vector<MarginItem> items;
        Length gap;
        std::size_t last = first;
        for (; last < level.size() && left_of(level[last]) == x; ++last) {
            const FixedPlace& fixed = *level[last].box->fixed;
            items.push_back({wanted(level[last], end), fixed.extent});
            gap = std::max(gap, fixed.gap);
        }
        const std::vector<Length> tops =
            place_in_margin(items, gap, master.margins.top, master.height - master.margins.bottom);
        for (std::size_t i = first; i < last; ++i) {
            placed.push_back({level[i].box, x, tops[i - first]});
        }
        first = last;
    }
    std::ranges::move(yielding, std::back_inserter(placed));
    return placed;
}

}  // namespace tongket::typeset
