// typeset/charts/chart_kind.h: which kind of chart these values and this measure can have.
#pragma once

#include "typeset/charts/chart_layout.h"

namespace tongket::typeset {

struct ChosenChart {
    document::ChartKind kind = document::ChartKind::Bars;
    ChartLayout layout;
};

/// The chart as its kind, or as the one that can show it: stacks with a negative part as lying
/// bars, lines of which the names find no place as panels, … ; in the end as lying bars, which show
/// everything.
[[nodiscard]] ChosenChart lay_out_chart(const document::Chart& chart,
                                        Length measure,
                                        ChartRuler& ruler);

}  // namespace tongket::typeset
