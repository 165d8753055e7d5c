#include "typeset/page_fronts.h"

#include <algorithm>
#include <tuple>

namespace tongket::typeset {

namespace {

/// Heights of one page that are followed at a time; real text has a tenth of it.
constexpr std::size_t most_fronts = 256;

}  // namespace

std::int64_t white_cost(const PageArea& area, Length free, Length stretch) {
    return area.bottoms == Bottoms::Flush ? flush_cost(free, stretch, area.height)
                                          : underfull_cost(free, area.height);
}

void merge_fronts(std::vector<Front>& fronts) {
    if (fronts.size() < 2) {
        return;
    }
    std::ranges::stable_sort(fronts, [](const Front& a, const Front& b) {
        return std::tuple(a.used, a.stretch, a.cost) < std::tuple(b.used, b.stretch, b.cost);
    });
    const auto alike = [](const Front& a, const Front& b) {
        return a.used == b.used && a.stretch == b.stretch;
    };
    // clang 14 cannot compile GCC 12's ranges::unique.
    fronts.erase(std::unique(fronts.begin(), fronts.end(), alike), fronts.end());
    if (fronts.size() > most_fronts) {
        std::ranges::stable_sort(fronts, {}, &Front::cost);
        fronts.resize(most_fronts);
    }
}

}  // namespace tongket::typeset
