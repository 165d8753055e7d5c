#include "typeset/justify.h"

#include <algorithm>
#include <cstdlib>

namespace tongket::typeset {

Spread spread_excess(Length excess, const LineSums& line, const LetterSpaceLimits& limits) {
    const bool loose = excess >= Length{};
    const Length spaces = loose ? line.stretch : line.shrink;
    const Length letters = loose ? letter_stretch(line, limits) : letter_shrink(line, limits);
    const Length room = spaces + letters;
    if (room <= Length{}) {
        return {};
    }
    const Length wanted = loose ? excess : std::min(-excess, room);
    const Length given = std::min(base::mul_div(wanted, letters.units(), room.units()), letters);
    return loose ? Spread{wanted - given, given} : Spread{given - wanted, -given};
}

std::int64_t unevenness(const LineSums& line, Length width, const LineShape& shape) {
    const Length excess = width - line.width;
    const bool filled = line.fill > 0 && excess > Length{};
    if (shape.setting == Setting::Ragged || line.stretch <= Length{} || filled) {
        return 0;
    }
    const std::int64_t change = spread_excess(excess, line, shape.letters).spaces.units();
    return std::min(base::mul_div(100, std::abs(change), line.stretch.units()), worst_badness);
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
