// compose/table_sections.h: the tables of a report without its text, for looks that are lists.
#pragma once

#include <vector>

#include "report/report.h"

namespace tongket::compose {

/// The sections that hold tables, with their titles and nothing else in them.
[[nodiscard]] std::vector<report::Section> table_sections(
    const std::vector<report::Section>& sections);

}  // namespace tongket::compose
