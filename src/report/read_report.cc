#include "report/read_report.h"

#include "report/abbreviations.h"
#include "report/charts.h"
#include "report/collections.h"
#include "report/fields.h"
#include "report/header.h"
#include "report/labels.h"
#include "report/names.h"
#include "report/sections.h"
#include "report/silences.h"
#include "report/statistics.h"
#include "report/words.h"

namespace tongket::report {

namespace {

/// Another version's keys mean something else: nothing of such a report is read.
bool is_readable_version(const data::Value& map, base::Diagnostics& diagnostics) {
    const data::Value* version = map.find("tongket");
    if (version == nullptr || version->is_null() || version->is_poisoned() ||
        (version->is_scalar() && version->text == "1")) {
        return true;  // a missing one is reported with the other required keys
    }
    diagnostics.report(base::Code::UnknownFormatVersion, version->place,
                       {version->is_scalar() ? version->text : "…"});
    return false;
}

/// Needed before anything else is read; a word that is no flag is reported with the other keys.
bool is_final(const data::Value& map) {
    const data::Value* value = map.find("final");
    return value != nullptr && value->is_scalar() && value->text == "true";
}

}  // namespace

std::optional<Report> read_report(const data::Value& value, base::Diagnostics& diagnostics) {
    if (value.is_poisoned()) {
        return std::nullopt;
    }
    if (!value.is_map()) {
        diagnostics.report(base::Code::NotAReport, value.place);
        return std::nullopt;
    }
    if (!is_readable_version(value, diagnostics)) {
        return std::nullopt;
    }
    Report report;
    report.final = is_final(value);
    const base::Severity meaning = report.final ? base::Severity::Error : base::Severity::Warning;
    report.statistics = read_statistics(value, meaning, diagnostics);
    // From here on the statistics stay where they are: figures refer to them.
    const Figures figures(report.statistics, collect_labels(value, diagnostics),
                          read_words(value, diagnostics));
    const Reading reading{diagnostics, figures, meaning};
    read_statistic_charts(value, reading, report.statistics);
    const Fields fields(value, KeyOwner::Report, reading);
    static_cast<void>(fields.flag("final"));
    read_header(fields, reading, report);
    read_collections(fields, reading, report);
    read_sections(fields, reading, report);
    read_names(fields, reading, report);
    report.silences = read_silences(value, reading);
    add_found_abbreviations(report);
    return report;
}

}  // namespace tongket::report
