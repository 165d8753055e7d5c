#include <algorithm>
#include <array>
#include <string>

#include "report/chart_data.h"
#include "vietnamese/sort_key.h"

namespace tongket::report {

namespace {

enum class Order : std::uint8_t { Given, Descending, Ascending, Name };
constexpr std::array<std::string_view, 4> orders = {"given", "descending", "ascending", "name"};

/// The number that rows are sorted by: this year's, else the first.
std::size_t sorting_series(const Chart& chart) {
    const auto found =
        std::ranges::find(chart.series, ChartSeries::Role::ThisYear, &ChartSeries::role);
    return found == chart.series.end() ? 0 : static_cast<std::size_t>(found - chart.series.begin());
}

/// Missing values come last, equal ones by name.
void sort_rows(Chart& chart, Order order) {
    const std::size_t series = sorting_series(chart);
    struct Key {
        std::string name;
        ChartRow row;
    };
    std::vector<Key> keys;
    for (ChartRow& row : chart.rows) {
        keys.push_back({vietnamese::name_sort_key(row.label.plain()), std::move(row)});
    }
    std::ranges::stable_sort(keys, [&](const Key& a, const Key& b) {
        const auto& first = a.row.values[series].value;
        const auto& second = b.row.values[series].value;
        if (order == Order::Name) {
            return a.name < b.name;
        }
        if (first.has_value() != second.has_value()) {
            return first.has_value();
        }
        if (first && !(*first == *second)) {
            return order == Order::Descending ? *second < *first : *first < *second;
        }
        return a.name < b.name;
    });
    chart.rows.clear();
    for (Key& key : keys) {
        chart.rows.push_back(std::move(key.row));
    }
}

void mark_told(const Fields& fields, const Reading& reading, Chart& chart) {
    const std::string name = fields.plain("told");
    if (name.empty() || chart.rows.empty()) {
        return;
    }
    bool is_found = false;
    std::string names;
    std::size_t listed = 0;
    const auto list = [&](const std::string& each) {
        constexpr std::size_t most_listed = 12;
        if (!each.empty() && listed++ < most_listed) {
            names.append(names.empty() ? "" : ", ").append(each);
        }
    };
    for (ChartRow& row : chart.rows) {
        row.is_told = row.label.plain() == name;
        is_found |= row.is_told;
        list(row.label.plain());
    }
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        if (chart.series[i].name.plain() == name) {
            chart.told_series = i;
            is_found = true;
        }
        list(chart.series[i].name.plain());
    }
    if (!is_found) {
        reading.diagnostics.report(base::Code::ChartNameUnknown, fields.key_place("told"),
                                   {name, names});
    }
}

}  // namespace

void arrange_chart(const Fields& fields, const Reading& reading, Chart& chart) {
    const auto chosen = fields.choice("order", orders);
    const bool descends = chart.kind == ChartKind::Ranking || chart.kind == ChartKind::Ring;
    const Order order = chosen     ? static_cast<Order>(*chosen)
                        : descends ? Order::Descending
                                   : Order::Given;
    if (order != Order::Given && !chart.series.empty()) {
        sort_rows(chart, order);
    }
    mark_told(fields, reading, chart);
}

}  // namespace tongket::report
