#include "report/charts.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "report/made_text.h"
#include "report/numbers.h"
#include "report/statistics_table.h"

namespace tongket::report {

namespace {

constexpr std::array<std::string_view, 1> chart_types = {"bar"};

/// [name, number]; the number may have a % of its own where the chart has no other unit.
std::optional<ChartPoint> read_point(const data::Value& pair,
                                     const Reading& reading,
                                     Chart& chart) {
    if (!pair.is_sequence() || pair.items.size() != 2) {
        reading.diagnostics.report(base::Code::ChartPairExpected, pair.place);
        return std::nullopt;
    }
    const data::Value& number = pair.items[1];
    if (number.is_poisoned()) {
        return std::nullopt;
    }
    if (!number.is_scalar()) {
        reading.diagnostics.report(base::Code::ChartPairExpected, number.place);
        return std::nullopt;
    }
    const std::string_view bare = without_percent(number.text);
    if (bare != number.text && number.text.find('%') != std::string::npos) {
        if (!chart.unit.empty() && chart.unit != "%") {
            reading.diagnostics.report(base::Code::PercentAndUnit, number.place,
                                       {number.text, chart.unit});
        }
        chart.unit = "%";
    }
    ChartPoint point;
    point.place = pair.place;
    point.label = read_text(pair.items[0], "data", reading);
    auto read = read_printed_number(bare, {"data", number.place, MissingDot::Accepted}, reading);
    if (!read) {
        return std::nullopt;
    }
    point.value = read->value;
    point.value_text = std::move(read->text);
    return point;
}

void read_data(const Fields& fields, const Reading& reading, Chart& chart) {
    for (const data::Value& pair : fields.items("data")) {
        if (pair.is_poisoned()) {
            continue;
        }
        if (auto point = read_point(pair, reading, chart)) {
            chart.points.push_back(std::move(*point));
        }
    }
}

void take_statistics(const Fields& fields, const Reading& reading, Chart& chart) {
    const std::vector<const Statistic*> statistics = read_ids(fields, reading);
    const bool one_unit =
        std::all_of(statistics.begin(), statistics.end(), [&statistics](const auto* statistic) {
            return statistic->unit == statistics.front()->unit;
        });
    const Statistic* first = nullptr;
    for (const Statistic* statistic : statistics) {
        if (!statistic->value) {
            reading.diagnostics.report(base::Code::ChartPointLeftOut, fields.key_place("of"),
                                       {statistic->id});
            continue;
        }
        if (first != nullptr && first->unit != statistic->unit) {
            reading.diagnostics.report(base::Code::ChartUnitsDiffer, fields.key_place("of"),
                                       {first->unit, statistic->unit});
        }
        first = first == nullptr ? statistic : first;
        chart.points.push_back(
            {.label = make_text(statistic->label, statistic->place),
             .value = *statistic->value,
             .value_text = one_unit ? statistic->value_text : statistic->printed(),
             .place = statistic->place});
    }
    if (chart.unit.empty() && first != nullptr && one_unit) {
        chart.unit = first->unit;
    }
}

}  // namespace

std::optional<Chart> read_chart(const data::Value& value, const Reading& reading) {
    const auto fields = open_fields(value, "chart", KeyOwner::Chart, reading);
    if (!fields) {
        return std::nullopt;
    }
    Chart chart;
    chart.place = value.place;
    static_cast<void>(fields->choice("type", chart_types));
    chart.id = fields->plain("id");
    chart.caption = fields->text("caption");
    chart.placement = fields->placement();
    chart.unit = fields->plain("unit");
    const bool has_ids = fields->find("of") != nullptr;
    if (has_ids && fields->find("data") != nullptr) {
        reading.diagnostics.report(base::Code::KeysExclude, fields->key_place("data"),
                                   {"of", "data"});
    }
    const std::size_t before = reading.diagnostics.size();
    if (has_ids) {
        take_statistics(*fields, reading, chart);
    } else {
        read_data(*fields, reading, chart);
    }
    if (!chart.points.empty()) {
        return chart;
    }
    // What was reported, here or when the file was read, is not reported again.
    const auto poisoned = [&fields](std::string_view key) {
        return !fields->is_absent(key) && fields->find(key) == nullptr;
    };
    if (reading.diagnostics.size() == before && !poisoned("of") && !poisoned("data")) {
        reading.diagnostics.report(base::Code::NothingToShow, value.place, {"chart"});
    }
    return std::nullopt;
}

}  // namespace tongket::report
