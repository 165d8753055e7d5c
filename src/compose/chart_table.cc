#include "compose/chart_table.h"

#include <string>
#include <utility>

#include "compose/chart_numbers.h"

namespace tongket::compose {

report::Table table_of_chart(const report::Chart& chart) {
    const ChartNumbers numbers = chart_numbers(chart);
    const auto text = [&chart](const std::string& words) {
        report::Text made;
        made.place = chart.place;
        made.spans.push_back({words, false, false, chart.place});
        return made;
    };
    report::Table table;
    table.place = chart.place;
    table.caption = chart.caption;
    report::TableColumn names;
    names.title = text("Mục");
    names.align = report::ColumnAlign::Left;
    names.heads_rows = true;
    table.columns.push_back(std::move(names));
    for (const report::ChartSeries& series : chart.series) {
        report::TableColumn column;
        column.title =
            series.name.empty() ? text(chart.unit.empty() ? "Giá trị" : chart.unit) : series.name;
        column.align = report::ColumnAlign::Decimal;
        table.columns.push_back(std::move(column));
    }
    for (std::size_t row = 0; row < chart.rows.size(); ++row) {
        std::vector<report::TableCell> cells;
        cells.push_back({chart.rows[row].label, 1, 1});
        for (std::size_t i = 0; i < chart.series.size(); ++i) {
            cells.push_back({text(printed(numbers, chart, row, i)), 1, 1});
        }
        table.rows.push_back(std::move(cells));
    }
    table.made = true;
    return table;
}

}  // namespace tongket::compose
