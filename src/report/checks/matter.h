// report/checks/matter.h: what the checks look at.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "report/checks/award_titles.h"
#include "report/checks/given_titles.h"
#include "report/checks/named_statistics.h"
#include "report/checks/typed_numbers.h"
#include "report/checks/typed_tables.h"
#include "report/checks/units.h"
#include "report/report.h"
#include "report/text_lines.h"

namespace tongket::report {

/// The lists that the office can replace. An empty one silences the checks that need it.
struct OfficialLists {
    AwardTitles awards;
    Units units;
};

struct Matter {
    const Report& report;
    std::span<const TextLine> lines;                    ///< all texts of the report
    std::span<const std::vector<TypedNumber>> numbers;  ///< of each line
    /// Each line in small letters, byte for byte at the same places; empty where a letter's small
    /// form has another size.
    std::span<const std::string> small;
    std::span<const TypedTable> tables;
    const NamedStatistics& named;
    const GivenTitles& titles;  ///< of the awards
    const UnitsInUse& units;
    const OfficialLists& lists;
    const std::optional<UnitMap>& own_units;  ///< of the body that issues it, in the report's year
};

}  // namespace tongket::report
