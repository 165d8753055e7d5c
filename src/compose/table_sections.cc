#include "compose/table_sections.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <variant>

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
        std::ranges::copy_if(section.items, std::back_inserter(made.items), [](const auto& item) {
            return std::holds_alternative<report::Table>(item);
        });
        made.sections = table_sections(section.sections);
        if (!made.items.empty() || !made.sections.empty()) {
            kept.push_back(std::move(made));
        }
    }
    return kept;
}

}  // namespace tongket::compose
