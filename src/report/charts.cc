#include "report/charts.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "report/chart_data.h"

namespace tongket::report {

namespace {

constexpr std::array<std::string_view, 14> chart_types = {
    "bar",      "columns", "stacked", "line",  "area",  "ring",  "progress",
    "dumbbell", "ranking", "panels",  "tiles", "strip", "units", "hanging"};

constexpr std::int32_t most_tiles = 40;
constexpr std::int32_t most_each = 1'000'000'000;

void read_tiles(const Fields& fields, const Reading& reading, Chart& chart) {
    std::size_t sum = 0;
    for (const data::Value& item : fields.items("tiles")) {
        std::size_t count = 0;
        if (item.is_scalar() && item.text.size() <= 2) {
            for (const char c : item.text) {
                count = c >= '0' && c <= '9' ? count * 10 + static_cast<std::size_t>(c - '0') : 0;
            }
        }
        if (count < 1 || count > most_tiles) {
            reading.diagnostics.report(
                base::Code::ExpectedInteger, item.place,
                {"tiles", item.is_scalar() ? item.text : "…", "1", std::to_string(most_tiles)});
            chart.tiles.clear();
            return;
        }
        sum += count;
        chart.tiles.push_back(count);
    }
    if (!chart.tiles.empty() && sum != chart.rows.size() && !chart.rows.empty()) {
        reading.diagnostics.report(base::Code::ChartTilesDiffer, fields.key_place("tiles"),
                                   {std::to_string(sum), std::to_string(chart.rows.size())});
        chart.tiles.clear();
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
    if (const auto type = fields->choice("type", chart_types)) {
        chart.kind = static_cast<ChartKind>(*type);
    }
    chart.id = fields->plain("id");
    chart.caption = fields->text("caption");
    chart.subtitle = fields->text("subtitle");
    chart.note = fields->text("note");
    chart.whole = fields->text("whole");
    chart.placement = fields->placement();
    chart.unit = fields->plain("unit");
    chart.has_own_scales = fields->flag("own-scale").value_or(false);
    chart.has_table = fields->flag("table").value_or(false);
    chart.each = fields->integer("each", {1, most_each}).value_or(1);
    const bool has_ids = fields->find("of") != nullptr;
    if (has_ids && fields->find("data") != nullptr) {
        reading.diagnostics.report(base::Code::KeysExclude, fields->key_place("data"),
                                   {"of", "data"});
    }
    const std::size_t before = reading.diagnostics.size();
    if (has_ids) {
        take_chart_statistics(*fields, reading, chart);
    } else {
        read_chart_data(*fields, reading, chart);
    }
    arrange_chart(*fields, reading, chart);
    read_tiles(*fields, reading, chart);
    if (!chart.rows.empty()) {
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

void read_statistic_charts(const data::Value& report,
                           const Reading& reading,
                           std::span<Statistic> statistics) {
    const data::Value* map = report.find("statistics");
    if (map == nullptr || !map->is_map()) {
        return;
    }
    for (const data::Entry& entry : map->entries) {
        const data::Value* chart = entry.value.is_map() ? entry.value.find("chart") : nullptr;
        const auto owner = std::ranges::find(statistics, entry.key, &Statistic::id);
        if (chart == nullptr || chart->is_null() || owner == statistics.end()) {
            continue;
        }
        if (auto made = read_chart(*chart, reading)) {
            owner->chart = std::make_shared<const Chart>(*std::move(made));
        }
    }
}

}  // namespace tongket::report
