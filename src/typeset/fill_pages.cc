#include "typeset/fill_pages.h"

namespace tongket::typeset {

PagePlan fill_pages(const KeptProblem& problem) {
    PagePlan plan;
    const std::vector<BreakItem>& items = problem.items;
    const auto place_floats = [&](std::size_t mentioned) {
        while (plan.floats.size() < problem.floats.size() &&
               problem.floats[plan.floats.size()].mention <= mentioned) {
            plan.floats.push_back({plan.pages.size() - 1, FloatPlace::At::Foot,
                                   problem.floats[plan.floats.size()].barrier});
        }
    };
    Length used;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Length height = items[i].space + items[i].height;
        if (i == 0 || items[i].forced || used + height > problem.area.height) {
            plan.pages.push_back({i, i == 0 ? 0 : items[i - 1].notes_end});
            used = {};
        }
        used += height;
        place_floats(i);
    }
    if (!items.empty()) {
        place_floats(items.size());
    }
    return plan;
}

}  // namespace tongket::typeset
