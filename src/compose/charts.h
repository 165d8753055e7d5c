// compose/charts.h: charts of the report → texts with their structure, amounts and colours.
#pragma once

#include <optional>

#include "compose/composition.h"

namespace tongket::compose {

/// Where all values are printed: Table > Caption, THead, TBody > TR > TH (the name), TD (a value),
/// so that what is printed is what is tagged, with the chart in words as the table's summary. Kinds
/// that print some of their values are a Figure with the words as its alternative text.
[[nodiscard]] document::Chart compose_chart(Composition& composition,
                                            const report::Chart& chart,
                                            document::StructureId parent);

}  // namespace tongket::compose
