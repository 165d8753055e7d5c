#include "report/sum_rows.h"

#include <string>
#include <string_view>

#include "report/table_matrix.h"
#include "report/tables.h"
#include "vietnamese/normalize.h"

namespace tongket::report {

namespace {

constexpr std::size_t deepest_search = 20;

bool has_id(const data::Value& table, std::string_view id) {
    const data::Value* given = table.is_map() ? table.find("id") : nullptr;
    return given != nullptr && given->is_scalar() && given->text == id;
}

/// The table with that id below `value`: under `table`, in `sections` and `appendices`.
const data::Value* find_table(const data::Value& value, std::string_view id, std::size_t depth) {
    if (!value.is_map() || depth > deepest_search) {
        return nullptr;
    }
    const data::Value* table = value.find("table");
    if (table != nullptr && has_id(*table, id)) {
        return table;
    }
    for (const std::string_view key : {"sections", "appendices"}) {
        const data::Value* list = value.find(key);
        if (list == nullptr) {
            continue;
        }
        for (const data::Value& item : list->items) {
            if (const data::Value* found = find_table(item, id, depth + 1)) {
                return found;
            }
        }
    }
    return nullptr;
}

std::optional<std::size_t> find_column(const TableMatrix& matrix, std::string_view title) {
    const std::string wanted = vietnamese::matching_key(title);
    for (std::size_t column = 0; column < matrix.columns(); ++column) {
        if (vietnamese::matching_key(matrix.head(column)) == wanted) {
            return column;
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<vietnamese::Decimal> sum_rows(const RowSum& wanted,
                                            const data::Value& report,
                                            const Reading& reading) {
    const data::Value* value = find_table(report, wanted.table, 0);
    if (value == nullptr) {
        reading.diagnostics.report(base::Code::NoSuchTable, wanted.place, {wanted.table});
        return std::nullopt;
    }
    // What is wrong with the table itself is reported where the sections are read.
    base::Diagnostics ignored;
    const std::optional<Table> table =
        read_table(*value, Reading{ignored, reading.figures, reading.meaning});
    if (!table) {
        return std::nullopt;
    }
    const TableMatrix matrix(*table);
    const auto column = find_column(matrix, wanted.column);
    if (!column) {
        reading.diagnostics.report(base::Code::NoSuchColumn, wanted.place,
                                   {wanted.table, wanted.column});
        return std::nullopt;
    }
    vietnamese::Decimal sum;
    for (std::size_t row = 0; row < matrix.rows(); ++row) {
        const TableCell* cell = matrix.cell(row, *column);
        if (matrix.kind(row) != RowKind::Plain || cell == nullptr ||
            is_blank_cell(cell->text.plain())) {
            continue;
        }
        const auto number = number_of_cell(cell->text.plain());
        const auto more = number ? vietnamese::add_checked(sum, *number) : std::nullopt;
        if (!more) {
            reading.diagnostics.report(base::Code::CellNotANumber, cell->text.place,
                                       {cell->text.plain(), wanted.column});
            return std::nullopt;
        }
        sum = *more;
    }
    return sum;
}

}  // namespace tongket::report
