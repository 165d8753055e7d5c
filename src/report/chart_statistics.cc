#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "report/chart_data.h"
#include "report/made_text.h"
#include "report/statistics_table.h"

namespace tongket::report {

namespace {

using vietnamese::Decimal;
using Role = ChartSeries::Role;

constexpr std::array<std::string_view, 3> words = {"last-year", "value", "plan"};
constexpr std::array<Role, 3> roles = {Role::LastYear, Role::ThisYear, Role::Plan};
constexpr std::array<std::string_view, 3> names = {"Năm trước", "Năm nay", "Kế hoạch"};

const std::optional<Decimal>& amount_of(const Statistic& statistic, Role role) {
    return role == Role::LastYear ? statistic.last_year
           : role == Role::Plan   ? statistic.plan
                                  : statistic.value;
}

/// What `series` asks for; else, where a chart compares, what any of the statistics has.
std::vector<std::size_t> asked_series(const Fields& fields,
                                      const Reading& reading,
                                      const Chart& chart,
                                      const std::vector<const Statistic*>& statistics) {
    std::vector<std::size_t> asked;
    for (const data::Value& item : fields.items("series")) {
        const auto word = read_choice(item, "series", words, reading);
        if (word && std::ranges::find(asked, *word) == asked.end()) {
            asked.push_back(*word);
        }
    }
    const bool compares = chart.kind == ChartKind::Columns || chart.kind == ChartKind::Dumbbell;
    for (std::size_t i = 0; fields.find("series") == nullptr && compares && i < roles.size(); ++i) {
        const bool is_there = std::ranges::any_of(statistics, [&](const Statistic* statistic) {
            return amount_of(*statistic, roles[i]).has_value();
        });
        if (is_there) {
            asked.push_back(i);
        }
    }
    return asked.empty() ? std::vector<std::size_t>{1} : asked;
}

/// Where Decimal's rules allow it: 1 decimal.
std::optional<Decimal> percent_of(const std::optional<Decimal>& part,
                                  const std::optional<Decimal>& whole) {
    constexpr std::int64_t most = 1'000'000'000'000'000;
    if (!part || !whole || whole->coefficient == 0 || part->coefficient > most ||
        part->coefficient < -most) {
        return std::nullopt;
    }
    return vietnamese::divide({part->coefficient * 100, part->scale}, *whole, 1);
}

/// Per cent of the plan, this year's result and last year's.
void take_progress(const std::vector<const Statistic*>& statistics, Chart& chart) {
    const bool has_past = std::ranges::any_of(statistics, [](const Statistic* statistic) {
        return statistic->last_year.has_value() && statistic->plan.has_value();
    });
    if (has_past) {
        chart.series.push_back({Role::LastYear, make_text(std::string(names[0]), chart.place)});
    }
    chart.series.push_back(
        {Role::ThisYear, has_past ? make_text(std::string(names[1]), chart.place) : Text{}});
    for (const Statistic* statistic : statistics) {
        ChartRow row;
        row.label = make_text(statistic->label, statistic->place);
        row.place = statistic->place;
        row.has_no_target = !statistic->plan.has_value();
        if (has_past) {
            row.values.push_back(
                {percent_of(statistic->last_year, statistic->plan), {}, statistic->place});
        }
        row.values.push_back({percent_of(statistic->value, statistic->plan), {}, statistic->place});
        chart.rows.push_back(std::move(row));
    }
    chart.unit = "%";
}

}  // namespace

void take_chart_statistics(const Fields& fields, const Reading& reading, Chart& chart) {
    std::vector<const Statistic*> statistics = read_ids(fields, reading);
    if (statistics.empty()) {
        return;
    }
    if (chart.kind == ChartKind::Progress) {
        take_progress(statistics, chart);
        return;
    }
    const std::vector<std::size_t> asked = asked_series(fields, reading, chart, statistics);
    std::erase_if(statistics, [&](const Statistic* statistic) {
        const bool has_none = std::ranges::none_of(
            asked, [&](std::size_t i) { return amount_of(*statistic, roles[i]).has_value(); });
        if (has_none) {
            reading.diagnostics.report(base::Code::ChartPointLeftOut, fields.key_place("of"),
                                       {statistic->id});
        }
        return has_none;
    });
    for (const std::size_t i : asked) {
        const bool is_alone = asked.size() == 1;
        chart.series.push_back({is_alone ? Role::Plain : roles[i],
                                is_alone ? Text{} : make_text(std::string(names[i]), chart.place)});
    }
    const Statistic* first = statistics.empty() ? nullptr : statistics.front();
    for (const Statistic* statistic : statistics) {
        if (statistic->unit != first->unit) {
            reading.diagnostics.report(base::Code::ChartUnitsDiffer, fields.key_place("of"),
                                       {first->unit, statistic->unit});
            chart.has_mixed_units = true;
        }
    }
    for (const Statistic* statistic : statistics) {
        ChartRow row;
        row.label = make_text(statistic->label, statistic->place);
        row.place = statistic->place;
        for (const std::size_t i : asked) {
            ChartValue value;
            value.value = amount_of(*statistic, roles[i]);
            value.place = statistic->place;
            if (roles[i] == Role::ThisYear && value.value) {
                value.text = chart.has_mixed_units ? statistic->printed() : statistic->value_text;
            }
            row.values.push_back(std::move(value));
        }
        chart.rows.push_back(std::move(row));
    }
    if (const std::string* of_plan = first == nullptr ? nullptr : first->field("of-plan");
        of_plan != nullptr && statistics.size() == 1 && asked == std::vector<std::size_t>{1}) {
        chart.of_plan = *of_plan;
    }
    if (chart.unit.empty() && first != nullptr && !chart.has_mixed_units) {
        chart.unit = first->unit;
    }
}

}  // namespace tongket::report
