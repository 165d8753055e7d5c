#include "report/tables.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "report/statistics_table.h"
#include "report/table_grid.h"
#include "report/table_width.h"

namespace tongket::report {

namespace {

constexpr std::array<std::string_view, 4> align_words = {"left", "right", "center", "decimal"};
constexpr std::array<ColumnAlign, 4> aligns = {ColumnAlign::Left, ColumnAlign::Right,
                                               ColumnAlign::Centre, ColumnAlign::Decimal};
constexpr std::size_t deepest_head = 4;

/// A map with a key of `owner`; any other map is a text that lacks its quotes.
bool has_key_of(const data::Value& value, KeyOwner owner) {
    return value.is_map() &&
           std::any_of(value.entries.begin(), value.entries.end(), [owner](const auto& entry) {
               return find_key(owner, entry.key) != nullptr;
           });
}

std::vector<TableColumn*> leaves_of(std::vector<TableColumn>& columns) {
    std::vector<TableColumn*> leaves;
    for (TableColumn& column : columns) {
        if (column.columns.empty()) {
            leaves.push_back(&column);
        } else {
            const auto below = leaves_of(column.columns);
            leaves.insert(leaves.end(), below.begin(), below.end());
        }
    }
    return leaves;
}

class TableReader {
  public:
    TableReader(const Fields& fields, const Reading& reading)
        : fields_(fields), reading_(reading) {}

    std::optional<Table> read() {
        table_.place = fields_.place();
        table_.id = fields_.plain("id");
        table_.caption = fields_.text("caption");
        if (fields_.find("of") != nullptr) {
            if (fields_.find("rows") != nullptr) {
                report(base::Code::KeysExclude, fields_.key_place("rows"), {"of", "rows"});
            }
            auto table = make_statistics_table(fields_, reading_, std::move(table_));
            if (table) {
                read_align(*table, 1);  // the column of row numbers is not the file's
            }
            return table;
        }
        table_.columns = read_columns(fields_.items("columns"), 1);
        if (table_.columns.empty()) {
            if (fields_.is_absent("columns")) {
                report(base::Code::MissingKey, fields_.place(), {"columns", "các cột"});
            }
            return std::nullopt;
        }
        read_align(table_, 0);
        read_rows();
        return std::move(table_);
    }

  private:
    std::vector<TableColumn> read_columns(std::span<const data::Value> items, std::size_t depth) {
        std::vector<TableColumn> columns;
        for (const data::Value& item : items) {
            if (depth > deepest_head) {
                report(base::Code::NestedTooDeep, item.place,
                       {"columns", fmt::format("{}", deepest_head)});
                return columns;
            }
            TableColumn column;
            if (has_key_of(item, KeyOwner::Column)) {
                const Fields fields(item, KeyOwner::Column, reading_);
                column.title = fields.text("title");
                if (const auto align = fields.choice("align", align_words)) {
                    column.align = aligns[*align];
                }
                column.width_nanometres = read_width(fields);
                column.columns = read_columns(fields.items("columns"), depth + 1);
            } else {
                column.title = read_text(item, "columns", reading_);
            }
            columns.push_back(std::move(column));
        }
        return columns;
    }

    std::int64_t read_width(const Fields& fields) const {
        const data::Value* given = fields.find("width");
        if (given == nullptr) {
            return 0;
        }
        const std::string text = fields.plain("width");
        const auto width = read_table_width(text);
        if (!width) {
            report(base::Code::BadWidth, given->place, {text});
        }
        return width.value_or(0);
    }

    /// One word a column that holds cells, after the first `made` ones.
    void read_align(Table& table, std::size_t made) const {
        const std::span<const data::Value> words = fields_.items("align");
        const std::vector<TableColumn*> leaves = leaves_of(table.columns);
        const std::size_t wanted = leaves.size() - made;
        if (!words.empty() && words.size() != wanted) {
            report(base::Code::AlignCount, fields_.key_place("align"),
                   {fmt::format("{}", words.size()), fmt::format("{}", wanted)});
        }
        for (std::size_t i = 0; i < std::min(words.size(), wanted); ++i) {
            if (const auto align = read_choice(words[i], "align", align_words, reading_)) {
                leaves[i + made]->align = aligns[*align];
            }
        }
    }

    void read_rows() {
        const std::span<const data::Value> rows = fields_.items("rows");
        column_count_ = count_columns(table_.columns);
        TableGrid grid(column_count_);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const data::Value& row = rows[i];
            if (row.is_sequence()) {
                table_.rows.push_back(read_row(row, grid, {i + 1, rows.size() - i}));
            } else if (!row.is_poisoned()) {
                report(base::Code::ExpectedList, row.place, {"rows"});
            }
            grid.next_row();
        }
    }

    struct RowPlace {
        std::size_t number, rows_left;  ///< this one included
    };

    std::vector<TableCell> read_row(const data::Value& row, TableGrid& grid, RowPlace place) {
        const std::size_t wanted = grid.free();
        std::size_t taken = 0;
        std::vector<TableCell> cells;
        bool overlaps = false;
        for (const data::Value& item : row.items) {
            TableCell cell = read_cell(item, place.rows_left);
            taken += cell.columns;
            if (grid.place(cell.columns, cell.rows) == TableGrid::Fit::Overlaps) {
                overlaps = true;
                report(base::Code::SpanOutside, item.place,
                       {"columns", fmt::format("{}", cell.columns)});
            }
            cells.push_back(std::move(cell));
        }
        const bool poisoned = std::any_of(row.items.begin(), row.items.end(),
                                          [](const auto& item) { return item.is_poisoned(); });
        if (taken != wanted && !overlaps && !poisoned) {
            const std::size_t above = column_count_ - wanted;
            report(taken > wanted ? base::Code::TooManyCells : base::Code::TooFewCells, row.place,
                   {fmt::format("{}", place.number), fmt::format("{}", taken + above),
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
        cell.rows = read_span(fields, "rows", rows_left);
        cell.columns = read_span(fields, "columns", column_count_);
        return cell;
    }

    std::uint16_t read_span(const Fields& fields, std::string_view key, std::size_t most) const {
        const std::int32_t wanted = fields.integer(key, {1, 65'535}).value_or(1);
        if (static_cast<std::size_t>(wanted) > most) {
            report(base::Code::SpanOutside, fields.find(key)->place,
                   {std::string(key), fmt::format("{}", wanted)});
            return 1;
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
};

}  // namespace

std::size_t count_columns(const std::vector<TableColumn>& columns) {
    std::size_t count = 0;
    for (const TableColumn& column : columns) {
        count += column.columns.empty() ? 1 : count_columns(column.columns);
    }
    return count;
}

std::optional<Table> read_table(const data::Value& value, const Reading& reading) {
    const auto fields = open_fields(value, "table", KeyOwner::Table, reading);
    return fields ? TableReader(*fields, reading).read() : std::nullopt;
}

}  // namespace tongket::report
