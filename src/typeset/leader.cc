#include "typeset/leader.h"

#include <algorithm>

namespace tongket::typeset {

namespace {

/// More than any page holds; bounds what a pattern of next to no width makes.
constexpr std::int64_t most_dots = 4096;

}  // namespace

LeaderDots place_dots(Length left, Length right, Length margin, Length pattern) {
    margin = std::max(margin, right);
    if (pattern <= Length{} || right - left < pattern) {
        return {};
    }
    // The pattern's k-th place from the margin begins at margin − k · pattern.
    const std::int64_t last = (margin - right + pattern).units() / pattern.units() +
                              ((margin - right).units() % pattern.units() != 0 ? 1 : 0);
    const std::int64_t first = (margin - left).units() / pattern.units();
    if (first < last) {
        return {};
    }
    return {margin - pattern * first, std::min(first - last + 1, most_dots)};
}

}  // namespace tongket::typeset
