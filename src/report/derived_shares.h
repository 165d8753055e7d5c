// report/derived_shares.h: percentages that follow from what a statistic says.
#pragma once

#include <optional>
#include <string>

#include "vietnamese/number.h"

namespace tongket::report {

/// part ÷ whole × 100 with at most `decimals` decimals, zeros at the end dropped, and its %: 233 of
/// 473 → "49,26%". Nothing where the whole is 0 or the result is past any sensible percentage.
[[nodiscard]] std::optional<std::string> share_of(const vietnamese::Decimal& part,
                                                  const vietnamese::Decimal& whole,
                                                  std::uint8_t decimals);
/// (now − before) ÷ before × 100: 105 after 100 → "5%", 95 → "-5%".
[[nodiscard]] std::optional<std::string> growth_on(const vietnamese::Decimal& now,
                                                   const vietnamese::Decimal& before,
                                                   std::uint8_t decimals);

}  // namespace tongket::report
