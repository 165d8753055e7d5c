#include "batch/bind_row.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "report/sheets/cell_value.h"
#include "report/sheets/include_files.h"
#include "report/sheets/report_target.h"

namespace tongket::batch {

namespace {

constexpr std::array<std::string_view, 7> named_files = {"data",    "sheet", "range", "where",
                                                         "include", "file",  "image"};

class NameFiller {
  public:
    NameFiller(const std::vector<RowField>& fields, base::Diagnostics& diagnostics)
        : fields_(fields), diagnostics_(diagnostics) {}

    /// As deep as the tree is, which reading has bounded.
    void fill(data::Value& value) {  // NOLINT(misc-no-recursion)
        for (data::Value& item : value.items) {
            fill(item);
        }
        for (data::Entry& entry : value.entries) {
            if (std::ranges::find(named_files, entry.key) == named_files.end()) {
                fill(entry.value);
            } else if (entry.key == "where" && entry.value.is_map()) {
                for (data::Entry& condition : entry.value.entries) {
                    fill_text(condition.value);
                }
            } else if (entry.value.is_scalar()) {
                fill_text(entry.value);
            } else {
                fill(entry.value);
            }
        }
    }

  private:
    void fill_text(data::Value& value) {
        if (!value.is_scalar() || value.text.find('{') == std::string::npos) {
            return;
        }
        auto text = expand_pattern(value.text, fields_);
        if (!text) {
            diagnostics_.report(text.error().code, value.place, text.error().arguments);
            value = report::make_poisoned(value.place);
            return;
        }
        value.text = std::move(*text);
        value.annex = nullptr;
    }

    const std::vector<RowField>& fields_;
    base::Diagnostics& diagnostics_;
};

bool has_statistic(const data::Value& report, std::string_view id) {
    const data::Value* statistics = report.find("statistics");
    return statistics != nullptr && statistics->is_map() && statistics->find(id) != nullptr;
}

void bind_cells(const Plan& plan,
                std::size_t table_row,
                data::Value& report,
                base::Diagnostics& diagnostics) {
    const report::SheetTable& table = *plan.table->table;
    for (const BoundColumn& bound : plan.table->columns) {
        const data::Cell* cell = table.cell(table_row, bound.column);
        const base::Place place = table.place(table_row, bound.column);
        if (bound.target) {
            report::put_at(report, *bound.target,
                           report::stored_value(cell, bound.target->kind, place, diagnostics),
                           report::Standing::IsReplaced);
        } else if (bound.used_as_word && !has_statistic(report, bound.id)) {
            report::put_at(report, {{"words", bound.id}},
                           report::shown_value(cell, place, diagnostics),
                           report::Standing::IsReplaced);
        }
    }
}

/// Of the row itself, not of a column.
bool is_own_field(std::string_view id) { return id == "key" || id == "thu-muc"; }

/// What has been said goes before: maps are taken in key by key, all else is replaced.
void override_keys(data::Value& value, const data::Value& over) {  // NOLINT(misc-no-recursion)
    for (const data::Entry& entry : over.entries) {
        data::Value* known = report::find_entry(value, entry.key);
        if (known != nullptr && known->is_map() && entry.value.is_map()) {
            override_keys(*known, entry.value);
        } else if (known != nullptr) {
            *known = entry.value;
        } else {
            value.entries.push_back(entry);
            value.annex = nullptr;
        }
    }
}

}  // namespace

void bind_row(const Plan& plan,
              const Row& row,
              data::Value& report,
              data::DataFolder& folder,
              base::Sources& sources,
              base::Diagnostics& diagnostics) {
    if (!report.is_map()) {
        return;  // reported where the report is read
    }
    if (row.kind == RowKind::OfTemplate) {
        NameFiller(row.fields, diagnostics).fill(report);
        report::include_files(report, folder, sources, diagnostics);
    }
    for (const RowField& field : row.fields) {
        if (is_own_field(field.id) &&
            plan.template_text.find("{" + field.id + "}") != std::string::npos) {
            report::put_at(report, {{"words", field.id}},
                           report::make_scalar(field.text, row.place),
                           report::Standing::IsReplaced);
        }
    }
    if (row.table_row) {
        bind_cells(plan, *row.table_row, report, diagnostics);
    }
    if (const data::Value* over = plan.batch.overrides.find(row.key)) {
        override_keys(report, *over);
    }
}

}  // namespace tongket::batch
