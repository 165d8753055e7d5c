#include "report/sheets/keyed_rows.h"

#include <algorithm>
#include <array>
#include <utility>

#include "report/sheets/cell_value.h"
#include "vietnamese/normalize.h"

namespace tongket::report {

namespace {

using base::Code;

constexpr std::string_view identity_key = "id";
constexpr std::array<std::string_view, 5> identity_names = {"id", "mã", "code", "mã số liệu",
                                                            "mã chỉ tiêu"};

/// The keys that a cell can hold the value of.
bool fits_in_cell(KeyKind kind) {
    switch (kind) {
        case KeyKind::Text:
        case KeyKind::Integer:
        case KeyKind::Number:
        case KeyKind::Percent:
        case KeyKind::Date:
        case KeyKind::Flag:
        case KeyKind::Choice:
            return true;
        default:
            return false;
    }
}

/// A key or its label as the head of a column, whatever case, tone style and accents.
bool is_named(const KeyEntry& entry, std::string_view head) {
    const std::string key = vietnamese::matching_key(head);
    return key == entry.key || key == vietnamese::matching_key(entry.label_vi) ||
           key == vietnamese::fold_accents(vietnamese::matching_key(entry.label_vi));
}

bool is_identity(std::string_view head) {
    const std::string key = vietnamese::matching_key(head);
    return std::any_of(identity_names.begin(), identity_names.end(), [&](std::string_view name) {
        return key == name || key == vietnamese::fold_accents(name);
    });
}

class ColumnFinder {
  public:
    ColumnFinder(const SheetTable& sheet,
                 KeyOwner owner,
                 Identity identity,
                 base::Diagnostics& diagnostics)
        : sheet_(sheet), owner_(owner), identity_(identity), diagnostics_(diagnostics) {}

    void take_named(const data::Value& columns) {
        if (!columns.is_map()) {
            if (!columns.is_null() && !columns.is_poisoned()) {
                diagnostics_.report(Code::ExpectedMap, columns.place,
                                    {"columns", list_keys(owner_)});
            }
            return;
        }
        for (const data::Entry& entry : columns.entries) {
            take_one(entry);
        }
    }

    void take_by_head() {
        for (std::size_t column = 0; column < sheet_.column_count(); ++column) {
            const std::string name = sheet_.column_name(column);
            if (is_used(column)) {
                continue;
            }
            if (identity_ == Identity::Taken && is_identity(name)) {
                add(std::string(identity_key), KeyKind::Text, column);
                continue;
            }
            for (const KeyEntry& entry : keys_of(owner_)) {
                if (fits_in_cell(entry.kind) && !is_sheet_key(entry.key) && is_named(entry, name)) {
                    add(std::string(entry.key), entry.kind, column);
                    break;
                }
            }
        }
    }

    std::vector<KeyedColumn> found;

  private:
    void take_one(const data::Entry& entry) {
        const KeyEntry* key = find_key(owner_, entry.key);
        const bool is_id = identity_ == Identity::Taken && entry.key == identity_key;
        if (!is_id && (key == nullptr || !fits_in_cell(key->kind) || is_sheet_key(key->key))) {
            diagnostics_.report(Code::ColumnWithoutKey, entry.key_place,
                                {entry.key, list_keys(owner_)});
            return;
        }
        if (!entry.value.is_scalar()) {
            diagnostics_.report(Code::ExpectedText, entry.value.place, {entry.key});
            return;
        }
        if (const auto column =
                sheet_.find_column(entry.value.text, entry.value.place, diagnostics_)) {
            add(entry.key, is_id ? KeyKind::Text : key->kind, *column);
        }
    }

    void add(std::string key, KeyKind kind, std::size_t column) {
        const bool known =
            std::any_of(found.begin(), found.end(),
                        [&key](const KeyedColumn& other) { return other.key == key; });
        if (!known) {
            found.push_back({std::move(key), kind, column});
        }
    }

    [[nodiscard]] bool is_used(std::size_t column) const {
        return std::any_of(found.begin(), found.end(),
                           [column](const KeyedColumn& other) { return other.column == column; });
    }

    const SheetTable& sheet_;
    KeyOwner owner_;
    Identity identity_;
    base::Diagnostics& diagnostics_;
};

/// The rows of the sheet that one item of a list names.
std::vector<data::Value> rows_of_item(const data::Value& item, KeyOwner owner, SheetFiles& files) {
    std::vector<data::Value> rows;
    base::Diagnostics& diagnostics = files.diagnostics();
    const auto sheet = SheetTable::open(item, files);
    if (!sheet) {
        return rows;
    }
    const auto columns =
        find_keyed_columns(*sheet, owner, Identity::None, item.find("columns"), diagnostics);
    if (columns.empty()) {
        diagnostics.report(Code::NoColumnUsed, sheet->place(), {list_keys(owner)});
        return rows;
    }
    data::Value common = item;
    erase_entries(common,
                  [](std::string_view key) { return is_sheet_key(key) || key == "columns"; });
    for (std::size_t row = 0; row < sheet->row_count(); ++row) {
        data::Value map = make_keyed_row(*sheet, columns, row, diagnostics);
        take_missing(map, common);
        rows.push_back(std::move(map));
    }
    return rows;
}

}  // namespace

std::vector<KeyedColumn> find_keyed_columns(const SheetTable& sheet,
                                            KeyOwner owner,
                                            Identity identity,
                                            const data::Value* columns,
                                            base::Diagnostics& diagnostics) {
    ColumnFinder finder(sheet, owner, identity, diagnostics);
    if (columns != nullptr) {
        finder.take_named(*columns);
    }
    finder.take_by_head();
    return std::move(finder.found);
}

data::Value make_keyed_row(const SheetTable& sheet,
                           const std::vector<KeyedColumn>& columns,
                           std::size_t row,
                           base::Diagnostics& diagnostics) {
    const auto first = std::min_element(
        columns.begin(), columns.end(),
        [](const KeyedColumn& a, const KeyedColumn& b) { return a.column < b.column; });
    data::Value map = make_map(sheet.place(row, first == columns.end() ? 0 : first->column));
    for (const KeyedColumn& column : columns) {
        const data::Cell* cell = sheet.cell(row, column.column);
        if (cell != nullptr) {
            add_entry(map, column.key, stored_value(cell, column.kind, cell->place, diagnostics));
        }
    }
    return map;
}

void take_missing(data::Value& map, data::Value more) {
    for (data::Entry& entry : more.entries) {
        data::Value* known = find_entry(map, entry.key);
        if (known == nullptr) {
            map.entries.push_back(std::move(entry));
        } else if (known->is_null()) {
            *known = std::move(entry.value);
        }
    }
    map.annex = nullptr;
}

void fill_list(data::Value& list, KeyOwner owner, SheetFiles& files) {
    if (names_sheet(list)) {
        data::Value one = make_sequence(list.place);
        one.items.push_back(std::move(list));
        list = std::move(one);
    }
    if (!list.is_sequence() || std::none_of(list.items.begin(), list.items.end(), names_sheet)) {
        return;
    }
    std::vector<data::Value> items;
    for (data::Value& item : list.items) {
        if (!asks_for_sheet(item, files.diagnostics())) {
            items.push_back(std::move(item));
            continue;
        }
        for (data::Value& row : rows_of_item(item, owner, files)) {
            items.push_back(std::move(row));
        }
    }
    list.items = std::move(items);
}

}  // namespace tongket::report
