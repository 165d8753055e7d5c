#include "compose/table_sections.h"

#include <utility>
#include <variant>

#include "compose/chart_table.h"

namespace tongket::compose {

// As deep as sections are in sections, which reading has bounded.
std::vector<report::Section> table_sections(  // NOLINT(misc-no-recursion)
    const std::vector<report::Section>& sections) {
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
            } else if (chart != nullptr && chart->has_table) {
                made.items.emplace_back(table_of_chart(*chart));
            }
        }
        made.sections = table_sections(section.sections);
        if (!made.items.empty() || !made.sections.empty()) {
            kept.push_back(std::move(made));
        }
    }
    return kept;
}

}  // namespace tongket::compose
