// compose/chart_numbers.h: the numbers of a chart as they are printed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "report/report.h"

namespace tongket::compose {

/// How all numbers of one chart are written: with as many decimals as the one that has most.
struct ChartNumbers {
    std::uint8_t decimals = 0;
    std::string suffix;  ///< "%" where each number carries it
};
[[nodiscard]] ChartNumbers chart_numbers(const report::Chart& chart);

/// "1.234,5", "−12,4" with U+2212; "–" if it is missing, "không giao" if nobody asked for it. With
/// units of its own it is as the report has it.
[[nodiscard]] std::string printed(const ChartNumbers& numbers,
                                  const report::Chart& chart,
                                  std::size_t row,
                                  std::size_t series);
[[nodiscard]] std::string printed(const ChartNumbers& numbers, const vietnamese::Decimal& value);

/// The sum of a row's values but for the plan; none if one is missing or it is too large.
[[nodiscard]] std::optional<vietnamese::Decimal> sum_of_row(const report::Chart& chart,
                                                            std::size_t row);
/// The sum of a series; none if one is missing or it is too large.
[[nodiscard]] std::optional<vietnamese::Decimal> sum_of_series(const report::Chart& chart,
                                                               std::size_t series);

/// The middle of a series' values, or half of the two that share the middle, to the decimals of the
/// chart, halves away from zero; what is missing does not count. None if there is no value.
[[nodiscard]] std::optional<vietnamese::Decimal> median_of_series(const report::Chart& chart,
                                                                  std::size_t series,
                                                                  std::uint8_t decimals);

/// Shares of a ring's parts in per cent, with one decimal, halves away from zero; of parts that add
/// up to 100 the parts themselves. A part that is not the whole is never 100,0. Empty where there
/// is no whole.
[[nodiscard]] std::vector<vietnamese::Decimal> ring_shares(const report::Chart& chart);

/// Ranks of rows that are sorted by value: equal ones share a rank and the next is skipped; 0 for
/// missing ones.
[[nodiscard]] std::vector<std::size_t> ranks_of(const report::Chart& chart);

}  // namespace tongket::compose
