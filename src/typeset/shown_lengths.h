// typeset/shown_lengths.h: lengths and shares as messages say them.
#pragma once

#include <cstdint>
#include <string>

#include "base/length.h"

namespace tongket::typeset {

/// "12,5" for 125: with the comma of the reports.
[[nodiscard]] std::string tenths_text(std::int64_t tenths);
/// Points with one decimal, cut off.
[[nodiscard]] std::string points_text(base::Length length);
/// Whole millimetres, rounded up.
[[nodiscard]] std::int64_t millimetres(base::Length length);

}  // namespace tongket::typeset
