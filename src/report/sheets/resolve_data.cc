#include "report/sheets/resolve_data.h"

#include <string_view>

#include "report/sheets/cell_value.h"
#include "report/sheets/include_files.h"
#include "report/sheets/keyed_rows.h"
#include "report/sheets/report_from_sheet.h"
#include "report/sheets/sheet_files.h"
#include "report/sheets/sheet_table.h"
#include "report/sheets/statistics_from_sheet.h"
#include "report/sheets/table_from_sheet.h"

namespace tongket::report {

namespace {

/// As deep as sections are in sections, which reading has bounded.
void fill_sections(data::Value& sections, SheetFiles& files) {  // NOLINT(misc-no-recursion)
    if (!sections.is_sequence()) {
        return;
    }
    for (data::Value& section : sections.items) {
        if (!section.is_map()) {
            continue;
        }
        for (data::Entry& entry : section.entries) {
            if (entry.key == "table" && asks_for_sheet(entry.value, files.diagnostics())) {
                fill_table(entry.value, files);
            } else if (entry.key == "chart" && names_sheet(entry.value)) {
                fill_chart(entry.value, files);
            } else if (entry.key == "sections") {
                fill_sections(entry.value, files);
            }
        }
    }
}

/// The charts that statistics have of their own.
void fill_statistic_charts(data::Value& statistics, SheetFiles& files) {
    if (!statistics.is_map()) {
        return;
    }
    for (data::Entry& statistic : statistics.entries) {
        data::Value* chart =
            statistic.value.is_map() ? find_entry(statistic.value, "chart") : nullptr;
        if (chart != nullptr && names_sheet(*chart)) {
            fill_chart(*chart, files);
        }
    }
}

}  // namespace

std::vector<std::shared_ptr<const data::Sheet>> resolve_data(data::Value& report,
                                                             data::DataFolder& folder,
                                                             base::Sources& sources,
                                                             base::Diagnostics& diagnostics,
                                                             const SharedSheets* shared) {
    include_files(report, folder, sources, diagnostics);
    if (!report.is_map()) {
        return {};
    }
    SheetFiles files(folder, sources, diagnostics, shared);
    if (data::Value* statistics = find_entry(report, "statistics")) {
        fill_statistics(*statistics, files);
        fill_statistic_charts(*statistics, files);
    }
    if (asks_for_sheet(report, diagnostics)) {
        fill_report(report, files);
    }
    if (data::Value* awards = find_entry(report, "awards")) {
        fill_list(*awards, KeyOwner::Award, files);
    }
    if (data::Value* goals = find_entry(report, "goals")) {
        fill_list(*goals, KeyOwner::Goal, files);
    }
    if (data::Value* sections = find_entry(report, "sections")) {
        fill_sections(*sections, files);
    }
    if (data::Value* appendices = find_entry(report, "appendices")) {
        fill_sections(*appendices, files);
    }
    return files.sheets();
}

}  // namespace tongket::report
