// compose/table_sections.h: the tables of a report without its text, for looks that are lists.
#pragma once

#include <cstdint>
#include <vector>

#include "report/report.h"

namespace tongket::compose {

/// Whether the tables of charts that ask for one are among the tables.
enum class ChartTables : std::uint8_t { Among, Apart };

/// The sections that hold tables, with their titles and nothing else in them.
[[nodiscard]] std::vector<report::Section> table_sections(
    const std::vector<report::Section>& sections, ChartTables charts);

/// The tables of charts alone, in a section without a title; nothing where no chart asks for one.
[[nodiscard]] std::vector<report::Section> chart_tables(
    const std::vector<report::Section>& sections);

}  // namespace tongket::compose
