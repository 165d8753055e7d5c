#include "typeset/charts/chart_scale.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tongket::typeset {

namespace {

/// Exact up to 22, and the same on every machine beyond.
double power_of_ten(std::int32_t exponent) {
    double power = 1;
    for (std::int32_t i = 0; i < std::abs(exponent); ++i) {
        power *= 10;
    }
    return exponent < 0 ? 1 / power : power;
}

double steps_up(double amount, double step) { return std::ceil(amount / step - 1e-9); }
double steps_down(double amount, double step) { return std::floor(amount / step + 1e-9); }

}  // namespace

double ChartScale::step() const { return mantissa * power_of_ten(exponent); }

base::Length ChartScale::at(double amount, base::Length full) const {
    const double share = std::clamp((amount - start) / (end - start), 0.0, 1.0);
    return base::Length::from_units(std::llround(share * static_cast<double>(full.units())));
}

ChartScale make_scale(double least, double largest, const ScaleWish& wish) {
    constexpr std::int32_t smallest_exponent = -18, largest_exponent = 300;
    const bool may_leave_zero = wish.start == ScaleWish::Start::Free && least < largest &&
                                least >= largest / 3 && least > 0;
    if (!may_leave_zero) {
        least = std::min(least, 0.0);
        largest = std::max(largest, 0.0);
    }
    ChartScale scale;
    if (!(largest > least)) {
        return scale;
    }
    const double span = largest - least;
    auto exponent = static_cast<std::int32_t>(std::floor(std::log10(span))) - 2;
    exponent = std::clamp(exponent, smallest_exponent, largest_exponent);
    constexpr std::array<std::int32_t, 3> mantissas = {1, 2, 5};
    for (std::int32_t tries = 0; tries < 20; ++tries) {
        scale.mantissa = mantissas[static_cast<std::size_t>(tries % 3)];
        scale.exponent = exponent + tries / 3;
        const double step = scale.step();
        const double highest =
            wish.end == ScaleWish::End::Value ? steps_down(largest, step) : steps_up(largest, step);
        if (highest - steps_down(least, step) <= wish.most_steps) {
            break;
        }
    }
    const double step = scale.step();
    scale.start = steps_down(least, step) * step;
    scale.end = steps_up(largest, step) * step;
    if (wish.end == ScaleWish::End::Value) {
        scale.start = may_leave_zero ? scale.start : least;
        scale.end = largest;
    }
    return scale;
}

std::vector<ScaleMark> marks_of(const ChartScale& scale) {
    constexpr double most = 100;
    const double step = scale.step();
    const double first = steps_up(scale.start, step);
    const double last = std::min(steps_down(scale.end, step), first + most);
    std::vector<ScaleMark> marks;
    for (double index = first; index <= last; ++index) {
        vietnamese::Decimal number{static_cast<std::int64_t>(index) * scale.mantissa, 0};
        if (number.coefficient != 0 && scale.exponent < 0) {
            number.scale = static_cast<std::uint8_t>(-scale.exponent);
        }
        std::string text;
        if (scale.exponent <= 0 || number.coefficient == 0) {
            text = vietnamese::format_number(number);
        } else {
            for (std::int32_t i = 0; i < std::min(scale.exponent, 15); ++i) {
                number.coefficient *= 10;
            }
            text = vietnamese::format_number(number);
        }
        marks.push_back({index * step, with_minus_sign(std::move(text))});
    }
    return marks;
}

std::string with_minus_sign(std::string text) {
    if (text.starts_with('-')) {
        text.replace(0, 1, "\xE2\x88\x92");
    }
    return text;
}

}  // namespace tongket::typeset
