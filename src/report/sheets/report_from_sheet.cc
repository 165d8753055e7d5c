#include "report/sheets/report_from_sheet.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "report/keys.h"
#include "report/sheets/cell_value.h"
#include "report/sheets/keyed_rows.h"
#include "report/sheets/report_target.h"
#include "report/sheets/sheet_table.h"

namespace tongket::report {

namespace {

using base::Code;

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
            if (const auto target = find_report_target(report_, sheet->column_name(column))) {
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
            const auto target = find_report_target(report_, entry.key);
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

    /// Puts the cell's value at the end of the path, unless something stands there.
    void put(const ReportTarget& target, const SheetTable& sheet, std::size_t column) {
        const data::Cell* cell = sheet.cell(0, column);
        if (cell != nullptr) {
            put_at(report_, target, stored_value(cell, target.kind, cell->place, diagnostics_),
                   Standing::Stays);
        }
    }

    data::Value& report_;
    SheetFiles& files_;
    base::Diagnostics& diagnostics_;
};

}  // namespace

void fill_report(data::Value& report, SheetFiles& files) { ReportFiller(report, files).fill(); }

}  // namespace tongket::report
