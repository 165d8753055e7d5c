// compose/charts.h: charts of the report → texts with their structure, amounts and colours.
#pragma once

#include <optional>

#include "compose/composition.h"
#include "stylesheet/stylesheet.h"

namespace tongket::compose {

/// Where all values are printed: Table > Caption, THead, TBody > TR > TH (the name), TD (a value),
/// so that what is printed is what is tagged, with the chart in words as the table's summary. Kinds
/// that print some of their values are a Figure with the words as its alternative text.
[[nodiscard]] document::Chart compose_chart(Composition& composition,
                                            const report::Chart& chart,
                                            document::StructureId parent);

/// What a layout's component says of a chart that it shows.
struct ChartSetting {
    const stylesheet::ChartLook& look;
    std::optional<document::ChartKind> kind;  ///< if not the report's
    bool has_caption = true, has_notes = true;
    bool is_numbered = false;  ///< in a place of the layout; in the text all are
};
/// The same for a place of the layout: not listed, and without a number unless the layout asks.
/// `name` stands for a caption that the chart has not, for who does not see it; it is not printed.
[[nodiscard]] document::Chart compose_chart(Composition& composition,
                                            const report::Chart& chart,
                                            const ChartSetting& setting,
                                            const report::Text& name,
                                            document::StructureId parent);

}  // namespace tongket::compose
