#include "compose/chart_numbers.h"

#include <algorithm>
#include <optional>

#include "vietnamese/number.h"

namespace tongket::compose {

namespace {

using report::ChartKind;
using report::ChartSeries;
using vietnamese::Decimal;

std::string with_minus(std::string text) {
    if (text.starts_with('-')) {
        text.replace(0, 1, "\xE2\x88\x92");
    }
    return text;
}

constexpr std::uint8_t most_decimals = 6;

}  // namespace

ChartNumbers chart_numbers(const report::Chart& chart) {
    ChartNumbers numbers;
    for (const report::ChartRow& row : chart.rows) {
        for (const report::ChartValue& value : row.values) {
            if (value.value) {
                numbers.decimals =
                    std::max(numbers.decimals, std::min(value.value->scale, most_decimals));
            }
        }
    }
    if (chart.kind == ChartKind::Progress) {
        numbers.suffix = "%";
    }
    return numbers;
}

std::string printed(const ChartNumbers& numbers, const Decimal& value) {
    return with_minus(vietnamese::format_rounded(value, numbers.decimals)) + numbers.suffix;
}

std::string printed(const ChartNumbers& numbers,
                    const report::Chart& chart,
                    std::size_t row,
                    std::size_t series) {
    const report::ChartValue& value = chart.rows[row].values[series];
    if (!value.value) {
        return chart.rows[row].has_no_target ? "không giao" : "\xE2\x80\x93";
    }
    if (chart.has_mixed_units && !value.text.empty()) {
        return value.text;
    }
    return printed(numbers, *value.value);
}

std::optional<Decimal> sum_of_row(const report::Chart& chart, std::size_t row) {
    std::optional<Decimal> sum = Decimal{};
    for (std::size_t i = 0; i < chart.series.size() && sum; ++i) {
        if (chart.series[i].role == ChartSeries::Role::Plan) {
            continue;
        }
        const std::optional<Decimal>& value = chart.rows[row].values[i].value;
        sum = value ? vietnamese::add_checked(*sum, *value) : std::nullopt;
    }
    return sum;
}

std::optional<Decimal> sum_of_series(const report::Chart& chart, std::size_t series) {
    std::optional<Decimal> sum = Decimal{};
    for (const report::ChartRow& row : chart.rows) {
        const std::optional<Decimal>& value = row.values[series].value;
        sum = sum && value ? vietnamese::add_checked(*sum, *value) : std::nullopt;
    }
    return sum;
}

std::optional<Decimal> median_of_series(const report::Chart& chart,
                                        std::size_t series,
                                        std::uint8_t decimals) {
    std::vector<Decimal> values;
    for (const report::ChartRow& row : chart.rows) {
        if (row.values[series].value) {
            values.push_back(*row.values[series].value);
        }
    }
    if (values.empty()) {
        return std::nullopt;
    }
    std::ranges::stable_sort(values, [](const Decimal& a, const Decimal& b) { return a < b; });
    const Decimal& upper = values[values.size() / 2];
    if (values.size() % 2 == 1) {
        return upper;
    }
    const auto sum = vietnamese::add_checked(values[values.size() / 2 - 1], upper);
    return sum ? vietnamese::divide(*sum, {2, 0}, decimals) : upper;
}

std::vector<Decimal> ring_shares(const report::Chart& chart) {
    const std::optional<Decimal> sum =
        chart.series.empty() ? std::nullopt : sum_of_series(chart, 0);
    std::vector<Decimal> shares;
    if (!sum || sum->coefficient <= 0) {
        return shares;
    }
    constexpr std::int64_t most = 900'000'000'000'000;
    for (const report::ChartRow& row : chart.rows) {
        const Decimal& part = *row.values.front().value;
        if (part.coefficient < 0 || part.coefficient > most) {
            return {};
        }
        if (*sum == Decimal{100, 0}) {
            shares.push_back(part);
            continue;
        }
        std::int64_t share =
            vietnamese::divide({part.coefficient * 1'000, part.scale}, *sum, 0).coefficient;
        if (share == 1'000 && part < *sum) {
            share = 999;
        }
        shares.push_back({share, 1});
    }
    return shares;
}

std::vector<std::size_t> ranks_of(const report::Chart& chart) {
    std::vector<std::size_t> ranks;
    for (std::size_t row = 0; row < chart.rows.size(); ++row) {
        const std::optional<Decimal>& value = chart.rows[row].values.front().value;
        const bool is_tie = row > 0 && value && chart.rows[row - 1].values.front().value &&
                            *chart.rows[row - 1].values.front().value == *value;
        ranks.push_back(!value ? 0 : is_tie ? ranks.back() : row + 1);
    }
    return ranks;
}

}  // namespace tongket::compose
