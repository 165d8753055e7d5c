// compose/single_number.h: a number that stands for itself instead of a chart.
#pragma once

#include <string>

#include "compose/styles.h"
#include "document/block.h"
#include "report/report.h"
#include "stylesheet/stylesheet.h"

namespace tongket::compose {

/// The number as it is printed, large; behind it, small, its unit, if no other line says it, and
/// what it is of the plan. A percentage carries its sign.
[[nodiscard]] document::Paragraph single_number(const std::string& number,
                                                const report::Chart& chart,
                                                const stylesheet::ChartLook& look,
                                                const StyleBook& styles,
                                                document::StructureId node);

}  // namespace tongket::compose
