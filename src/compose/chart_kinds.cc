#include "compose/chart_kinds.h"

#include <cstddef>

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
        ++index;  // every kind of a document is one of a report
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

}  // namespace tongket::compose
