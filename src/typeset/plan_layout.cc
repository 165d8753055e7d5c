#include "typeset/plan_layout.h"

#include <algorithm>
#include <vector>

#include "base/narrow.h"

namespace tongket::typeset {

namespace {

/// The first item of each unit with the chosen alternatives, and of the end.
std::vector<std::size_t> unit_starts(const BreakUnits& units, std::span<const std::size_t> chosen) {
    std::vector<std::size_t> starts = {0};
    for (std::size_t u = 0; u < units.size(); ++u) {
        const Unit unit = units.unit(u);
        std::size_t way = 0;
        for (std::size_t w = 1; w < unit.size(); ++w) {
            if (std::ranges::binary_search(chosen, unit[w].alternative)) {
                way = w;
            }
        }
        starts.push_back(starts.back() + unit[way].items.size());
    }
    return starts;
}

}  // namespace

void lay_out(std::span<const PlannedPage> pages,
             const BreakUnits& units,
             std::size_t float_count,
             PagePlan& plan) {
    const std::vector<std::size_t> starts = unit_starts(units, plan.chosen);
    for (const PlannedPage& page : pages) {
        const bool at_end = page.position == units.positions();
        const Spot spot = at_end ? Spot{base::narrow<std::uint32_t>(units.size()), 0, 0}
                                 : units.spot(page.position);
        plan.pages.push_back({starts[spot.unit] + spot.line, page.note});
    }
    for (std::size_t p = 0; p < pages.size(); ++p) {
        const bool last = p + 1 == pages.size();
        const std::size_t end = last ? starts.back() : plan.pages[p + 1].item;
        const std::size_t end_float = last ? float_count : pages[p + 1].floats;
        for (std::size_t f = pages[p].floats; f < end_float; ++f) {
            const std::size_t barrier = starts[units.barrier_unit(f)];
            FloatPlace place{p, FloatPlace::At::Foot, barrier};
            if (f < pages[p].floats + pages[p].top) {
                place.at = FloatPlace::At::Top;
            } else if (barrier < end) {
                place.at = FloatPlace::At::Flow;
            }
            plan.floats.push_back(place);
        }
    }
}

}  // namespace tongket::typeset
