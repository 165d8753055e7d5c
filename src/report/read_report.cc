#include "report/read_report.h"

#include <utility>

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

/// Whether `last` has a section for each item of the list, and texts may refer to the same names.
bool has_sections_of(const LastReading& last, const data::Value& map, const LabelSet& labels) {
    const data::Value* items = map.find("sections");
    const std::size_t count = items != nullptr ? items->items.size() : 0;
    return last.kept.labels == labels && last.kept.sections.size() == count &&
           last.report.sections.size() == count;
}

}  // namespace

std::optional<Report> read_report(const data::Value& value, base::Diagnostics& diagnostics) {
    std::optional<Reread> read = read_report_again(value, std::nullopt, diagnostics);
    return read ? std::optional(std::move(read->report)) : std::nullopt;
}

std::optional<Reread> read_report_again(const data::Value& value,
                                        const std::optional<LastReading>& last,
                                        base::Diagnostics& diagnostics) {
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
    Reread read;
    Report& report = read.report;
    report.final = is_final(value);
    const base::Severity meaning = report.final ? base::Severity::Error : base::Severity::Warning;
    report.statistics = read_statistics(value, meaning, diagnostics);
    // From here on the statistics stay where they are: figures refer to them.
    read.kept.labels = collect_labels(value, diagnostics);
    const Figures figures(report.statistics, read.kept.labels, read_words(value, diagnostics));
    const Reading reading{diagnostics, figures, meaning};
    read_statistic_charts(value, reading, report.statistics);
    const Fields fields(value, KeyOwner::Report, reading);
    static_cast<void>(fields.flag("final"));
    read_header(fields, reading, report);
    read_collections(fields, reading, report);
    read.took_sections = last && has_sections_of(*last, value, read.kept.labels);
    read.kept.sections =
        read_sections(fields, reading, read.took_sections ? &*last : nullptr, report);
    read_appendices(fields, reading, report);
    read_names(fields, reading, report);
    report.silences = read_silences(value, reading);
    add_found_abbreviations(report);
    return read;
}

}  // namespace tongket::report
