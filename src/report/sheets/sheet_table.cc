#include "report/sheets/sheet_table.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "data/sheets/cell_range.h"
#include "data/sheets/cell_text.h"
#include "report/sheets/where.h"
#include "vietnamese/legacy_encoding.h"
#include "vietnamese/normalize.h"
#include "vietnamese/similar.h"

namespace tongket::report {

namespace {

using base::Code;

/// A table that can be printed, with room to spare.
constexpr std::size_t most_columns = 200;
constexpr std::size_t most_rows = 100'000;
constexpr std::size_t most_cells = 1'000'000;
constexpr std::size_t most_head_rows = 9;

constexpr std::array<std::string_view, 6> sheet_keys = {"data",  "encoding", "sheet",
                                                        "range", "head",     "where"};

/// The text of a key that must be one; empty if it is not there.
std::string scalar_text(const data::Value& keys, std::string_view key, base::Diagnostics& sink) {
    const data::Value* value = keys.find(key);
    if (value == nullptr || value->is_null() || value->is_poisoned()) {
        return {};
    }
    if (!value->is_scalar()) {
        sink.report(Code::ExpectedText, value->place, {std::string(key)});
        return {};
    }
    return std::string(data::trim_cell_text(value->text));
}

base::Place place_of_key(const data::Value& keys, std::string_view key) {
    const data::Value* value = keys.find(key);
    return value == nullptr ? keys.place : value->place;
}

/// Whether a cell is more than blanks.
bool has_text(const data::Cell& cell) {
    return cell.kind == data::CellKind::Fault || !data::is_blank_text(cell.text);
}

}  // namespace

bool names_sheet(const data::Value& value) {
    const data::Value* file = value.is_map() ? value.find("data") : nullptr;
    return file != nullptr && file->is_scalar();
}

bool asks_for_sheet(const data::Value& value, base::Diagnostics& diagnostics) {
    const data::Value* file = value.is_map() ? value.find("data") : nullptr;
    if (file != nullptr && (file->is_map() || file->is_sequence())) {
        diagnostics.report(Code::ExpectedText, file->place, {"data"});
    }
    return names_sheet(value);
}

bool is_sheet_key(std::string_view key) {
    return std::find(sheet_keys.begin(), sheet_keys.end(), key) != sheet_keys.end();
}

std::optional<SheetTable> SheetTable::open(const data::Value& keys, SheetFiles& files) {
    base::Diagnostics& diagnostics = files.diagnostics();
    const std::string name = scalar_text(keys, "sheet", diagnostics);
    const base::Place asked = place_of_key(keys, name.empty() ? "data" : "sheet");
    SheetTable table;
    const std::string encoding = scalar_text(keys, "encoding", diagnostics);
    const auto known = vietnamese::read_encoding_name(encoding);
    if (!encoding.empty() && !known) {
        diagnostics.report(Code::UnknownChoice, place_of_key(keys, "encoding"),
                           {"encoding", encoding, "cp1258, tcvn3, tcvn3h, vni, viscii, vps"});
        return std::nullopt;
    }
    table.sheet_ = files.find_part(keys);
    if (table.sheet_ == nullptr) {
        table.sheet_ = files.find({scalar_text(keys, "data", diagnostics), name, known, asked});
    }
    if (table.sheet_ == nullptr) {
        return std::nullopt;
    }
    data::CellArea area = table.sheet_->used();
    if (const std::string range = scalar_text(keys, "range", diagnostics); !range.empty()) {
        const auto given = data::read_cell_range(range);
        if (!given) {
            diagnostics.report(Code::BadCellRange, place_of_key(keys, "range"), {range});
            return std::nullopt;
        }
        area = {std::max(area.top, given->top), std::max(area.left, given->left),
                std::min(area.bottom, given->bottom), std::min(area.right, given->right)};
    }
    if (const std::string head = scalar_text(keys, "head", diagnostics); !head.empty()) {
        const auto [end, error] =
            std::from_chars(head.data(), head.data() + head.size(), table.head_);
        if (error != std::errc{} || end != head.data() + head.size() ||
            table.head_ > most_head_rows) {
            diagnostics.report(Code::ExpectedInteger, place_of_key(keys, "head"),
                               {"head", head, "0", fmt::format("{}", most_head_rows)});
            return std::nullopt;
        }
    }
    if (!table.select(area, diagnostics) || !table.check_heads(diagnostics)) {
        return std::nullopt;
    }
    for (std::size_t i = table.head_; i < table.used_.rows.size(); ++i) {
        table.body_.push_back(i);
    }
    const data::Value* condition = keys.find("where");
    if (condition != nullptr && !condition->is_null() && !condition->is_poisoned() &&
        !table.keep_rows(*condition, diagnostics)) {
        return std::nullopt;
    }
    return table;
}

bool SheetTable::select(data::CellArea area, base::Diagnostics& diagnostics) {
    std::set<std::uint32_t> rows;
    std::set<std::uint32_t> columns;
    std::set<std::uint32_t> hidden;
    for (const data::Cell& cell : sheet_->cells) {
        if (!area.contains(cell.row, cell.column) || !has_text(cell) ||
            data::contains(sheet_->hidden_columns, cell.column)) {
            continue;
        }
        if (data::contains(sheet_->hidden_rows, cell.row)) {
            hidden.insert(cell.row);
            continue;
        }
        rows.insert(cell.row);
        columns.insert(cell.column);
    }
    used_.rows.assign(rows.begin(), rows.end());
    used_.columns.assign(columns.begin(), columns.end());
    const base::Place whole = place();
    if (used_.rows.size() < std::max<std::size_t>(head_, 1)) {
        diagnostics.report(Code::EmptySheet, whole);
        return false;
    }
    if (used_.rows.size() > most_rows || used_.columns.size() > most_columns ||
        used_.rows.size() * used_.columns.size() > most_cells) {
        diagnostics.report(
            Code::SheetTableTooLarge, whole,
            {fmt::format("{}", used_.rows.size()), fmt::format("{}", used_.columns.size()),
             fmt::format("{}", most_rows), fmt::format("{}", most_columns)});
        return false;
    }
    if (!hidden.empty()) {
        diagnostics.report(Code::HiddenRowsLeftOut, sheet_->place_of(*hidden.begin(), area.left),
                           {fmt::format("{}", hidden.size())});
    }
    merged_ = sheet_->form == data::SheetForm::Lines
                  ? guess_merged_head(*sheet_, used_, head_)
                  : find_merged(*sheet_, used_, most_cells, diagnostics);
    return true;
}

/// Two columns of one name could not be told apart.
bool SheetTable::check_heads(base::Diagnostics& diagnostics) const {
    bool good = true;
    std::vector<std::pair<std::string, std::size_t>> names;
    for (std::size_t column = 0; column < used_.columns.size() && head_ > 0; ++column) {
        std::string key;
        for (const std::string& text : head_texts(column)) {
            key += vietnamese::matching_key(text) + "\n";
        }
        if (!key.empty()) {
            names.emplace_back(std::move(key), column);
        }
    }
    std::sort(names.begin(), names.end());
    for (std::size_t i = 1; i < names.size(); ++i) {
        const std::size_t column = names[i].second;
        // Under one merged head the columns are parts of it, and may be without a name of their
        // own.
        const std::size_t last = head_ - 1;
        const std::uint32_t merged = head_area(last, column);
        if (names[i].first == names[i - 1].first &&
            (merged == 0 || merged != head_area(last, names[i - 1].second))) {
            diagnostics.report(Code::SameColumnName, head_place(last, column),
                               {column_name(column)});
            good = false;
        }
    }
    return good;
}

const data::Cell* SheetTable::cell_at(std::size_t index, std::size_t column) const {
    const std::uint32_t area = area_at(index, column);
    const data::Cell* cell =
        area == 0 ? sheet_->find(used_.rows[index], used_.columns[column])
                  : sheet_->find(merged_.areas[area - 1].top, merged_.areas[area - 1].left);
    return cell != nullptr && has_text(*cell) ? cell : nullptr;
}

const data::Cell* SheetTable::cell(std::size_t row, std::size_t column) const {
    return cell_at(body_[row], column);
}
const data::Cell* SheetTable::head_cell(std::size_t row, std::size_t column) const {
    return cell_at(row, column);
}
base::Place SheetTable::place(std::size_t row, std::size_t column) const {
    return sheet_->place_of(used_.rows[body_[row]], used_.columns[column]);
}
base::Place SheetTable::head_place(std::size_t row, std::size_t column) const {
    return sheet_->place_of(used_.rows[row], used_.columns[column]);
}
std::uint32_t SheetTable::area(std::size_t row, std::size_t column) const {
    return area_at(body_[row], column);
}
std::uint32_t SheetTable::head_area(std::size_t row, std::size_t column) const {
    return area_at(row, column);
}

std::vector<std::string> SheetTable::head_texts(std::size_t column) const {
    std::vector<std::string> texts;
    std::uint32_t last_area = 0;
    for (std::size_t row = 0; row < head_; ++row) {
        const std::uint32_t area = head_area(row, column);
        const data::Cell* cell = head_cell(row, column);
        if (cell != nullptr && (area == 0 || area != last_area)) {
            texts.emplace_back(data::trim_cell_text(cell->text));
        }
        last_area = area;
    }
    return texts;
}

std::string SheetTable::column_name(std::size_t column) const {
    const std::vector<std::string> texts = head_texts(column);
    if (!texts.empty()) {
        return texts.back();
    }
    const std::string letters = base::cell_name(1, used_.columns[column]);
    return letters.substr(0, letters.size() - 1);
}

std::optional<std::size_t> SheetTable::find_column(std::string_view name) const {
    const std::string wanted = vietnamese::matching_key(name);
    std::optional<std::size_t> found;
    for (std::size_t column = 0; column < used_.columns.size(); ++column) {
        std::string whole;
        for (const std::string& text : head_texts(column)) {
            whole += (whole.empty() ? "" : " / ") + text;
        }
        if (vietnamese::matching_key(whole) == wanted) {
            return column;
        }
        if (vietnamese::matching_key(column_name(column)) == wanted) {
            if (found) {
                return std::nullopt;
            }
            found = column;
        }
    }
    return found;
}

std::optional<std::size_t> SheetTable::find_column(std::string_view name,
                                                   base::Place place,
                                                   base::Diagnostics& diagnostics) const {
    if (const auto column = find_column(name)) {
        return column;
    }
    std::vector<std::string> names;
    std::string list;
    for (std::size_t column = 0; column < used_.columns.size(); ++column) {
        names.push_back(column_name(column));
        list += (list.empty() ? "" : ", ") + names.back();
    }
    const std::vector<std::string_view> views(names.begin(), names.end());
    const auto near = vietnamese::find_similar(name, views);
    if (near && vietnamese::matching_key(*near) != vietnamese::matching_key(name)) {
        diagnostics.report(Code::MisspeltColumn, place, {std::string(name), *near});
    } else {
        diagnostics.report(Code::UnknownColumn, place, {std::string(name), list});
    }
    return std::nullopt;
}

bool SheetTable::keep_rows(const data::Value& condition, base::Diagnostics& diagnostics) {
    const auto wanted = read_condition(condition, diagnostics);
    if (!wanted) {
        return false;
    }
    const auto column = find_column(wanted->column, condition.place, diagnostics);
    if (!column) {
        return false;
    }
    std::vector<std::size_t> kept;
    for (const std::size_t index : body_) {
        const data::Cell* cell = cell_at(index, *column);
        if (cell != nullptr && matches_key(*cell, wanted->key)) {
            kept.push_back(index);
        }
    }
    if (kept.empty()) {
        report_no_row(condition, *column, wanted->key, diagnostics);
        return false;
    }
    body_ = std::move(kept);
    return true;
}

/// Names the cell that may have been meant.
void SheetTable::report_no_row(const data::Value& condition,
                               std::size_t column,
                               std::string_view key,
                               base::Diagnostics& diagnostics) const {
    constexpr std::size_t most_candidates = 20'000;
    std::vector<std::string> texts;
    std::vector<const data::Cell*> cells;
    for (const std::size_t index : body_) {
        const data::Cell* cell = cell_at(index, column);
        if (cell != nullptr && cells.size() < most_candidates) {
            cells.push_back(cell);
            texts.emplace_back(data::trim_cell_text(cell->text));
        }
    }
    const data::Cell* near = find_near_key(cells, texts, key);
    if (near != nullptr) {
        diagnostics.report(
            Code::NoSuchRowButNear, condition.place,
            {column_name(column), std::string(key), std::string(data::trim_cell_text(near->text)),
             place_text(*near, *sheet_)});
    } else {
        diagnostics.report(Code::NoSuchRow, condition.place,
                           {column_name(column), std::string(key)});
    }
}

}  // namespace tongket::report
