// compose/chart_alternative.h: what a chart says, in words, for who hears it.
#pragma once

#include <string>

#include "report/report.h"

namespace tongket::compose {

struct ChartAlternative {
    std::string text;     ///< NFC, 400 letters at most
    bool has_all = true;  ///< it tells every value
};

/// Made from the data: all values up to twelve, else the first, the last, the largest, the
/// smallest, the median and what is told. No colours, no places on the page.
[[nodiscard]] ChartAlternative describe_chart(const report::Chart& chart);

}  // namespace tongket::compose
