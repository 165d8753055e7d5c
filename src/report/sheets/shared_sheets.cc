#include "report/sheets/shared_sheets.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "data/sheets/cell_text.h"
#include "report/sheets/sheet_table.h"
#include "report/sheets/where.h"
#include "vietnamese/normalize.h"
#include "vietnamese/number.h"

namespace tongket::report {

namespace {

constexpr std::array<std::string_view, 5> table_keys = {"data", "sheet", "range", "head",
                                                        "encoding"};

/// What tells one table from another, the column of the condition with it; nothing without one.
struct Asked {
    std::string table;
    Condition condition;
};

std::optional<Asked> read_asked(const data::Value& keys) {
    const data::Value* where = keys.find("where");
    if (where == nullptr) {
        return std::nullopt;
    }
    base::Diagnostics ignored;  // who reads the table says it
    auto condition = read_condition(*where, ignored);
    if (!condition) {
        return std::nullopt;
    }
    std::string table;
    for (const std::string_view key : table_keys) {
        const data::Value* value = keys.find(key);
        const bool given = value != nullptr && value->is_scalar();
        table += given ? std::string(data::trim_cell_text(value->text)) : std::string();
        table += '\0';
    }
    table += vietnamese::matching_key(condition->column);
    return Asked{std::move(table), std::move(*condition)};
}

bool can_be_parted(const SheetTable& table) {
    for (std::size_t column = 0; column < table.column_count(); ++column) {
        if (table.head_texts(column).empty()) {
            return false;
        }
        for (std::size_t row = 0; row < table.row_count(); ++row) {
            if (table.area(row, column) != 0) {
                return false;
            }
        }
    }
    return table.head_rows() > 0;
}

/// Every way to write the cell's value in a condition; see matches_key.
std::set<std::string> names_of(const data::Cell& cell) {
    std::set<std::string> names = {vietnamese::matching_key(data::trim_cell_text(cell.text))};
    if (cell.kind == data::CellKind::Number && !cell.percent) {
        names.insert(vietnamese::format_number(cell.number));
        names.insert(vietnamese::format_number(cell.number, vietnamese::Grouping::None));
    }
    return names;
}

void copy_row(const data::Sheet& from, std::uint32_t row, data::Sheet& to) {
    const auto first = std::ranges::lower_bound(from.cells, row, {}, &data::Cell::row);
    const auto last = std::ranges::upper_bound(first, from.cells.end(), row, {}, &data::Cell::row);
    to.cells.insert(to.cells.end(), first, last);
}

/// A sheet with the rows of the head alone.
data::Sheet head_of(const SheetTable& table) {
    const data::Sheet& whole = table.sheet();
    data::Sheet head;
    head.name = whole.name;
    head.form = whole.form;
    head.source = whole.source;
    head.hidden_columns = whole.hidden_columns;
    const std::vector<std::uint32_t> rows = table.head_sheet_rows();
    for (const std::uint32_t row : rows) {
        copy_row(whole, row, head);
    }
    for (const data::CellArea& area : whole.merged) {
        if (area.top >= rows.front() && area.bottom <= rows.back()) {
            head.merged.push_back(area);
        }
    }
    return head;
}

}  // namespace

void SharedSheets::add(const data::Value& keys, SheetFiles& files) {
    const auto asked = read_asked(keys);
    if (!asked || tables_.contains(asked->table)) {
        return;
    }
    Parts& parts = tables_[asked->table];
    data::Value without = keys;
    std::erase_if(without.entries, [](const data::Entry& entry) { return entry.key == "where"; });
    without.annex = nullptr;
    const auto table = SheetTable::open(without, files);
    const auto column = table ? table->find_column(asked->condition.column) : std::nullopt;
    if (!column || !can_be_parted(*table)) {
        return;
    }
    const data::Sheet head = head_of(*table);
    for (std::size_t row = 0; row < table->row_count(); ++row) {
        const data::Cell* cell = table->cell(row, *column);
        for (const std::string& name :
             cell == nullptr ? std::set<std::string>{} : names_of(*cell)) {
            data::Sheet& part = parts.try_emplace(name, head).first->second;
            copy_row(table->sheet(), table->sheet_row(row), part);
        }
    }
}

const data::Sheet* SharedSheets::find(const data::Value& keys) const {
    const auto asked = tables_.empty() ? std::nullopt : read_asked(keys);
    const auto table = asked ? tables_.find(asked->table) : tables_.end();
    if (table == tables_.end()) {
        return nullptr;
    }
    const auto part = table->second.find(vietnamese::matching_key(asked->condition.key));
    return part == table->second.end() ? nullptr : &part->second;
}

std::string content_of(const data::Sheet& sheet) {
    std::string content = sheet.name;
    for (const data::Cell& cell : sheet.cells) {
        content += fmt::format("\n{} {} {} {}:{}", cell.column, static_cast<int>(cell.kind),
                               static_cast<int>(cell.fault), cell.text.size(), cell.text);
        if (cell.kind == data::CellKind::Number) {
            content += data::number_text(cell);
        }
    }
    return content;
}

}  // namespace tongket::report
