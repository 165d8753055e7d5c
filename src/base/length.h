// base/length.h: lengths in layout are whole numbers, so that sums are exact.
#pragma once

#include <compare>
#include <cstdint>

namespace tongket::base {

/// A length in 1/65,536 pt (1 pt = 1/72 in). Signed; 64 bits reach far past any page.
class Length {
  public:
    static constexpr std::int64_t units_per_point = 65'536;

    constexpr Length() = default;
    [[nodiscard]] static constexpr Length from_units(std::int64_t units) { return Length(units); }

    [[nodiscard]] constexpr std::int64_t units() const { return units_; }
    /// In points, for output and charts only: layout never goes through floating point.
    [[nodiscard]] constexpr double points() const {
        return static_cast<double>(units_) / static_cast<double>(units_per_point);
    }

    friend constexpr auto operator<=>(Length, Length) = default;

    constexpr Length operator-() const { return Length(-units_); }
    constexpr Length& operator+=(Length other) {
        units_ += other.units_;
        return *this;
    }
    constexpr Length& operator-=(Length other) {
        units_ -= other.units_;
        return *this;
    }
    friend constexpr Length operator+(Length a, Length b) { return Length(a.units_ + b.units_); }
    friend constexpr Length operator-(Length a, Length b) { return Length(a.units_ - b.units_); }
    friend constexpr Length operator*(Length a, std::int64_t n) { return Length(a.units_ * n); }
    friend constexpr Length operator*(std::int64_t n, Length a) { return Length(a.units_ * n); }
    /// Rounds towards zero.
    friend constexpr Length operator/(Length a, std::int64_t n) { return Length(a.units_ / n); }

  private:
    constexpr explicit Length(std::int64_t units) : units_(units) {}
    std::int64_t units_ = 0;
};

/// `value * numerator / denominator` in 128 bits, rounded to nearest, halves away from zero.
/// The denominator must be positive.
[[nodiscard]] constexpr std::int64_t mul_div(std::int64_t value,
                                             std::int64_t numerator,
                                             std::int64_t denominator) {
    __extension__ using Wide = __int128;
    const Wide product = static_cast<Wide>(value) * numerator;
    const Wide half = denominator / 2;
    const Wide rounded = product >= 0 ? product + half : product - half;
    // Nearly always: the processor divides 64 bits itself, 128 bits take a call.
    if (const auto narrow = static_cast<std::int64_t>(rounded); narrow == rounded) {
        return narrow / denominator;
    }
    return static_cast<std::int64_t>(rounded / denominator);
}
[[nodiscard]] constexpr Length mul_div(Length value,
                                       std::int64_t numerator,
                                       std::int64_t denominator) {
    return Length::from_units(mul_div(value.units(), numerator, denominator));
}

/// Millionths of a millimetre to a length: 1 mm = 72/25.4 pt.
[[nodiscard]] constexpr Length from_nanometres(std::int64_t nanometres) {
    return Length::from_units(mul_div(nanometres, 72 * Length::units_per_point, 25'400'000));
}

inline namespace literals {
consteval Length operator""_pt(unsigned long long n) {
    return Length::from_units(static_cast<std::int64_t>(n) * Length::units_per_point);
}
consteval Length operator""_pt(long double n) {
    return Length::from_units(
        static_cast<std::int64_t>(n * static_cast<long double>(Length::units_per_point) + 0.5L));
}
consteval Length operator""_mm(unsigned long long n) {
    return from_nanometres(static_cast<std::int64_t>(n) * 1'000'000);
}
consteval Length operator""_mm(long double n) {
    return from_nanometres(static_cast<std::int64_t>(n * 1'000'000.0L + 0.5L));
}
}  // namespace literals

}  // namespace tongket::base
