#include "report/sheets/table_from_sheet.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "data/sheets/cell_text.h"
#include "report/sheets/cell_value.h"
#include "report/sheets/sheet_table.h"
#include "vietnamese/number.h"

namespace tongket::report {

namespace {

using base::Code;

data::Value number_scalar(std::size_t number, base::Place place) {
    return make_scalar(fmt::format("{}", number), place);
}

/// Those of a column, from top to bottom; one that is merged with others stands once.
data::Value head_cells(const SheetTable& sheet, std::size_t column, base::Place place) {
    data::Value heads = make_sequence(place);
    const data::Cell* last = nullptr;
    for (std::size_t row = 0; row < sheet.head_rows(); ++row) {
        const data::Cell* cell = sheet.head_cell(row, column);
        if (cell != nullptr && cell != last) {
            heads.items.push_back(make_scalar(cell->text, cell->place));
            last = cell;
        }
    }
    return heads;
}

class TableFiller {
  public:
    TableFiller(data::Value& table, const SheetTable& sheet, base::Diagnostics& diagnostics)
        : table_(table), sheet_(sheet), diagnostics_(diagnostics) {}

    void fill() {
        const data::Value* chosen = table_.find("columns");
        const bool has_list = chosen != nullptr && chosen->is_sequence() && !chosen->items.empty();
        data::Value columns = has_list                 ? choose_columns(*chosen)
                              : sheet_.head_rows() > 0 ? take_heads()
                                                       : make_poisoned(table_.place);
        if (!has_list && sheet_.head_rows() == 0) {
            diagnostics_.report(Code::MissingKey, table_.place, {"columns", "các cột"});
        }
        if (columns.is_poisoned()) {
            replace(std::move(columns), make_poisoned(table_.place));
            return;
        }
        data::Value rows = make_sequence(sheet_.place());
        for (std::size_t row = 0; row < sheet_.row_count(); ++row) {
            rows.items.push_back(make_row(row));
        }
        warn_of_mixed_columns();
        replace(std::move(columns), std::move(rows));
    }

  private:
    void replace(data::Value columns, data::Value rows) {
        erase_entries(table_, [](std::string_view key) {
            return is_sheet_key(key) || key == "columns" || key == "rows";
        });
        add_entry(table_, "columns", std::move(columns));
        add_entry(table_, "rows", std::move(rows));
    }

    data::Value take_heads() {
        for (std::size_t column = 0; column < sheet_.column_count(); ++column) {
            used_.push_back(column);
        }
        return heads(0, 0, used_.size());
    }

    /// The titles of row `level` of the head over the columns `from` to `to`, with what is below
    /// them.
    data::Value heads(std::size_t level, std::size_t from, std::size_t to) {
        data::Value list = make_sequence(sheet_.head_place(level, from));
        for (std::size_t begin = from; begin < to;) {
            std::size_t end = begin + 1;
            const std::uint32_t area = sheet_.head_area(level, begin);
            while (area != 0 && end < to && sheet_.head_area(level, end) == area) {
                ++end;
            }
            std::size_t below = level + 1;
            while (area != 0 && below < sheet_.head_rows() &&
                   sheet_.head_area(below, begin) == area) {
                ++below;
            }
            list.items.push_back(end - begin == 1 ? single_head(level, begin)
                                                  : shared_head(level, below, begin, end));
            begin = end;
        }
        return list;
    }

    /// One title over several columns; the last row of a head may have it too.
    data::Value shared_head(std::size_t level,
                            std::size_t below,
                            std::size_t begin,
                            std::size_t end) {
        data::Value column = make_map(sheet_.head_place(level, begin));
        add_entry(column, "title",
                  shown_value(sheet_.head_cell(level, begin), column.place, diagnostics_));
        data::Value parts = make_sequence(column.place);
        if (below < sheet_.head_rows()) {
            parts = heads(below, begin, end);
        } else {
            for (std::size_t i = begin; i < end; ++i) {
                parts.items.push_back(untitled(sheet_.head_place(level, i)));
            }
        }
        add_entry(column, "columns", std::move(parts));
        return column;
    }

    static data::Value untitled(base::Place place) {
        data::Value column = make_map(place);
        add_entry(column, "title", make_null(place));
        return column;
    }

    /// One column: the titles of its rows stand below each other, as far as there are any.
    data::Value single_head(std::size_t level, std::size_t column) {
        std::vector<std::pair<const data::Cell*, base::Place>> titles;
        std::uint32_t last_area = 0;
        for (std::size_t row = level; row < sheet_.head_rows(); ++row) {
            const std::uint32_t area = sheet_.head_area(row, column);
            const data::Cell* cell = sheet_.head_cell(row, column);
            if (cell != nullptr && (area == 0 || area != last_area)) {
                titles.emplace_back(cell, sheet_.head_place(row, column));
            }
            last_area = area;
        }
        if (titles.empty()) {
            return untitled(sheet_.head_place(level, column));
        }
        data::Value head;
        for (std::size_t i = titles.size(); i-- > 0;) {
            data::Value above = make_map(titles[i].second);
            add_entry(above, "title", shown_value(titles[i].first, above.place, diagnostics_));
            if (i + 1 < titles.size()) {
                data::Value below = make_sequence(head.place);
                below.items.push_back(std::move(head));
                add_entry(above, "columns", std::move(below));
            }
            head = std::move(above);
        }
        return head;
    }

    data::Value choose_columns(const data::Value& list) {
        data::Value columns = make_sequence(list.place);
        if (sheet_.head_rows() == 0) {
            if (list.items.size() != sheet_.column_count()) {
                diagnostics_.report(Code::ColumnCount, list.place,
                                    {fmt::format("{}", list.items.size()),
                                     fmt::format("{}", sheet_.column_count())});
                return make_poisoned(list.place);
            }
            for (std::size_t i = 0; i < sheet_.column_count(); ++i) {
                used_.push_back(i);
            }
            return list;
        }
        bool good = true;
        for (const data::Value& item : list.items) {
            data::Value column = item;
            if (draws_others(item)) {
                columns.items.push_back(std::move(column));
                continue;
            }
            const auto index = find_column(item, column);
            good = good && index.has_value();
            used_.push_back(index.value_or(0));
            columns.items.push_back(std::move(column));
        }
        return good && !used_.empty() ? std::move(columns) : make_poisoned(list.place);
    }

    /// Its cells are no cells of the sheet.
    static bool draws_others(const data::Value& item) {
        return item.is_map() &&
               (item.find("bar") != nullptr || item.find("against-plan") != nullptr);
    }

    /// `Tên`, or a map with `from: Tên` (else its title) and what else a column has. Its heads in
    /// the sheet become its `from`: they are cells that the report used (`used_cells.h`).
    std::optional<std::size_t> find_column(const data::Value& item, data::Value& column) {
        const data::Value* name = &item;
        if (item.is_map()) {
            name = item.find("from");
            name = name != nullptr ? name : item.find("title");
        }
        if (name == nullptr || !name->is_scalar()) {
            diagnostics_.report(Code::ExpectedText, item.place, {"columns"});
            return std::nullopt;
        }
        const auto index = sheet_.find_column(name->text, name->place, diagnostics_);
        if (index) {
            if (!item.is_map()) {
                column = make_map(item.place);
                add_entry(column, "title", item);
            }
            erase_entries(column, [](std::string_view key) { return key == "from"; });
            add_entry(column, "from", head_cells(sheet_, *index, item.place));
            if (column.find("title") == nullptr) {
                const std::size_t last = sheet_.head_rows() - 1;
                add_entry(column, "title",
                          make_scalar(sheet_.column_name(*index), sheet_.head_place(last, *index)));
            }
        }
        return index;
    }

    data::Value make_row(std::size_t row) {
        data::Value list = make_sequence(sheet_.place(row, used_.front()));
        for (std::size_t i = 0; i < used_.size(); ++i) {
            const std::uint32_t area = sheet_.area(row, used_[i]);
            if (area == 0) {
                list.items.push_back(plain_cell(row, used_[i]));
                continue;
            }
            const bool begins_row = row == 0 || sheet_.area(row - 1, used_[i]) != area;
            const bool begins_column = i == 0 || sheet_.area(row, used_[i - 1]) != area;
            if (begins_row && begins_column) {
                list.items.push_back(merged_cell(row, i, area));
            }
        }
        return list;
    }

    data::Value plain_cell(std::size_t row, std::size_t column) {
        return shown_value(sheet_.cell(row, column), sheet_.place(row, column), diagnostics_);
    }

    data::Value merged_cell(std::size_t row, std::size_t index, std::uint32_t area) {
        std::size_t rows = 1;
        while (row + rows < sheet_.row_count() && sheet_.area(row + rows, used_[index]) == area) {
            ++rows;
        }
        std::size_t columns = 1;
        while (index + columns < used_.size() && sheet_.area(row, used_[index + columns]) == area) {
            ++columns;
        }
        data::Value text = plain_cell(row, used_[index]);
        if (rows == 1 && columns == 1) {
            return text;
        }
        data::Value cell = make_map(text.place);
        add_entry(cell, "text", std::move(text));
        add_entry(cell, "rows", number_scalar(rows, cell.place));
        add_entry(cell, "columns", number_scalar(columns, cell.place));
        return cell;
    }

    /// One message a column: numbers that are text neither sum nor sort in the office's own
    /// program.
    void warn_of_mixed_columns() {
        for (const std::size_t column : used_) {
            const data::Cell* text = nullptr;
            bool has_numbers = false;
            for (std::size_t row = 0; row < sheet_.row_count(); ++row) {
                const data::Cell* cell = sheet_.cell(row, column);
                if (cell == nullptr) {
                    continue;
                }
                has_numbers = has_numbers || cell->kind == data::CellKind::Number;
                if (text == nullptr && cell->kind == data::CellKind::Text &&
                    vietnamese::read_number(data::trim_cell_text(cell->text))) {
                    text = cell;
                }
            }
            if (has_numbers && text != nullptr) {
                diagnostics_.report(
                    Code::MixedColumn, text->place,
                    {sheet_.column_name(column), std::string(data::trim_cell_text(text->text))});
            }
        }
    }

    data::Value& table_;
    const SheetTable& sheet_;
    base::Diagnostics& diagnostics_;
    std::vector<std::size_t> used_;  ///< columns of the sheet, in the table's order
};

/// The first two columns, or those that `columns` names: names, then numbers.
std::vector<std::size_t> chart_columns(const data::Value& chart,
                                       const SheetTable& sheet,
                                       base::Diagnostics& diagnostics) {
    const data::Value* names = chart.find("columns");
    if (names == nullptr || names->is_null()) {
        if (sheet.column_count() >= 2) {
            return {0, 1};
        }
        diagnostics.report(Code::ColumnCount, chart.place, {"2", "1"});
        return {};
    }
    const bool are_names =
        names->is_sequence() && names->items.size() >= 2 &&
        std::ranges::all_of(names->items, [](const data::Value& name) { return name.is_scalar(); });
    if (!are_names) {
        diagnostics.report(Code::ChartPairExpected, names->place);
        return {};
    }
    std::vector<std::size_t> columns;
    for (const data::Value& name : names->items) {
        if (const auto column = sheet.find_column(name.text, name.place, diagnostics)) {
            columns.push_back(*column);
        }
    }
    return columns.size() == names->items.size() ? columns : std::vector<std::size_t>();
}

/// Several columns of numbers are the chart's series, called as `columns` calls them, unless it
/// names its series itself.
void name_series(data::Value& chart) {
    const data::Value* names = chart.find("columns");
    if (names == nullptr || !names->is_sequence() || names->items.size() < 3 ||
        chart.find("series") != nullptr) {
        return;
    }
    data::Value series = make_sequence(names->place);
    series.items.assign(names->items.begin() + 1, names->items.end());
    add_entry(chart, "series", std::move(series));
}

}  // namespace

void fill_table(data::Value& table, SheetFiles& files) {
    for (const std::string_view key : {"of", "rows"}) {
        const data::Value* other = table.find(key);
        if (other != nullptr && !other->is_null()) {
            files.diagnostics().report(Code::KeysExclude, other->place, {"data", std::string(key)});
        }
    }
    if (const auto sheet = SheetTable::open(table, files)) {
        TableFiller(table, *sheet, files.diagnostics()).fill();
        return;
    }
    const base::Place place = table.place;
    erase_entries(table, [](std::string_view key) {
        return is_sheet_key(key) || key == "columns" || key == "rows" || key == "align";
    });
    add_entry(table, "columns", make_poisoned(place));
    add_entry(table, "rows", make_poisoned(place));
}

void fill_chart(data::Value& chart, SheetFiles& files) {
    base::Diagnostics& diagnostics = files.diagnostics();
    const auto sheet = SheetTable::open(chart, files);
    const auto columns =
        sheet ? chart_columns(chart, *sheet, diagnostics) : std::vector<std::size_t>();
    data::Value points = make_poisoned(chart.place);
    if (!columns.empty()) {
        points = make_sequence(sheet->place());
        for (std::size_t row = 0; row < sheet->row_count(); ++row) {
            const base::Place place = sheet->place(row, columns.front());
            data::Value values = make_sequence(place);
            values.items.push_back(
                shown_value(sheet->cell(row, columns.front()), place, diagnostics));
            for (std::size_t i = 1; i < columns.size(); ++i) {
                values.items.push_back(stored_value(sheet->cell(row, columns[i]), KeyKind::Number,
                                                    sheet->place(row, columns[i]), diagnostics));
            }
            points.items.push_back(std::move(values));
        }
        name_series(chart);
    }
    erase_entries(chart,
                  [](std::string_view key) { return is_sheet_key(key) || key == "columns"; });
    add_entry(chart, "data", std::move(points));
    if (!columns.empty()) {
        data::Value heads = make_sequence(chart.place);  // as of a table's columns
        for (const std::size_t column : columns) {
            heads.items.push_back(head_cells(*sheet, column, chart.place));
        }
        add_entry(chart, "columns", std::move(heads));
    }
}

}  // namespace tongket::report
