#include "typeset/line_fit.h"

#include <algorithm>

namespace tongket::typeset {

namespace {

constexpr std::int64_t spaces_spent = 100;
constexpr std::int64_t letters_spent = 200;
/// TeX's border between decent and loose or tight: half of the room is used.
constexpr std::int64_t half_used = 12;

LineFit overfull_fit(Length overshoot, Length width) {
    const std::int64_t share =
        base::mul_div(overshoot.units(), 1000, std::max<std::int64_t>(width.units(), 1));
    return {worst_badness + std::clamp<std::int64_t>(share, 1, 1'000'000), Fitness::Tight};
}

std::int64_t stretch_badness(Length excess, Length spaces, Length letters) {
    if (excess <= spaces || letters <= Length{}) {
        return badness(excess, spaces);
    }
    excess -= spaces;
    if (excess <= letters) {
        return spaces_spent + badness(excess, letters);
    }
    return std::min(worst_badness, letters_spent + badness(excess - letters, spaces));
}

LineFit fit_loose_line(const LineSums& line,
                       Length excess,
                       const LineShape& shape,
                       Length emergency) {
    const Length letters = base::mul_div(line.ems, shape.letters.stretch, 1000);
    const std::int64_t value = stretch_badness(excess, line.stretch + emergency, letters);
    if (value <= half_used) {
        return {value, Fitness::Decent};
    }
    return {value, value < spaces_spent ? Fitness::Loose : Fitness::VeryLoose};
}

LineFit fit_tight_line(const LineSums& line, Length lack, const LineShape& shape, Length width) {
    const auto fitness = [](std::int64_t value) {
        return value > half_used ? Fitness::Tight : Fitness::Decent;
    };
    if (lack <= line.shrink) {
        const std::int64_t value = badness(lack, line.shrink);
        return {value, fitness(value)};
    }
    const Length rest = lack - line.shrink;
    const Length letters = base::mul_div(line.ems, shape.letters.shrink, 1000);
    if (rest <= letters) {
        return {spaces_spent + badness(rest, letters), Fitness::Tight};
    }
    return overfull_fit(rest - letters, width);
}

}  // namespace

bool LineFit::overfull() const { return badness > worst_badness; }

std::int64_t badness(Length amount, Length room) {
    if (amount <= Length{}) {
        return 0;
    }
    if (room <= Length{}) {
        return worst_badness;
    }
    // 297³ / 2¹⁸ is 99.94, and 1,290³ / 2¹⁸ the last value below 2³¹ / 2¹⁸.
    const std::int64_t ratio = amount.units() * 297 / room.units();
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
