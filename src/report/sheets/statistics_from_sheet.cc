#include "report/sheets/statistics_from_sheet.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "data/sheets/cell_range.h"
#include "report/sheets/cell_value.h"
#include "report/sheets/keyed_rows.h"
#include "report/sheets/sheet_table.h"
#include "vietnamese/normalize.h"
#include "vietnamese/similar.h"

namespace tongket::report {

namespace {

using base::Code;

/// "Thu ngân sách (tỷ đồng)" → thu-ngan-sach-ty-dong: ASCII letters and digits.
std::string make_id(std::string_view label) {
    std::string id;
    for (const char c : vietnamese::fold_accents(vietnamese::to_lower(label))) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (letter) {
            id.push_back(c);
        } else if (!id.empty() && id.back() != '-') {
            id.push_back('-');
        }
    }
    if (id.ends_with('-')) {
        id.pop_back();
    }
    return id;
}

std::string text_of(const data::Value& map, std::string_view key) {
    const data::Value* value = map.find(key);
    return value != nullptr && value->is_scalar() ? value->text : std::string();
}

/// With `data`, these are no statistics.
bool says_where(const data::Entry& entry) {
    return is_sheet_key(entry.key) || entry.key == "columns";
}

/// Statistics without a row for which a near one is looked for.
constexpr std::size_t most_suggestions = 20;

class StatisticsFiller {
  public:
    StatisticsFiller(data::Value& statistics, SheetFiles& files)
        : statistics_(statistics), files_(files), diagnostics_(files.diagnostics()) {}

    void fill() {
        if (names_sheet(statistics_)) {
            fill_all();
        }
        for (data::Entry& entry : statistics_.entries) {
            if (names_sheet(entry.value)) {
                fill_one(entry);
            }
        }
    }

  private:
    struct Row {
        data::Value map;
        std::string id, label;
        bool used = false;
    };

    void fill_all() {
        data::Value keys = make_map(statistics_.place);
        for (const data::Entry& entry : statistics_.entries) {
            if (says_where(entry)) {
                keys.entries.push_back(entry);
            }
        }
        std::erase_if(statistics_.entries, says_where);
        statistics_.annex = nullptr;
        if (!read_rows(keys)) {
            poison_missing();
            return;
        }
        for (data::Entry& entry : statistics_.entries) {
            join(entry);
        }
        for (const data::Entry& entry : statistics_.entries) {
            known_.try_emplace(entry.key, entry.key_place);
        }
        for (Row& row : rows_) {
            if (!row.used) {
                add(row);
            }
        }
    }

    bool read_rows(const data::Value& keys) {
        const auto sheet = SheetTable::open(keys, files_);
        if (!sheet) {
            return false;
        }
        const auto columns = find_keyed_columns(*sheet, KeyOwner::Statistic, Identity::Taken,
                                                keys.find("columns"), diagnostics_);
        if (columns.empty()) {
            diagnostics_.report(Code::NoColumnUsed, sheet->place(),
                                {"id, " + list_keys(KeyOwner::Statistic)});
            return false;
        }
        for (std::size_t i = 0; i < sheet->row_count(); ++i) {
            Row row;
            row.map = make_keyed_row(*sheet, columns, i, diagnostics_);
            row.id = vietnamese::to_lower(text_of(row.map, "id"));
            row.label = vietnamese::matching_key(text_of(row.map, "label"));
            erase_entries(row.map, [](std::string_view key) { return key == "id"; });
            rows_.push_back(std::move(row));
        }
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            by_id_.try_emplace(rows_[i].id, i);
            by_label_.try_emplace(rows_[i].label, i);
            if (rows_[i].id.empty()) {
                by_made_id_.try_emplace(make_id(rows_[i].label), i);
            }
        }
        return true;
    }

    using Index = std::map<std::string, std::size_t, std::less<>>;

    Row* find(const Index& index, const std::string& key) {
        const auto found = key.empty() ? index.end() : index.find(key);
        return found == index.end() ? nullptr : &rows_[found->second];
    }

    /// A statistic of the report with the row that is its own.
    void join(data::Entry& entry) {
        if (entry.value.is_null()) {
            entry.value = make_map(entry.key_place);
        }
        if (!entry.value.is_map() || names_sheet(entry.value)) {
            return;
        }
        const std::string label = vietnamese::matching_key(text_of(entry.value, "label"));
        Row* row = find(by_id_, entry.key);
        row = row != nullptr ? row : find(by_label_, label);
        row = row != nullptr ? row : find(by_made_id_, entry.key);
        if (row != nullptr) {
            row->used = true;
            take_missing(entry.value, row->map);
        } else if (entry.value.find("value") == nullptr) {
            report_no_row(entry, label);
        }
    }

    void report_no_row(data::Entry& entry, const std::string& label) {
        const Row* near = ++missing_ > most_suggestions ? nullptr : find_near(entry.key, label);
        if (near == nullptr) {
            diagnostics_.report(Code::NoRowForStatistic, entry.key_place, {entry.key});
        } else {
            const std::string written = text_of(near->map, "label");
            diagnostics_.report(Code::NoRowButNear, entry.key_place,
                                {entry.key, near->id.empty() ? written : near->id,
                                 base::format_place(near->map.place, files_.sources())});
        }
        poison(entry.value, "value");
        poison(entry.value, "label");
    }

    const Row* find_near(const std::string& id, const std::string& label) {
        const auto search = [this](const Index& index, const std::string& word) -> const Row* {
            std::vector<std::string_view> words;
            for (const auto& [known, row] : index) {
                words.push_back(known);
            }
            const auto near = word.empty() ? std::nullopt : vietnamese::find_similar(word, words);
            return near ? find(index, *near) : nullptr;
        };
        const Row* near = search(by_id_, id);
        near = near != nullptr ? near : search(by_label_, label);
        return near != nullptr ? near : search(by_made_id_, id);
    }

    /// A row that the report does not name.
    void add(Row& row) {
        const std::string id =
            row.id.empty() ? make_id(text_of(row.map, "label")) : std::move(row.id);
        if (id.empty()) {
            if (!row.map.entries.empty()) {
                diagnostics_.report(Code::RowWithoutId, row.map.place);
            }
            return;
        }
        const auto [known, is_new] = known_.try_emplace(id, row.map.place);
        if (!is_new) {
            diagnostics_.report(Code::SameIdInSheet, row.map.place,
                                {id, base::format_place(known->second, files_.sources())});
            return;
        }
        statistics_.entries.push_back({id, row.map.place, std::move(row.map)});
    }

    /// After an error that was reported, values that cannot be had are silent.
    void poison_missing() {
        for (data::Entry& entry : statistics_.entries) {
            if (entry.value.is_null()) {
                entry.value = make_map(entry.key_place);
            }
            if (entry.value.is_map() && entry.value.find("value") == nullptr) {
                poison(entry.value, "value");
                poison(entry.value, "label");
            }
        }
    }

    static void poison(data::Value& map, std::string_view key) {
        if (map.find(key) == nullptr) {
            add_entry(map, key, make_poisoned(map.place));
        }
    }

    /// One statistic with a sheet of its own.
    void fill_one(data::Entry& entry) {
        data::Value& value = entry.value;
        const std::string range = text_of(value, "range");
        const auto area = range.empty() ? std::nullopt : data::read_cell_range(range);
        const bool one_cell = area && area->top == area->bottom && area->left == area->right;
        data::Value keys = value;
        erase_entries(value,
                      [](std::string_view key) { return is_sheet_key(key) || key == "columns"; });
        if (one_cell) {
            erase_entries(keys, [](std::string_view key) { return key == "head"; });
            add_entry(keys, "head", make_scalar("0", keys.place));
        }
        const auto sheet = SheetTable::open(keys, files_);
        if (!sheet) {
            poison(value, "value");
            poison(value, "label");
            return;
        }
        if (one_cell) {
            data::Value row = make_map(sheet->place(0, 0));
            add_entry(row, "value",
                      stored_value(sheet->cell(0, 0), KeyKind::Number, row.place, diagnostics_));
            take_missing(value, std::move(row));
            return;
        }
        if (sheet->row_count() != 1) {
            diagnostics_.report(Code::SeveralRows, entry.key_place,
                                {fmt::format("{}", sheet->row_count())});
            poison(value, "value");
            return;
        }
        const auto columns = find_keyed_columns(*sheet, KeyOwner::Statistic, Identity::Taken,
                                                keys.find("columns"), diagnostics_);
        data::Value row = make_keyed_row(*sheet, columns, 0, diagnostics_);
        erase_entries(row, [](std::string_view key) { return key == "id"; });
        take_missing(value, std::move(row));
    }

    data::Value& statistics_;
    SheetFiles& files_;
    base::Diagnostics& diagnostics_;
    std::vector<Row> rows_;
    Index by_id_, by_label_, by_made_id_;
    std::map<std::string, base::Place, std::less<>> known_;  ///< ids and where they were given
    std::size_t missing_ = 0;
};

}  // namespace

void fill_statistics(data::Value& statistics, SheetFiles& files) {
    if (statistics.is_map()) {
        StatisticsFiller(statistics, files).fill();
    }
}

}  // namespace tongket::report
