// report/derived_shares.h: percentages that follow from what a statistic says.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "vietnamese/number.h"

namespace tongket::report {

/// The most decimals that a computed percentage may have.
inline constexpr std::uint8_t most_decimals = 6;

/// part ÷ whole × 100, rounded to `decimals` decimals (at most six), halves away from zero. Exact:
/// no floating point. Nothing where the whole is 0 or the result is past any sensible percentage.
[[nodiscard]] std::optional<vietnamese::Decimal> percent_of(const vietnamese::Decimal& part,
                                                            const vietnamese::Decimal& whole,
                                                            std::uint8_t decimals);
/// (now − before) ÷ before × 100, in the same way: 105 after 100 is 5, 95 is −5.
[[nodiscard]] std::optional<vietnamese::Decimal> percent_on(const vietnamese::Decimal& now,
                                                            const vietnamese::Decimal& before,
                                                            std::uint8_t decimals);

/// The same as it is printed, with zeros at the end dropped, and its %: 233 of 473 → "49,26%".
[[nodiscard]] std::optional<std::string> share_of(const vietnamese::Decimal& part,
                                                  const vietnamese::Decimal& whole,
                                                  std::uint8_t decimals);
[[nodiscard]] std::optional<std::string> growth_on(const vietnamese::Decimal& now,
                                                   const vietnamese::Decimal& before,
                                                   std::uint8_t decimals);

}  // namespace tongket::report
