#include "report/sheets/report_from_sheet.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "report/keys.h"
#include "report/sheets/cell_value.h"
#include "report/sheets/keyed_rows.h"
#include "report/sheets/sheet_table.h"
#include "vietnamese/normalize.h"

namespace tongket::report {

namespace {

using base::Code;

/// Parts of a report that are one map each.
struct Part {
    std::string_view key;
    KeyOwner owner;
};
constexpr std::array<Part, 3> parts = {
    {{"issuer", KeyOwner::Issuer}, {"document", KeyOwner::Document}, {"signer", KeyOwner::Signer}}};

/// Where the value of a column belongs: the keys on the way to it.
struct Target {
    std::vector<std::string> path;
    KeyKind kind = KeyKind::Text;
};

bool is_value(KeyKind kind) {
    return kind == KeyKind::Text || kind == KeyKind::Integer || kind == KeyKind::Number ||
           kind == KeyKind::Percent || kind == KeyKind::Date || kind == KeyKind::Flag;
}

bool is_named(const KeyEntry& entry, const std::string& head) {
    return head == entry.key || head == vietnamese::matching_key(entry.label_vi) ||
           head == vietnamese::fold_accents(vietnamese::matching_key(entry.label_vi));
}

const KeyEntry* find_named(KeyOwner owner, const std::string& head) {
    const auto keys = keys_of(owner);
    const auto found = std::find_if(keys.begin(), keys.end(), [&head](const KeyEntry& entry) {
        return is_value(entry.kind) && is_named(entry, head) && !is_sheet_key(entry.key);
    });
    return found == keys.end() ? nullptr : &*found;
}

class ReportFiller {
  public:
    ReportFiller(data::Value& report, SheetFiles& files)
        : report_(report), files_(files), diagnostics_(files.diagnostics()) {}

    void fill() {
        data::Value keys = make_map(report_.place);
        for (const data::Entry& entry : report_.entries) {
            if (is_own_key(entry.key)) {
                keys.entries.push_back(entry);
            }
        }
        erase_entries(report_, is_own_key);
        const auto sheet = SheetTable::open(keys, files_);
        if (!sheet) {
            poison_required();
            return;
        }
        if (sheet->row_count() != 1) {
            poison_required();
            const data::Value* where = keys.find("where");
            diagnostics_.report(Code::SeveralRows,
                                where != nullptr ? where->place : keys.find("data")->place,
                                {fmt::format("{}", sheet->row_count())});
            return;
        }
        std::vector<bool> used(sheet->column_count(), false);
        if (const data::Value* columns = keys.find("columns")) {
            take_named(*sheet, *columns, used);
        }
        for (std::size_t column = 0; column < used.size(); ++column) {
            if (used[column]) {
                continue;
            }
            if (const auto target = find_target(sheet->column_name(column))) {
                put(*target, *sheet, column);
            }
        }
    }

  private:
    static bool is_own_key(std::string_view key) { return is_sheet_key(key) || key == "columns"; }

    /// What the sheet might have said is not missed as well.
    void poison_required() {
        data::Value more = make_map(report_.place);
        for (const KeyEntry& entry : keys_of(KeyOwner::Report)) {
            if (entry.presence == KeyPresence::Required || entry.key == "issuer") {
                add_entry(more, entry.key, make_poisoned(report_.place));
            }
        }
        take_missing(report_, std::move(more));
        data::Value* statistics = find_entry(report_, "statistics");
        if (statistics == nullptr) {
            return;
        }
        for (data::Entry& entry : statistics->entries) {
            if (entry.value.is_map()) {
                data::Value missing = make_map(entry.value.place);
                add_entry(missing, "value", make_poisoned(entry.value.place));
                take_missing(entry.value, std::move(missing));
            }
        }
    }

    void take_named(const SheetTable& sheet, const data::Value& columns, std::vector<bool>& used) {
        if (!columns.is_map()) {
            diagnostics_.report(Code::ExpectedMap, columns.place,
                                {"columns", list_keys(KeyOwner::Report)});
            return;
        }
        for (const data::Entry& entry : columns.entries) {
            const auto target = find_target(entry.key);
            if (!target || !entry.value.is_scalar()) {
                diagnostics_.report(Code::ColumnWithoutKey, entry.key_place,
                                    {entry.key, list_keys(KeyOwner::Report)});
                continue;
            }
            if (const auto column =
                    sheet.find_column(entry.value.text, entry.value.place, diagnostics_)) {
                used[*column] = true;
                put(*target, sheet, *column);
            }
        }
    }

    [[nodiscard]] std::optional<Target> find_target(std::string_view name) const {
        const std::string head = vietnamese::matching_key(name);
        if (const KeyEntry* key = find_named(KeyOwner::Report, head)) {
            return Target{{std::string(key->key)}, key->kind};
        }
        const std::size_t dot = head.find('.');
        const std::string first = head.substr(0, dot);
        const std::string rest = dot == std::string::npos ? "" : head.substr(dot + 1);
        for (const Part& part : parts) {
            const KeyEntry* key = first == part.key ? find_named(part.owner, rest) : nullptr;
            if (key != nullptr) {
                return Target{{std::string(part.key), std::string(key->key)}, key->kind};
            }
        }
        return find_statistic(head, first, rest);
    }

    [[nodiscard]] std::optional<Target> find_statistic(const std::string& head,
                                                       const std::string& id,
                                                       const std::string& field) const {
        const data::Value* statistics = report_.find("statistics");
        if (statistics == nullptr || !statistics->is_map()) {
            return std::nullopt;
        }
        for (const data::Entry& entry : statistics->entries) {
            const data::Value* label = entry.value.is_map() ? entry.value.find("label") : nullptr;
            const bool by_label = label != nullptr && label->is_scalar() &&
                                  vietnamese::matching_key(label->text) == head;
            if (by_label || entry.key == head) {
                return Target{{"statistics", entry.key, "value"}, KeyKind::Number};
            }
            const KeyEntry* key =
                entry.key == id ? find_named(KeyOwner::Statistic, field) : nullptr;
            if (key != nullptr) {
                return Target{{"statistics", entry.key, std::string(key->key)}, key->kind};
            }
        }
        return std::nullopt;
    }

    /// Puts the cell's value at the end of the path, unless something stands there.
    void put(const Target& target, const SheetTable& sheet, std::size_t column) {
        const data::Cell* cell = sheet.cell(0, column);
        if (cell == nullptr) {
            return;
        }
        data::Value* map = &report_;
        for (std::size_t i = 0; i + 1 < target.path.size(); ++i) {
            map = &child(*map, target.path[i], cell->place);
            if (!map->is_map()) {
                return;  // reported where the part is read
            }
        }
        data::Value one = make_map(cell->place);
        add_entry(one, target.path.back(),
                  stored_value(cell, target.kind, cell->place, diagnostics_));
        take_missing(*map, std::move(one));
    }

    static data::Value& child(data::Value& map, const std::string& key, base::Place place) {
        data::Value* found = find_entry(map, key);
        if (found == nullptr) {
            add_entry(map, key, make_map(place));
            return map.entries.back().value;
        }
        if (found->is_null()) {
            *found = make_map(place);
        }
        return *found;
    }

    data::Value& report_;
    SheetFiles& files_;
    base::Diagnostics& diagnostics_;
};

}  // namespace

void fill_report(data::Value& report, SheetFiles& files) { ReportFiller(report, files).fill(); }

}  // namespace tongket::report
