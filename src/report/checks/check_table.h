// report/checks/check_table.h: all checks of a report's meaning, as a table; checks.def is its
// content.
#pragma once

#include <span>
#include <string_view>

#include "base/diagnostics.h"
#include "report/checks/matter.h"

namespace tongket::report {

/// A check reads and reports; it changes nothing and knows nothing of the other checks, of silences
/// and of how bad its findings are.
using CheckFunction = void (*)(const Matter& matter, base::Diagnostics& diagnostics);

struct CheckEntry {
    std::string_view name;  ///< what `ignore` calls it
    CheckFunction run;
    std::string_view description_vi, description_en;
};

[[nodiscard]] std::span<const CheckEntry> all_checks();
/// Their names in the same order.
[[nodiscard]] std::span<const std::string_view> check_names();

}  // namespace tongket::report
