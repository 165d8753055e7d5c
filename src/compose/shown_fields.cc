#include "compose/shown_fields.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>
#include <variant>

#include "compose/list_fields.h"

namespace tongket::compose {

namespace {

using ChartList = std::vector<const report::Chart*>;

/// As deep as sections are in sections, which reading has bounded.
void collect_charts(const std::vector<report::Section>& sections,  // NOLINT(misc-no-recursion)
                    ChartList& charts) {
    for (const report::Section& section : sections) {
        for (const report::SectionItem& item : section.items) {
            if (const auto* chart = std::get_if<report::Chart>(&item)) {
                charts.push_back(chart);
            }
        }
        collect_charts(section.sections, charts);
    }
}

Field charts_field(const ChartList& charts) {
    Field list;
    list.given = !charts.empty();
    for (std::size_t i = 0; i < charts.size(); ++i) {
        const report::Chart& chart = *charts[i];
        Fields fields = member_fields(i, charts.size(), text_field(chart.caption));
        add(fields, "caption", text_field(chart.caption));
        add(fields, "subtitle", text_field(chart.subtitle));
        add(fields, "unit", text_field(chart.unit, chart.place));
        add(fields, "note", text_field(chart.note));
        add(fields, "chart", chart_field(&chart));
        list.members.push_back(std::move(fields));
    }
    return list;
}

}  // namespace

bool hangs(const report::Statistic& statistic) {
    return statistic.chart && statistic.chart->kind == report::ChartKind::Hanging;
}

Field chart_field(const report::Chart* chart) {
    Field field = flag(chart != nullptr);
    field.chart = chart;
    return field;
}

Field hanging_field(const Field& statistics) {
    Field list;
    for (const Fields& member : statistics.members) {
        const Field* hanging = Scope{&member}.find("chart.hanging");
        if (hanging != nullptr && hanging->given) {
            list.members.push_back(member);
        }
    }
    list.given = !list.members.empty();
    return list;
}

void add_charts(const report::Report& report, Fields& fields) {
    constexpr auto lists = std::to_array<std::string_view>(
        {"charts.bar", "charts.columns", "charts.stacked", "charts.line", "charts.area",
         "charts.ring", "charts.progress", "charts.dumbbell", "charts.ranking", "charts.panels",
         "charts.tiles", "charts.strip", "charts.units", "charts.hanging"});
    ChartList charts;
    collect_charts(report.sections, charts);
    add(fields, "charts", charts_field(charts));
    for (std::size_t i = 0; i < lists.size(); ++i) {
        ChartList of_kind;
        std::ranges::copy_if(charts, std::back_inserter(of_kind), [&](const auto* chart) {
            return static_cast<std::size_t>(chart->kind) == i;
        });
        add(fields, lists[i], charts_field(of_kind));
    }
}

Field looks_field(std::span<const LookSample> looks) {
    Field list;
    list.given = !looks.empty();
    for (std::size_t i = 0; i < looks.size(); ++i) {
        const LookSample& look = looks[i];
        const graphics::Page& first = *look.pages.front();
        Field pages = flag(true);
        for (std::size_t j = 0; j < look.pages.size(); ++j) {
            Fields page = member_fields(j, look.pages.size(), text_field(std::to_string(j + 1)));
            add(page, "name", text_field(look.name));
            add(page, "purpose", text_field(look.purpose));
            add(page, "number", text_field(std::to_string(j + 1)));
            Field picture = flag(true);
            picture.page = look.pages[j];
            add(page, "page", std::move(picture));
            pages.members.push_back(std::move(page));
        }
        Fields fields = member_fields(i, looks.size(), text_field(look.name));
        add(fields, "name", text_field(look.name));
        add(fields, "file", text_field(look.file));
        add(fields, "purpose", text_field(look.purpose));
        add(fields, "paper", text_field(look.paper));
        add(fields, "faces", text_field(look.faces));
        add(fields, "wide", flag(first.width > first.height));
        add(fields, "pages", std::move(pages));
        list.members.push_back(std::move(fields));
    }
    return list;
}

}  // namespace tongket::compose
