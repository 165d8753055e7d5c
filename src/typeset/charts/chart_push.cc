#include "typeset/charts/chart_push.h"

#include <algorithm>
#include <cstdint>

namespace tongket::typeset {

using base::Length;

std::optional<std::vector<Length>> push_apart(std::span<const Length> wanted,
                                              Length pitch,
                                              Length low,
                                              Length high) {
    const auto count = static_cast<std::int64_t>(wanted.size());
    if (count > 0 && pitch * (count - 1) > high - low) {
        return std::nullopt;
    }
    // Less its share of the pitches, a place must only be no lower than the one before it.
    struct Pool {
        Length sum;
        std::int64_t count = 0;
        [[nodiscard]] Length mean() const { return sum / count; }
    };
    std::vector<Pool> pools;
    for (std::int64_t i = 0; i < count; ++i) {
        pools.push_back({wanted[static_cast<std::size_t>(i)] - pitch * i, 1});
        while (pools.size() > 1 && pools.back().mean() < pools[pools.size() - 2].mean()) {
            const Pool last = pools.back();
            pools.pop_back();
            pools.back().sum += last.sum;
            pools.back().count += last.count;
        }
    }
    const Length highest = high - pitch * std::max<std::int64_t>(count - 1, 0);
    std::vector<Length> places;
    for (const Pool& pool : pools) {
        for (std::int64_t i = 0; i < pool.count; ++i) {
            const auto index = static_cast<std::int64_t>(places.size());
            places.push_back(std::clamp(pool.mean(), low, highest) + pitch * index);
        }
    }
    return places;
}

}  // namespace tongket::typeset
