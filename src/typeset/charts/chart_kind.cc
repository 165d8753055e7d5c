#include "typeset/charts/chart_kind.h"

#include <utility>

#include "base/assert.h"

namespace tongket::typeset {

namespace {

std::optional<ChartLayout> lay_out(document::ChartKind kind,
                                   const document::Chart& chart,
                                   Length measure,
                                   ChartRuler& ruler) {
    switch (kind) {
        case document::ChartKind::Bars:
            return lay_out_bars(chart, measure, ruler);
        case document::ChartKind::Columns:
            return lay_out_columns(chart, measure, ruler);
        case document::ChartKind::Stacked:
            return lay_out_stacked(chart, measure, ruler);
        case document::ChartKind::Lines:
            return lay_out_lines(chart, measure, ruler);
        case document::ChartKind::Area:
            return lay_out_area(chart, measure, ruler);
        case document::ChartKind::Ring:
            return lay_out_ring(chart, measure, ruler);
        case document::ChartKind::Progress:
            return lay_out_progress(chart, measure, ruler);
        case document::ChartKind::Dumbbell:
            return lay_out_dumbbell(chart, measure, ruler);
        case document::ChartKind::Ranking:
            return lay_out_ranking(chart, measure, ruler);
        case document::ChartKind::Panels:
            return lay_out_panels(chart, measure, ruler);
        case document::ChartKind::Tiles:
            return lay_out_tiles(chart, measure, ruler);
        case document::ChartKind::Strip:
            return lay_out_strip(chart, measure, ruler);
        case document::ChartKind::Units:
            return lay_out_units(chart, measure, ruler);
        case document::ChartKind::Hanging:
            return lay_out_hanging(chart, measure, ruler);
        case document::ChartKind::Number:
            return lay_out_number(chart, measure, ruler);
    }
    TK_ASSERT(false);
}

}  // namespace

ChosenChart lay_out_chart(const document::Chart& chart, Length measure, ChartRuler& ruler) {
    if (auto layout = lay_out(chart.kind, chart, measure, ruler)) {
        return {chart.kind, std::move(*layout)};
    }
    if (chart.kind == document::ChartKind::Area) {
        if (auto layout = lay_out_lines(chart, measure, ruler)) {
            return {document::ChartKind::Lines, std::move(*layout)};
        }
    }
    auto bars = lay_out_bars(chart, measure, ruler);
    return {document::ChartKind::Bars, bars ? std::move(*bars) : ChartLayout{}};
}

}  // namespace tongket::typeset
