#include "compose/chart_averages.h"

#include <algorithm>
#include <utility>

#include "vietnamese/number.h"

namespace tongket::compose {

void add_averages(const report::Chart& chart, const ChartNumbers& numbers, document::Chart& made) {
    if (chart.kind != report::ChartKind::Ranking || chart.series.empty()) {
        return;
    }
    if (const auto median = median_of_series(chart, 0, numbers.decimals)) {
        made.median = vietnamese::approximate(*median);
        made.median_text = "trung vị " + printed(numbers, *median);
    }
    const auto sum = chart.rows.size() < 3 ? std::nullopt : sum_of_series(chart, 0);
    if (!sum) {
        return;
    }
    const auto count = static_cast<std::int64_t>(chart.rows.size());
    const auto decimals = static_cast<std::uint8_t>(std::min(numbers.decimals + 1, 6));
    const vietnamese::Decimal mean = vietnamese::divide(*sum, {count, 0}, decimals);
    document::ChartValue value;
    value.amount = vietnamese::approximate(mean);
    made.mean = std::move(value);
    made.mean_text = "trung bình " + printed({decimals, numbers.suffix}, mean);
}

}  // namespace tongket::compose
