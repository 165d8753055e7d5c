#include "report/checks/run_checks.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "report/checks/check_table.h"
#include "vietnamese/normalize.h"

namespace tongket::report {

namespace {

/// A part of one file; the whole report's part has the line 0 and holds other files' places too.
bool lies_in(const base::Place& place, const Silence& silence) {
    if (silence.begin.line == 0) {
        return true;
    }
    return place.source == silence.begin.source && place >= silence.begin && place < silence.end;
}

}  // namespace

void run_checks(const Report& report,
                const OfficialLists& lists,
                base::Workers& workers,
                base::Diagnostics& diagnostics) {
    const std::vector<TextLine> lines = collect_text_lines(report);
    const UnitsInUse units(report);
    std::vector<std::vector<TypedNumber>> numbers(lines.size());
    std::vector<std::string> small(lines.size());
    workers.for_each_index(lines.size(), [&](std::size_t i) {
        workers.give_way();
        numbers[i] = find_typed_numbers(lines[i], units);
        std::string letters = vietnamese::to_lower(lines[i].text());
        if (letters.size() == lines[i].text().size()) {
            small[i] = std::move(letters);
        }
    });
    const TypedTables tables(report);
    const NamedStatistics named(report.statistics);
    const GivenTitles titles(report.awards, lists.awards);
    const std::optional<UnitMap> own_units =
        lists.units.below(report.issuer.name.plain(), report.year);
    const Matter matter{report, lines,  numbers, small, tables.all(),
                        named,  titles, units,   lists, own_units};
    std::vector<bool> used(report.silences.size(), false);
    const auto is_silenced = [&](const base::Diagnostic& item, const CheckEntry& check) {
        bool silent = false;
        for (std::size_t i = 0; i < report.silences.size(); ++i) {
            const Silence& silence = report.silences[i];
            if (silence.check == check.name && lies_in(item.place, silence)) {
                used[i] = true;
                silent = true;
            }
        }
        return silent;
    };
    const auto& checks = all_checks();
    std::vector<base::Diagnostics> found(checks.size());
    workers.for_each_index(checks.size(), [&](std::size_t i) {
        workers.give_way();
        checks[i].run(matter, found[i]);
    });
    for (std::size_t i = 0; i < checks.size(); ++i) {
        for (const base::Diagnostic& item : found[i].items()) {
            if (!is_silenced(item, checks[i])) {
                diagnostics.report_as(report.final ? base::Severity::Error : item.severity,
                                      item.code, item.place, item.arguments);
            }
        }
    }
    for (std::size_t i = 0; i < used.size(); ++i) {
        if (!used[i]) {
            diagnostics.report(base::Code::SilenceUnused, report.silences[i].place,
                               {report.silences[i].check});
        }
    }
}

}  // namespace tongket::report
