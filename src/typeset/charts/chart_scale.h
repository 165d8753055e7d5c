// typeset/charts/chart_scale.h: from amounts to lengths, with steps that people count in.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/length.h"
#include "vietnamese/number.h"

namespace tongket::typeset {

/// From `start` to `end`, which differ. Marks stand at the multiples of `mantissa` × 10^`exponent`.
struct ChartScale {
    double start = 0, end = 1;
    std::int32_t mantissa = 1;  ///< 1, 2, 5 or 25
    std::int32_t exponent = 0;

    [[nodiscard]] double step() const;
    /// How far along `full` an amount lies; those outside the scale lie at its ends.
    [[nodiscard]] base::Length at(double amount, base::Length full) const;
};

struct ScaleWish {
    std::int32_t most_steps = 5;
    /// Bars, areas and stacks begin at 0; lines and dots may begin at a step below the least,
    /// unless that is under a third of the largest.
    enum class Start : std::uint8_t { Zero, Free } start = Start::Zero;
    /// Without numbers on the axis nothing is rounded up.
    enum class End : std::uint8_t { Step, Value } end = End::Step;
};

/// The smallest step of 1, 2, 5 × 10ⁿ that leaves at most `most_steps` steps. Amounts may be
/// anything finite; 0 is always on a scale that begins at 0, also one of negative amounts.
[[nodiscard]] ChartScale make_scale(double least, double largest, const ScaleWish& wish);

struct ScaleMark {
    double amount = 0;
    std::string text;  ///< as many decimals as the step needs; 0 is "0"; U+2212 for minus
};
/// From the start to the end, at most 101.
[[nodiscard]] std::vector<ScaleMark> marks_of(const ChartScale& scale);

/// "-" as it is drawn.
[[nodiscard]] std::string with_minus_sign(std::string text);

}  // namespace tongket::typeset
