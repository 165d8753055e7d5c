#include "report/derived_shares.h"

namespace tongket::report {

namespace {

using vietnamese::Decimal;

/// Far inside what exact division can hold (18 digits).
bool is_moderate(const Decimal& value) {
    constexpr std::int64_t most = 1'000'000'000'000;
    return value.coefficient > -most && value.coefficient < most && value.scale <= 4;
}

std::optional<std::string> print(std::optional<Decimal> percent) {
    if (!percent) {
        return std::nullopt;
    }
    while (percent->scale > 0 && percent->coefficient % 10 == 0) {
        percent->coefficient /= 10;
        --percent->scale;
    }
    return vietnamese::format_number(*percent) + "%";
}

}  // namespace

std::optional<Decimal> percent_of(const Decimal& part,
                                  const Decimal& whole,
                                  std::uint8_t decimals) {
    constexpr std::int64_t most = 100'000'000;
    if (!is_moderate(part) || !is_moderate(whole) || whole.coefficient == 0 ||
        decimals > most_decimals) {
        return std::nullopt;
    }
    const std::int64_t ratio = vietnamese::divide(part, whole, 0).coefficient;
    if (ratio > most || ratio < -most) {
        return std::nullopt;
    }
    // Two decimals more than asked for, then the point two places on: per cent.
    Decimal percent = vietnamese::divide(part, whole, static_cast<std::uint8_t>(decimals + 2));
    percent.scale = decimals;
    return percent;
}

std::optional<Decimal> percent_on(const Decimal& now,
                                  const Decimal& before,
                                  std::uint8_t decimals) {
    if (!is_moderate(now) || !is_moderate(before)) {
        return std::nullopt;
    }
    return percent_of(vietnamese::subtract(now, before), before, decimals);
}

std::optional<std::string> share_of(const Decimal& part,
                                    const Decimal& whole,
                                    std::uint8_t decimals) {
    return print(percent_of(part, whole, decimals));
}

std::optional<std::string> growth_on(const Decimal& now,
                                     const Decimal& before,
                                     std::uint8_t decimals) {
    return print(percent_on(now, before, decimals));
}

}  // namespace tongket::report
