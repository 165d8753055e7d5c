#include "report/derived_shares.h"

#include <cmath>

namespace tongket::report {

namespace {

using vietnamese::Decimal;

/// Far inside what exact division can hold (18 digits).
bool is_moderate(const Decimal& value) {
    constexpr std::int64_t most = 1'000'000'000'000;
    return value.coefficient > -most && value.coefficient < most && value.scale <= 4;
}

}  // namespace

std::optional<std::string> share_of(const Decimal& part,
                                    const Decimal& whole,
                                    std::uint8_t decimals) {
    constexpr double most = 1e8;
    if (!is_moderate(part) || !is_moderate(whole) || whole.coefficient == 0 ||
        std::abs(vietnamese::approximate(part) / vietnamese::approximate(whole)) > most) {
        return std::nullopt;
    }
    // Two decimals more than asked for, then the point two places on: per cent.
    Decimal percent = vietnamese::divide(part, whole, static_cast<std::uint8_t>(decimals + 2));
    percent.scale = decimals;
    while (percent.scale > 0 && percent.coefficient % 10 == 0) {
        percent.coefficient /= 10;
        --percent.scale;
    }
    return vietnamese::format_number(percent) + "%";
}

std::optional<std::string> growth_on(const Decimal& now,
                                     const Decimal& before,
                                     std::uint8_t decimals) {
    if (!is_moderate(now) || !is_moderate(before)) {
        return std::nullopt;
    }
    const Decimal more = vietnamese::subtract(now, before);
    return share_of(more, before, decimals);
}

}  // namespace tongket::report
