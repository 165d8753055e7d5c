#include "compose/chart_kinds.h"

#include <algorithm>

#include "base/assert.h"

namespace tongket::compose {

using report::ChartKind;
using Meaning = report::ChartSeries::Role;

document::ChartKind kind_of(report::ChartKind kind) {
    switch (kind) {
        case ChartKind::Bar:
            return document::ChartKind::Bars;
        case ChartKind::Columns:
            return document::ChartKind::Columns;
        case ChartKind::Stacked:
            return document::ChartKind::Stacked;
        case ChartKind::Line:
            return document::ChartKind::Lines;
        case ChartKind::Area:
            return document::ChartKind::Area;
        case ChartKind::Ring:
            return document::ChartKind::Ring;
        case ChartKind::Progress:
            return document::ChartKind::Progress;
        case ChartKind::Dumbbell:
            return document::ChartKind::Dumbbell;
        case ChartKind::Ranking:
            return document::ChartKind::Ranking;
        case ChartKind::Panels:
            return document::ChartKind::Panels;
        case ChartKind::Tiles:
            return document::ChartKind::Tiles;
        case ChartKind::Strip:
            return document::ChartKind::Strip;
        case ChartKind::Units:
            return document::ChartKind::Units;
        case ChartKind::Hanging:
            return document::ChartKind::Hanging;
    }
    return document::ChartKind::Bars;
}

report::ChartKind report_kind(document::ChartKind wanted) {
    std::size_t index = 0;
    while (kind_of(static_cast<ChartKind>(index)) != wanted) {
        ++index;
        TK_ASSERT(index <= static_cast<std::size_t>(ChartKind::Hanging));
    }
    return static_cast<ChartKind>(index);
}

document::ChartSeries::Role role_of(report::ChartSeries::Role role) {
    switch (role) {
        case Meaning::Plain:
            return document::ChartSeries::Role::Plain;
        case Meaning::LastYear:
            return document::ChartSeries::Role::LastYear;
        case Meaning::ThisYear:
            return document::ChartSeries::Role::ThisYear;
        case Meaning::Plan:
            return document::ChartSeries::Role::Plan;
    }
    return document::ChartSeries::Role::Plain;
}

bool is_figure(report::ChartKind kind) {
    return kind == ChartKind::Line || kind == ChartKind::Area || kind == ChartKind::Dumbbell ||
           kind == ChartKind::Panels || kind == ChartKind::Units;
}

bool is_one_number(const report::Chart& chart) {
    if (chart.rows.size() != 1 || chart.series.size() != 1 ||
        !chart.rows.front().values.front().value) {
        return false;
    }
    switch (chart.kind) {
        case ChartKind::Bar:
        case ChartKind::Columns:
        case ChartKind::Stacked:
        case ChartKind::Line:
        case ChartKind::Area:
        case ChartKind::Dumbbell:
        case ChartKind::Ranking:
        case ChartKind::Panels:
        case ChartKind::Tiles:
            return true;
        case ChartKind::Ring:
        case ChartKind::Progress:
        case ChartKind::Strip:
        case ChartKind::Units:
        case ChartKind::Hanging:
            break;
    }
    return false;
}

std::vector<std::size_t> tile_rows(const report::Chart& chart) {
    std::vector<std::size_t> rows = chart.tiles;
    std::size_t left = rows.empty() ? chart.rows.size() : 0;
    std::size_t side = 1;
    while (side * side < left) {
        ++side;
    }
    const std::size_t wide = left == 13 ? 4 : side;
    for (bool is_wider = false; left > 0; is_wider = !is_wider) {
        const std::size_t taken = std::min(wide + (is_wider ? 1 : 0), left);
        rows.push_back(taken);
        left -= taken;
    }
    return rows;
}

}  // namespace tongket::compose
