// tests/fuzz/report/report_fuzz.cc: any YAML ends in a report or in an error, every place lies in
// its source, and what is returned keeps its promises; so do the checks of its meaning, their mends
// and the next year's report that is made of it.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>
#include <variant>

#include "base/diagnostics.h"
#include "base/file.h"
#include "base/source.h"
#include "base/utf8.h"
#include "data/read_yaml.h"
#include "report/checks/mends.h"
#include "report/checks/run_checks.h"
#include "report/next_year.h"
#include "report/read_report.h"
#include "report/table_columns.h"
#include "report/tables.h"

namespace {

using namespace tongket;

void require(bool condition) {
    if (!condition) {
        std::abort();
    }
}

void check_text(const report::Text& text) {
    for (const report::Span& span : text.spans) {
        require(!span.text.empty());
        require(base::find_invalid_utf8(span.text) == std::string::npos);
        require(span.text == "\n" || span.text.find('\n') == std::string::npos);
    }
}

/// The cells of a table that was read without an error fill it.
void check_table(const report::Table& table, bool sound) {
    const std::size_t columns = report::count_columns(table.columns);
    std::size_t places = 0;
    for (const auto& row : table.rows) {
        for (const report::TableCell& cell : row) {
            check_text(cell.text);
            require(cell.rows > 0 && cell.columns > 0);
            places += std::size_t{cell.rows} * cell.columns;
        }
    }
    require(!sound || places == columns * table.rows.size());
}

void check_sections(const std::vector<report::Section>& sections, bool sound) {
    for (const report::Section& section : sections) {
        check_text(section.title);
        for (const report::SectionItem& item : section.items) {
            if (const auto* table = std::get_if<report::Table>(&item)) {
                check_table(*table, sound);
            } else if (const auto* chart = std::get_if<report::Chart>(&item)) {
                require(!chart->rows.empty());
            }
        }
        check_sections(section.sections, sound);
    }
}

const report::OfficialLists& official_lists() {
    static const report::OfficialLists lists{
        report::AwardTitles(base::read_file(TONGKET_SOURCE_DIR "/resources/awards.csv").value()),
        report::Units(base::read_file(TONGKET_SOURCE_DIR "/resources/units.csv").value())};
    return lists;
}

/// Whether a text can be read as a report, without an error.
bool is_sound(std::string text, const data::YamlLimits& limits) {
    base::Sources sources;
    base::Diagnostics diagnostics;
    const base::SourceId id = sources.add("next.yaml", std::move(text));
    const auto value = data::read_yaml(sources, id, limits, diagnostics);
    return value && report::read_report(*value, diagnostics) && !diagnostics.has_errors();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    base::Sources sources;
    const base::SourceId id = sources.add("fuzz.yaml", std::string(data, data + size));
    base::Diagnostics diagnostics;
    data::YamlLimits limits;
    limits.nodes = 10'000;
    limits.alias_nodes = 1'000;
    const auto value = data::read_yaml(sources, id, limits, diagnostics);
    if (!value) {
        return 0;
    }
    const auto read = report::read_report(*value, diagnostics);
    const bool sound = !diagnostics.has_errors();
    require(read.has_value() || !sound);
    for (const base::Diagnostic& item : diagnostics.sorted()) {
        require(sources.contains(item.place.source));
        require(item.place.line == 0 || item.place.column >= 1);
        require(!base::format_diagnostic(item, sources, base::Language::Vietnamese).empty());
    }
    if (read) {
        base::Diagnostics meaning;
        base::Workers alone(1);
        report::run_checks(*read, official_lists(), alone, meaning);
        diagnostics.append(meaning);
        const auto mended = report::mend_text(sources, id, diagnostics.sorted());
        require(base::find_invalid_utf8(mended.text) == std::string::npos);
        require(!sound || is_sound(mended.text, limits));
        std::string next = report::start_next_year(sources, id, *value, *read);
        require(!sound || is_sound(std::move(next), limits));
        check_text(read->title);
        check_text(read->abstract);
        require(!sound || read->year >= 1900);
        for (const report::Statistic& statistic : read->statistics) {
            require(!statistic.value_text.empty());
            require(!statistic.value || statistic.value_text != "……");
        }
        check_sections(read->sections, sound);
        for (const report::Appendix& appendix : read->appendices) {
            check_sections(appendix.sections, sound);
        }
    }
    return 0;
}
