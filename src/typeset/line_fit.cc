#include "typeset/line_fit.h"

#include <algorithm>

namespace tongket::typeset {

namespace {

/// Blanks and letters are at their limits.
constexpr std::int64_t room_spent = 100;
/// TeX's border between decent and loose or tight: half of the room is used.
constexpr std::int64_t half_used = 12;

LineFit overfull_fit(Length overshoot, Length width) {
    const std::int64_t share =
        base::mul_div(overshoot.units(), 1000, std::max<std::int64_t>(width.units(), 1));
    return {worst_badness + std::clamp<std::int64_t>(share, 1, 1'000'000), Fitness::Tight};
}

LineFit fit_loose_line(const LineSums& line,
                       Length excess,
                       const LineShape& shape,
                       Length emergency) {
    const Length letters = letter_stretch(line, shape.letters);
    const Length spaces = line.stretch + emergency;
    const std::int64_t value = excess <= spaces + letters ? badness(excess, spaces + letters)
                                                          : badness(excess - letters, spaces);
    if (value <= half_used) {
        return {value, Fitness::Decent};
    }
    return {value, value < room_spent ? Fitness::Loose : Fitness::VeryLoose};
}

LineFit fit_tight_line(const LineSums& line, Length lack, const LineShape& shape, Length width) {
    const Length room = line.shrink + letter_shrink(line, shape.letters);
    if (lack > room) {
        return overfull_fit(lack - room, width);
    }
    const std::int64_t value = badness(lack, room);
    return {value, value > half_used ? Fitness::Tight : Fitness::Decent};
}

}  // namespace

Length letter_stretch(const LineSums& line, const LetterSpaceLimits& limits) {
    const bool has_blank = line.stretch > Length{};
    return has_blank ? base::mul_div(line.ems, limits.stretch, 1000) : Length{};
}

Length letter_shrink(const LineSums& line, const LetterSpaceLimits& limits) {
    return base::mul_div(line.ems, limits.shrink, 1000);
}

bool LineFit::overfull() const { return badness > worst_badness; }

std::int64_t badness(Length amount, Length room) {
    if (amount <= Length{}) {
        return 0;
    }
    if (room <= Length{}) {
        return worst_badness;
    }
    // 297³ / 2¹⁸ is 99.94, and 1,290³ / 2¹⁸ the last value below 2³¹ / 2¹⁸.
    const std::int64_t ratio = amount.units() * badness_ratio / room.units();
    if (ratio > 1290) {
        return worst_badness;
    }
    return (ratio * ratio * ratio + (1 << 17)) >> 18;
}

LineFit fit_line(const LineSums& line, Length width, const LineShape& shape, Length emergency) {
    const Length excess = width - line.width;
    if (shape.setting == Setting::Ragged) {
        if (excess < Length{}) {
            return overfull_fit(-excess, width);
        }
        const bool free = line.fill > 0 || width <= Length{};
        return {free ? 0 : excess.units() * 1000 / width.units(), Fitness::Decent};
    }
    if (excess < Length{}) {
        return fit_tight_line(line, -excess, shape, width);
    }
    if (line.fill > 0) {
        return {};
    }
    return fit_loose_line(line, excess, shape, emergency);
}

}  // namespace tongket::typeset
