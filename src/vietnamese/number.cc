#include "vietnamese/number.h"

#include <algorithm>
#include <charconv>
#include <limits>

#include <fmt/format.h>

#include "base/assert.h"
#include "base/narrow.h"
#include "vietnamese/digits.h"

namespace tongket::vietnamese {

namespace {

__extension__ using Wide = __int128;

/// 10^19 is the last power of ten whose product with any int64 fits in 128 bits.
constexpr unsigned greatest_power = 19;

Wide power_of_ten(unsigned exponent) {
    Wide power = 1;
    for (unsigned i = 0; i < exponent; ++i) {
        power *= 10;
    }
    return power;
}

/// Both coefficients at the greater of the two scales.
struct Aligned {
    Wide a;
    Wide b;
    std::uint8_t scale;
};

Aligned align(const Decimal& a, const Decimal& b) {
    const auto raise = [](const Decimal& value, std::uint8_t scale) -> Wide {
        const unsigned shift = scale - value.scale;
        TK_ASSERT(shift <= greatest_power || value.coefficient == 0);
        return value.coefficient == 0 ? 0 : value.coefficient * power_of_ten(shift);
    };
    const std::uint8_t scale = std::max(a.scale, b.scale);
    return {raise(a, scale), raise(b, scale), scale};
}

/// A sum as a decimal; zeros at its end give way where the coefficient would not fit.
Decimal to_decimal(Wide coefficient, std::uint8_t scale) {
    constexpr Wide greatest = std::numeric_limits<std::int64_t>::max();
    while ((coefficient > greatest || coefficient < -greatest) && scale > 0 &&
           coefficient % 10 == 0) {
        coefficient /= 10;
        --scale;
    }
    TK_ASSERT(coefficient <= greatest && coefficient >= -greatest);
    return {static_cast<std::int64_t>(coefficient), scale};
}

std::string join(const Decimal& value, const Digits& digits, Grouping grouping) {
    std::string text;
    if (value.coefficient < 0) {
        text.push_back('-');
    }
    for (std::size_t i = 0; i < digits.whole.size(); ++i) {
        if (grouping == Grouping::Dots && i > 0 && (digits.whole.size() - i) % 3 == 0) {
            text.push_back('.');
        }
        text.push_back(digits.whole[i]);
    }
    if (!digits.fraction.empty()) {
        text.push_back(',');
        text += digits.fraction;
    }
    return text;
}

}  // namespace

Digits split_digits(const Decimal& value) {
    std::string digits = fmt::to_string(magnitude(value.coefficient));
    if (digits.size() <= value.scale) {
        digits.insert(0, value.scale - digits.size() + 1, '0');
    }
    const std::size_t whole = digits.size() - value.scale;
    return {digits.substr(0, whole), digits.substr(whole)};
}

std::uint64_t parse_digits(std::string_view digits) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    TK_ASSERT(error == std::errc{} && end == digits.data() + digits.size());
    return value;
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
    const auto sign = [](const Decimal& value) {
        return (value.coefficient > 0 ? 1 : 0) - (value.coefficient < 0 ? 1 : 0);
    };
    if (sign(a) != sign(b) || a.coefficient == 0) {
        return sign(a) <=> sign(b);
    }
    // So far apart, the one with fewer decimals is greater whatever the digits are.
    const int apart = int{a.scale} - int{b.scale};
    if (apart > int{greatest_power} || apart < -int{greatest_power}) {
        return sign(a) * apart < 0 ? std::strong_ordering::greater : std::strong_ordering::less;
    }
    const Aligned aligned = align(a, b);
    if (aligned.a == aligned.b) {
        return std::strong_ordering::equal;
    }
    return aligned.a < aligned.b ? std::strong_ordering::less : std::strong_ordering::greater;
}

bool operator==(const Decimal& a, const Decimal& b) {
    return (a <=> b) == std::strong_ordering::equal;
}

Decimal add(const Decimal& a, const Decimal& b) {
    const Aligned aligned = align(a, b);
    return to_decimal(aligned.a + aligned.b, aligned.scale);
}

std::optional<Decimal> add_checked(const Decimal& a, const Decimal& b) {
    constexpr Wide most = 999'999'999'999'999'999;
    const Aligned aligned = align(a, b);
    const Wide sum = aligned.a + aligned.b;
    if (sum > most || sum < -most) {
        return std::nullopt;
    }
    return Decimal{static_cast<std::int64_t>(sum), aligned.scale};
}

Decimal subtract(const Decimal& a, const Decimal& b) {
    const Aligned aligned = align(a, b);
    return to_decimal(aligned.a - aligned.b, aligned.scale);
}

Decimal divide(const Decimal& a, const Decimal& b, std::uint8_t scale) {
    TK_ASSERT(b.coefficient != 0);
    // |a| × 10^shift ÷ |b|, in long division; a negative shift makes the divisor greater instead.
    const int shift = int{scale} + int{b.scale} - int{a.scale};
    if (shift < -int{greatest_power}) {
        return {0, scale};
    }
    const Wide divisor =
        Wide{magnitude(b.coefficient)} * power_of_ten(static_cast<unsigned>(std::max(-shift, 0)));
    const Wide dividend = Wide{magnitude(a.coefficient)};
    constexpr Wide greatest = std::numeric_limits<std::int64_t>::max();
    Wide quotient = dividend / divisor;
    Wide rest = dividend % divisor;
    for (int digit = 0; digit < shift; ++digit) {
        quotient = quotient * 10 + rest * 10 / divisor;
        rest = rest * 10 % divisor;
        TK_ASSERT(quotient <= greatest);
    }
    // Not rest × 2, which could pass 128 bits.
    if (rest >= divisor - rest) {
        ++quotient;
    }
    TK_ASSERT(quotient <= greatest);
    const auto coefficient = static_cast<std::int64_t>(quotient);
    return {(a.coefficient < 0) != (b.coefficient < 0) ? -coefficient : coefficient, scale};
}

double approximate(const Decimal& value) {
    // Through text, which is rounded once; a division by a power of ten would round twice.
    const std::string text = fmt::format("{}e-{}", value.coefficient, value.scale);
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    TK_ASSERT(end == text.data() + text.size());
    // Too small for a double: a Decimal with 255 decimals still is some 10^-255, so never.
    TK_ASSERT(error == std::errc{});
    return number;
}

std::string format_number(const Decimal& value, Grouping grouping) {
    return join(value, split_digits(value), grouping);
}

std::string format_rounded(const Decimal& value, std::uint8_t scale) {
    if (scale < value.scale) {
        return format_number(divide(value, {.coefficient = 1}, scale));
    }
    Digits digits = split_digits(value);
    digits.fraction.append(scale - value.scale, '0');
    return join(value, digits, Grouping::Dots);
}

}  // namespace tongket::vietnamese
