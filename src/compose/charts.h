// compose/charts.h: charts of the report → bars whose labels and values are a table for the reader.
#pragma once

#include "compose/composition.h"

namespace tongket::compose {

/// Table > Caption, TBody > TR > TH (the label), TD (the value): what is printed is what is tagged.
[[nodiscard]] document::BarChart compose_chart(Composition& composition,
                                               const report::Chart& chart,
                                               document::StructureId parent);

}  // namespace tongket::compose
