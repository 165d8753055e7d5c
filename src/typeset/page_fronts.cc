#include "typeset/page_fronts.h"

#include <algorithm>
#include <tuple>

namespace tongket::typeset {

namespace {

/// Heights of one page that are followed at a time; real text has a tenth of it.
constexpr std::size_t most_fronts = 256;

bool comes_first(const Front& a, const Front& b) {
    return std::tuple(a.used, a.stretch, a.cost) < std::tuple(b.used, b.stretch, b.cost);
}

/// Stable; the few fronts of nearly all pages without the memory that the library's sort asks for.
void sort_fronts(std::vector<Front>& fronts) {
    constexpr std::size_t few = 32;
    if (fronts.size() > few) {
        std::ranges::stable_sort(fronts, comes_first);
        return;
    }
    for (std::size_t i = 1; i < fronts.size(); ++i) {
        const Front front = fronts[i];
        std::size_t at = i;
        for (; at > 0 && comes_first(front, fronts[at - 1]); --at) {
            fronts[at] = fronts[at - 1];
        }
        fronts[at] = front;
    }
}

}  // namespace

std::int64_t white_cost(const PageArea& area, Length free, Length stretch) {
    return area.bottoms == Bottoms::Flush ? flush_cost(free, stretch, area.height)
                                          : underfull_cost(free, area.height);
}

void merge_fronts(std::vector<Front>& fronts) {
    if (fronts.size() < 2) {
        return;
    }
    sort_fronts(fronts);
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
