#include "stylesheet/measure.h"

#include <algorithm>
#include <array>
#include <string>

namespace tongket::stylesheet {

namespace {

using base::Length;

constexpr std::size_t most_digits = 12;
constexpr std::int32_t most_places = 6;

constexpr std::int64_t power_of_ten(std::int32_t exponent) {
    std::int64_t power = 1;
    for (std::int32_t i = 0; i < exponent; ++i) {
        power *= 10;
    }
    return power;
}

struct Unit {
    std::string_view name;
    /// One unit is `numerator / denominator` pt: 1 in = 72 pt = 25.4 mm.
    std::int64_t numerator, denominator;
};
constexpr auto units = std::to_array<Unit>({
    {"pt", 1, 1},
    {"mm", 720, 254},
    {"cm", 7200, 254},
    {"in", 72, 1},
});

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') {
        text.remove_prefix(1);
    }
    while (!text.empty() && text.back() == ' ') {
        text.remove_suffix(1);
    }
    return text;
}

struct Measured {
    Decimal amount;
    std::string_view unit;
};

/// Parts "1,27 cm" into its number and its unit; the unit may be empty.
std::optional<Measured> split_measure(std::string_view text) {
    text = trimmed(text);
    const auto is_number_part = [](char c) {
        return is_digit(c) || c == '.' || c == ',' || c == '-' || c == '+';
    };
    const auto end = std::ranges::find_if_not(text, is_number_part);
    const auto count = static_cast<std::size_t>(end - text.begin());
    const auto amount = parse_decimal(text.substr(0, count));
    if (!amount) {
        return std::nullopt;
    }
    return Measured{*amount, trimmed(text.substr(count))};
}

}  // namespace

std::int64_t Decimal::times(std::int64_t factor) const {
    return base::mul_div(digits, factor, power_of_ten(places));
}

std::optional<Decimal> parse_decimal(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) {
        text.remove_prefix(1);
    }
    const std::size_t mark = text.find_first_of(".,");
    const std::string_view whole = text.substr(0, mark);
    const std::string_view fraction =
        mark == std::string_view::npos ? std::string_view{} : text.substr(mark + 1);
    if (whole.empty() || (mark != std::string_view::npos && fraction.empty()) ||
        whole.size() + fraction.size() > most_digits || fraction.size() > most_places ||
        !std::ranges::all_of(whole, is_digit) || !std::ranges::all_of(fraction, is_digit)) {
        return std::nullopt;
    }
    Decimal decimal;
    for (const std::string_view part : {whole, fraction}) {
        for (const char c : part) {
            decimal.digits = decimal.digits * 10 + (c - '0');
        }
    }
    decimal.digits = negative ? -decimal.digits : decimal.digits;
    decimal.places = static_cast<std::int32_t>(fraction.size());
    return decimal;
}

std::optional<Length> parse_length(std::string_view text) {
    const auto measured = split_measure(text);
    if (!measured) {
        return std::nullopt;
    }
    const Decimal& amount = measured->amount;
    if (measured->unit.empty()) {
        return amount.digits == 0 ? std::optional(Length{}) : std::nullopt;
    }
    const auto unit = std::ranges::find(units, measured->unit, &Unit::name);
    if (unit == units.end()) {
        return std::nullopt;
    }
    // One division, so that one rounding: 10^12 × 7200 × 65,536 needs the 128 bits of mul_div, and
    // the quotient stays below 2^63 for every unit.
    return Length::from_units(base::mul_div(amount.digits,
                                            unit->numerator * Length::units_per_point,
                                            unit->denominator * power_of_ten(amount.places)));
}

std::optional<std::int32_t> parse_percent(std::string_view text) {
    const auto measured = split_measure(text);
    if (!measured || measured->unit != "%") {
        return std::nullopt;
    }
    const std::int64_t thousandths = measured->amount.times(10);
    if (thousandths < -10'000 || thousandths > 10'000) {
        return std::nullopt;
    }
    return static_cast<std::int32_t>(thousandths);
}

std::optional<std::pair<std::int32_t, std::int32_t>> parse_focus(std::string_view text) {
    text = trimmed(text);
    const std::size_t blank = text.find(' ');
    if (blank == std::string_view::npos) {
        return std::nullopt;
    }
    const auto x = parse_percent(text.substr(0, blank));
    const auto y = parse_percent(text.substr(blank));
    const auto is_share = [](std::int32_t share) { return share >= 0 && share <= 1000; };
    return x && y && is_share(*x) && is_share(*y) ? std::optional(std::pair(*x, *y)) : std::nullopt;
}

std::optional<document::Leading> parse_leading(std::string_view text) {
    if (const auto length = parse_length(text)) {
        return document::Leading{*length, 0};
    }
    const auto measured = split_measure(text);
    if (!measured || (measured->unit != "lines" && measured->unit != "line")) {
        return std::nullopt;
    }
    const std::int64_t thousandths = measured->amount.times(1000);
    if (thousandths < 500 || thousandths > 5000) {
        return std::nullopt;
    }
    return document::Leading{Length{}, static_cast<std::int32_t>(thousandths)};
}

}  // namespace tongket::stylesheet
