// typeset/charts/chart.h: charts → galley.
#pragma once

#include "document/block.h"
#include "typeset/galley_builder.h"

namespace tongket::typeset {

/// A box a band of the chart's layout: rows of lying bars may stand on two pages, a drawing with
/// axes may not. Reports values whose text found no place, and a kind that could not show the
/// values. The drawing stands in the middle where its caption does.
void append_chart(GalleyBuilder& builder, const document::Chart& chart, Length x, Length measure);

}  // namespace tongket::typeset
