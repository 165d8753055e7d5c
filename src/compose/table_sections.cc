#include "compose/table_sections.h"

#include <utility>
#include <variant>

#include "compose/chart_table.h"

namespace tongket::compose {

namespace {

// As deep as sections are in sections, which reading has bounded.
void add_chart_tables(  // NOLINT(misc-no-recursion)
    const std::vector<report::Section>& sections,
    std::vector<report::SectionItem>& items) {
    for (const report::Section& section : sections) {
        for (const report::SectionItem& item : section.items) {
            const auto* chart = std::get_if<report::Chart>(&item);
            if (chart != nullptr && chart->has_table) {
                items.emplace_back(table_of_chart(*chart));
            }
        }
        add_chart_tables(section.sections, items);
    }
}

}  // namespace

// As deep as sections are in sections, which reading has bounded.
std::vector<report::Section> table_sections(  // NOLINT(misc-no-recursion)
    const std::vector<report::Section>& sections,
    ChartTables charts) {
    std::vector<report::Section> kept;
    for (const report::Section& section : sections) {
        report::Section made;
        made.kind = section.kind;
        made.title = section.title;
        made.id = section.id;
        made.place = section.place;
        for (const report::SectionItem& item : section.items) {
            const auto* chart = std::get_if<report::Chart>(&item);
            if (std::holds_alternative<report::Table>(item)) {
                made.items.push_back(item);
            } else if (chart != nullptr && chart->has_table && charts == ChartTables::Among) {
                made.items.emplace_back(table_of_chart(*chart));
            }
        }
        made.sections = table_sections(section.sections, charts);
        if (!made.items.empty() || !made.sections.empty()) {
            kept.push_back(std::move(made));
        }
    }
    return kept;
}

std::vector<report::Section> chart_tables(const std::vector<report::Section>& sections) {
    report::Section made;
    add_chart_tables(sections, made.items);
    return made.items.empty() ? std::vector<report::Section>{} : std::vector{std::move(made)};
}

}  // namespace tongket::compose
