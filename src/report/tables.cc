#include "report/tables.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/narrow.h"
#include "report/clean_lines.h"
#include "report/footnotes.h"
#include "report/made_text.h"
#include "report/number_line.h"
#include "report/statistics_table.h"
#include "report/table_columns.h"
#include "report/table_grid.h"

namespace tongket::report {

namespace {

constexpr std::array<std::string_view, 3> too_wide_words = {"squeeze", "split", "turn"};
constexpr std::array<Table::TooWide, 3> too_wides = {Table::TooWide::Squeeze, Table::TooWide::Split,
                                                     Table::TooWide::Turn};
class TableReader {
  public:
    TableReader(const Fields& fields, const Reading& reading)
        : fields_(fields), reading_(reading) {}

    std::optional<Table> read() {
        table_.place = fields_.place();
        table_.id = fields_.plain("id");
        table_.caption = fields_.text("caption");
        table_.note = fields_.text("note");
        table_.counted = fields_.text("count-rows");
        table_.placement = fields_.placement();
        table_.stub = static_cast<std::size_t>(fields_.integer("stub", {0, 100}).value_or(1));
        if (const auto too_wide = fields_.choice("too-wide", too_wide_words)) {
            table_.too_wide = too_wides[*too_wide];
        }
        if (fields_.find("of") != nullptr) {
            for (const std::string_view key : {"rows", "total", "carry"}) {
                if (fields_.find(key) != nullptr) {
                    report(base::Code::KeysExclude, fields_.key_place(key),
                           {"of", std::string(key)});
                }
            }
            auto table = make_statistics_table(fields_, reading_, std::move(table_));
            if (table) {
                // The column of row numbers is not the file's.
                read_align(fields_, reading_, 1, table->columns);
                column_count_ = count_columns(table->columns);
                read_column_numbers(*table);
            }
            return table;
        }
        TypedColumns typed =
            read_columns(fields_, reading_, table_.id.empty() ? table_.caption.plain() : table_.id);
        table_.columns = std::move(typed.columns);
        drawn_at_end_ = typed.drawn_at_end;
        if (table_.columns.empty()) {
            if (fields_.is_absent("columns")) {
                report(base::Code::MissingKey, fields_.place(), {"columns", "các cột"});
            }
            return std::nullopt;
        }
        read_align(fields_, reading_, 0, table_.columns);
        read_rows();
        return std::move(table_);
    }

  private:
    void read_rows() {
        const std::span<const data::Value> rows = fields_.items("rows");
        column_count_ = count_columns(table_.columns);
        grid_ = TableGrid(column_count_);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const data::Value& row = rows[i];
            if (has_key_of(row, KeyOwner::Group)) {
                read_group(Fields(row, KeyOwner::Group, reading_));
            } else {
                read_plain_row(row, {i + 1, rows.size() - i});
            }
        }
        const Text total = fields_.text("total");
        if (!total.spans.empty()) {
            add_sums(total, RowRole::Total, fields_.key_place("total"));
        }
        table_.carry = fields_.flag("carry").value_or(false);
        if (table_.carry) {
            static_cast<void>(label_columns(fields_.key_place("carry")));
        }
        read_column_numbers(table_);
    }

    struct RowPlace {
        std::size_t number, rows_left;  ///< this one included
    };

    void read_plain_row(const data::Value& row, RowPlace place) {
        if (row.is_sequence()) {
            add_row(read_row(row, place), RowRole::Plain);
        } else {
            if (!row.is_poisoned()) {
                report(base::Code::ExpectedList, row.place, {"rows"});
            }
            grid_.next_row();
        }
    }

    void add_row(std::vector<TableCell> cells, RowRole kind) {
        table_.rows.push_back(std::move(cells));
        table_.row_roles.push_back(kind);
        grid_.next_row();
    }

    /// A title over all columns, the rows, their sums.
    void read_group(const Fields& group) {
        const Text title = group.text("title");
        if (!title.spans.empty()) {
            TableCell cell{title, 1, base::narrow<std::uint16_t>(column_count_)};
            place(cell, title.place);
            add_row({std::move(cell)}, RowRole::GroupTitle);
        }
        const std::span<const data::Value> rows = group.items("rows");
        for (std::size_t i = 0; i < rows.size(); ++i) {
            read_plain_row(rows[i], {i + 1, rows.size() - i});
        }
        const Text total = group.text("total");
        if (!total.spans.empty()) {
            add_sums(total, RowRole::GroupTotal, group.key_place("total"));
        }
    }

    /// Columns before the first that is added up: a row of sums has its label there. At least one,
    /// or it is reported.
    std::size_t label_columns(base::Place key) {
        const std::vector<TableColumn*> leaves = leaves_of(table_.columns);
        const auto first = std::ranges::find_if(leaves, [](const auto* leaf) { return leaf->sum; });
        if (first == leaves.end() || first == leaves.begin()) {
            report(base::Code::SumNeedsColumns, key, {});
            return 0;
        }
        return static_cast<std::size_t>(first - leaves.begin());
    }

    void add_sums(const Text& label, RowRole kind, base::Place key) {
        const std::size_t labels = label_columns(key);
        if (labels == 0) {
            return;
        }
        std::vector<TableCell> cells;
        cells.push_back({label, 1, base::narrow<std::uint16_t>(labels)});
        for (std::size_t i = labels; i < column_count_; ++i) {
            cells.push_back({make_text({}, label.place), 1, 1});
        }
        for (const TableCell& cell : cells) {
            place(cell, label.place);
        }
        add_row(std::move(cells), kind);
    }

    void place(const TableCell& cell, base::Place at) {
        if (grid_.place(cell.columns, cell.rows) != TableGrid::Fit::Placed) {
            report(base::Code::SpanOutside, at, {"columns", fmt::format("{}", cell.columns)});
        }
    }

    void read_column_numbers(Table& table) {
        for (const data::Value& number : fields_.items("column-numbers")) {
            table.column_numbers.push_back(read_text(number, "column-numbers", reading_));
        }
        if (!table.column_numbers.empty() &&
            table.column_numbers.size() + drawn_at_end_ == column_count_) {
            table.column_numbers.resize(column_count_);
        }
        const std::size_t given = table.column_numbers.size();
        if (given > 0 && given != column_count_) {
            report(base::Code::ColumnNumberCount, fields_.key_place("column-numbers"),
                   {fmt::format("{}", given), fmt::format("{}", column_count_)});
            table.column_numbers.clear();
        }
    }

    std::vector<TableCell> read_row(const data::Value& row, RowPlace at) {
        const std::size_t wanted = grid_.free();
        std::size_t taken = 0;
        std::vector<TableCell> cells;
        bool overlaps = false;
        for (const data::Value& item : row.items) {
            TableCell cell = read_cell(item, at.rows_left);
            taken += cell.columns;
            if (grid_.place(cell.columns, cell.rows) == TableGrid::Fit::Overlaps) {
                overlaps = true;
                report(base::Code::SpanOutside, item.place,
                       {"columns", fmt::format("{}", cell.columns)});
            }
            cells.push_back(std::move(cell));
        }
        if (taken + drawn_at_end_ == wanted) {
            for (; taken < wanted; ++taken) {
                cells.push_back({make_text({}, row.place), 1, 1});
                static_cast<void>(grid_.place(1, 1));
            }
        }
        const bool poisoned = std::any_of(row.items.begin(), row.items.end(),
                                          [](const auto& item) { return item.is_poisoned(); });
        if (taken != wanted && !overlaps && !poisoned) {
            const std::size_t above = column_count_ - wanted;
            report(taken > wanted ? base::Code::TooManyCells : base::Code::TooFewCells, row.place,
                   {fmt::format("{}", at.number), fmt::format("{}", taken + above),
                    fmt::format("{}", column_count_)});
        }
        return cells;
    }

    TableCell read_cell(const data::Value& item, std::size_t rows_left) const {
        TableCell cell;
        if (!has_key_of(item, KeyOwner::Cell)) {
            cell.text = read_text(item, "rows", reading_);
            return cell;
        }
        const Fields fields(item, KeyOwner::Cell, reading_);
        cell.text = fields.text("text");
        cell.line = read_line_of_numbers(fields, "line", reading_);
        cell.rows = read_span(fields, "rows", rows_left);
        cell.columns = read_span(fields, "columns", column_count_);
        return cell;
    }

    std::uint16_t read_span(const Fields& fields, std::string_view key, std::size_t most) const {
        const std::int32_t wanted = fields.integer(key, {1, 65'535}).value_or(1);
        if (static_cast<std::size_t>(wanted) > most) {
            report(base::Code::SpanOutside, fields.find(key)->place,
                   {std::string(key), fmt::format("{}", wanted)});
            return base::narrow<std::uint16_t>(most);  // so that the rows below still fit
        }
        return static_cast<std::uint16_t>(wanted);
    }

    void report(base::Code code, base::Place place, std::vector<std::string> arguments) const {
        reading_.diagnostics.report(code, place, std::move(arguments));
    }

    const Fields& fields_;
    const Reading& reading_;
    Table table_;
    std::size_t column_count_ = 0;
    std::size_t drawn_at_end_ = 0;  ///< last columns without cells of the file
    TableGrid grid_{0};
};

}  // namespace

std::optional<Table> read_table(const data::Value& value, const Reading& reading) {
    Footnotes notes = read_notes(value.is_map() ? value.find("notes") : nullptr, reading);
    Reading with_notes = reading;
    with_notes.admitted = {&notes, Pictures::OnLines};
    const auto fields = open_fields(value, "table", KeyOwner::Table, with_notes);
    if (!fields) {
        return std::nullopt;
    }
    auto table = TableReader(*fields, with_notes).read();
    notes.report_unused(reading.diagnostics);
    return table;
}

}  // namespace tongket::report
