#include "typeset/justify.h"

#include <algorithm>

namespace tongket::typeset {

Spread spread_excess(Length excess, const LineSums& line, const LetterSpaceLimits& limits) {
    if (excess >= Length{}) {
        if (line.stretch <= Length{}) {
            return {};
        }
        const Length rest = excess - std::min(excess, line.stretch);
        const Length letters = std::min(rest, base::mul_div(line.ems, limits.stretch, 1000));
        return {excess - letters, letters};
    }
    const Length spaces = std::max(excess, -line.shrink);
    return {spaces, std::max(excess - spaces, -base::mul_div(line.ems, limits.shrink, 1000))};
}

Length SpaceShares::take(Length stretch) {
    if (total_ <= Length{}) {
        return {};
    }
    passed_ += stretch;
    const Length due = base::mul_div(amount_, passed_.units(), total_.units());
    const Length share = due - taken_;
    taken_ = due;
    return share;
}

}  // namespace tongket::typeset
