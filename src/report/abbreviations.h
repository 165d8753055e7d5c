// report/abbreviations.h: short forms that the text itself explains.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "report/report.h"

namespace tongket::report {

/// The full form that stands before the bracket at byte `bracket` of `text`, if the bracket holds
/// the initials of the words before it: "Ủy ban nhân dân (UBND)" gives UBND and its four words.
/// Hyphens count for nothing on either side: "Thi đua - Khen thưởng (TĐ-KT)".
[[nodiscard]] std::optional<std::pair<std::string, std::string>> explained_abbreviation(
    std::string_view text, std::size_t bracket);

/// Adds to the report's abbreviations those that its texts explain; what the key `abbreviations`
/// says stays, and of two explanations the first counts.
void add_found_abbreviations(Report& report);

}  // namespace tongket::report
