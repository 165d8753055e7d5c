// typeset/bar_chart.h: horizontal bars → galley.
#pragma once

#include "document/block.h"
#include "typeset/galley_builder.h"

namespace tongket::typeset {

/// A box a bar: label right-aligned in its column, bar from a common zero, value right of its end.
/// All values print; bars are in proportion to the largest amount (negative ones have no bar).
void append_bar_chart(GalleyBuilder& builder,
                      const document::BarChart& chart,
                      Length x,
                      Length measure);

}  // namespace tongket::typeset
