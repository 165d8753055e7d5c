#include "report/statistics_table.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "report/made_text.h"

namespace tongket::report {

namespace {

/// What a column takes from a statistic.
enum class Source : std::uint8_t { Label, Unit, Value, Field, PercentField };

struct StatisticsColumn {
    std::string_view word;
    std::string_view title;
    Source source;
    ColumnAlign align;
};
constexpr std::array<StatisticsColumn, 11> known_columns = {{
    {"label", "Chỉ tiêu", Source::Label, ColumnAlign::Left},
    {"unit", "Đơn vị tính", Source::Unit, ColumnAlign::Centre},
    {"last-year", "Thực hiện năm trước", Source::Field, ColumnAlign::Right},
    {"plan", "Kế hoạch", Source::Field, ColumnAlign::Right},
    {"value", "Thực hiện", Source::Value, ColumnAlign::Right},
    {"of-plan", "So với kế hoạch (%)", Source::PercentField, ColumnAlign::Decimal},
    {"growth", "Tăng so với năm trước (%)", Source::PercentField, ColumnAlign::Decimal},
    {"share", "Tỷ lệ (%)", Source::PercentField, ColumnAlign::Decimal},
    {"as-of", "Tính đến ngày", Source::Field, ColumnAlign::Centre},
    {"source", "Nguồn", Source::Field, ColumnAlign::Left},
    {"note", "Ghi chú", Source::Field, ColumnAlign::Left},
}};
using Columns = std::vector<const StatisticsColumn*>;
using Statistics = std::vector<const Statistic*>;

constexpr std::array<std::string_view, known_columns.size()> column_words = [] {
    std::array<std::string_view, known_columns.size()> words;
    for (std::size_t i = 0; i < words.size(); ++i) {
        words[i] = known_columns[i].word;
    }
    return words;
}();

bool has_source(const Columns& columns, Source source) {
    return std::any_of(columns.begin(), columns.end(),
                       [source](const auto* column) { return column->source == source; });
}

/// With a column for units, a value stands without its own.
enum class Units : std::uint8_t { InValue, Apart };

std::string cell_text(const Statistic& statistic, const StatisticsColumn& column, Units units) {
    switch (column.source) {
        case Source::Label:
            return statistic.label;
        case Source::Unit:
            return statistic.unit;
        case Source::Value: {
            if (units == Units::InValue) {
                return statistic.printed();
            }
            const std::string* qualifier = statistic.field("qualifier");
            return (qualifier != nullptr ? *qualifier + " " : "") + statistic.value_text;
        }
        case Source::Field:
        case Source::PercentField:
            break;
    }
    const std::string* field = statistic.field(column.word);
    std::string text = field != nullptr ? *field : std::string();
    if (column.source == Source::PercentField && text.ends_with('%')) {
        text.pop_back();  // the head says it
    }
    return text;
}

Table tabulate(const Statistics& statistics, const Columns& columns, Table table) {
    table.made = true;
    const Units units = has_source(columns, Source::Unit) ? Units::Apart : Units::InValue;
    table.columns.push_back(make_column("STT", ColumnAlign::Centre, table.place));
    for (const StatisticsColumn* column : columns) {
        table.columns.push_back(make_column(column->title, column->align, table.place));
        table.columns.back().heads_rows = column->source == Source::Label;
    }
    for (const Statistic* statistic : statistics) {
        const auto cell = [statistic](std::string text) {
            return TableCell{.text = make_text(std::move(text), statistic->place)};
        };
        std::vector<TableCell> row;
        row.push_back(cell(fmt::format("{}", table.rows.size() + 1)));
        for (const StatisticsColumn* column : columns) {
            row.push_back(cell(cell_text(*statistic, *column, units)));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// Label and value, and every other column that some statistic fills; the unit stays with the
/// value.
Columns default_columns(const Statistics& statistics) {
    Columns chosen;
    for (const StatisticsColumn& column : known_columns) {
        const bool always = column.source == Source::Label || column.source == Source::Value;
        const bool given = std::any_of(
            statistics.begin(), statistics.end(),
            [&column](const auto* statistic) { return statistic->field(column.word) != nullptr; });
        if (always || given) {
            chosen.push_back(&column);
        }
    }
    return chosen;
}

}  // namespace

std::vector<const Statistic*> read_ids(const Fields& fields,
                                       const Reading& reading,
                                       std::string_view key) {
    std::vector<const Statistic*> found;
    for (const data::Value& item : fields.items(key)) {
        if (item.is_null() || item.is_poisoned()) {
            continue;
        }
        if (!item.is_scalar()) {
            reading.diagnostics.report(base::Code::ExpectedText, item.place, {std::string(key)});
        } else if (const Statistic* statistic = reading.figures.find(item.text)) {
            found.push_back(statistic);
        } else {
            FigureFault fault = reading.figures.unknown_id(item.text, 0);
            reading.diagnostics.report(fault.code, item.place, std::move(fault.arguments));
        }
    }
    return found;
}

std::optional<Table> make_statistics_table(const Fields& fields,
                                           const Reading& reading,
                                           Table table) {
    const Statistics statistics = read_ids(fields, reading);
    Columns chosen;
    for (const data::Value& item : fields.items("columns")) {
        if (const auto word = read_choice(item, "columns", column_words, reading)) {
            chosen.push_back(&known_columns[*word]);
        }
    }
    if (statistics.empty()) {
        if (const data::Value* ids = fields.find("of"); ids->is_sequence() && ids->items.empty()) {
            reading.diagnostics.report(base::Code::NothingToShow, fields.key_place("of"),
                                       {"table"});
        }
        return std::nullopt;  // else its ids were reported
    }
    return tabulate(statistics, chosen.empty() ? default_columns(statistics) : chosen,
                    std::move(table));
}

std::optional<Table> show_statistics(const std::vector<Statistic>& statistics, base::Place place) {
    if (statistics.empty()) {
        return std::nullopt;
    }
    Statistics all;
    for (const Statistic& statistic : statistics) {
        all.push_back(&statistic);
    }
    Table table;
    table.place = place;
    return tabulate(all, default_columns(all), std::move(table));
}

}  // namespace tongket::report
