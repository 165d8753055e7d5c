#include "typeset/page_cost.h"

#include <algorithm>

namespace tongket::typeset {

std::int64_t underfull_cost(Length free, Length height) {
    const std::int64_t thousandths =
        base::mul_div(1000, free.units(), std::max<std::int64_t>(height.units(), 1));
    return thousandths * thousandths / 100;
}

LeastWhite::LeastWhite(Length height)
    : per_unit_((std::int64_t{100} << (2 * half)) / std::max<std::int64_t>(height.units(), 1)) {}

std::int64_t flush_cost(Length free, Length stretch, Length height) {
    constexpr std::int64_t weight = 16;
    if (free <= Length{}) {
        return 0;
    }
    const Length taken = std::min(free, stretch);
    std::int64_t cost = weight * underfull_cost(free - taken, height);
    if (taken > Length{}) {
        const std::int64_t ratio = base::mul_div(100, taken.units(), stretch.units());
        cost += ratio * ratio * ratio / 10'000;
    }
    return cost;
}

std::int64_t gain_of_new_page(std::int32_t filled) {
    const std::int64_t thousandths = 10 * std::int64_t{100 - filled};
    return thousandths * thousandths / 100;
}

std::int64_t cost_of_end(std::int64_t white, std::int64_t gain) {
    constexpr std::int64_t beyond = 20, part = 20;
    return gain == 0 ? white : std::max<std::int64_t>(white - gain, 0) * beyond - gain / part;
}

Length round_up_to_grid(Length height, Length grid) {
    if (grid <= Length{}) {
        return height;
    }
    const std::int64_t lines = (height.units() + grid.units() - 1) / grid.units();
    return grid * lines;
}

}  // namespace tongket::typeset
