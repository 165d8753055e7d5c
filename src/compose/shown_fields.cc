#include "compose/shown_fields.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <string>
#include <utility>
#include <variant>

#include "compose/list_fields.h"
#include "graphics/colour_vision.h"

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

Field charts_field(const report::Report& report, std::optional<report::ChartKind> kind) {
    ChartList charts;
    collect_charts(report.sections, charts);
    std::erase_if(charts, [&](const auto* chart) { return kind && chart->kind != *kind; });
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

namespace {

/// As light as paper: it wants a line around it to be seen there.
bool is_pale(const graphics::Colour& colour) {
    constexpr double pale = 90;  // L*
    return graphics::shade_of(colour)[0] >= pale;
}

Field colours_field(const LookSample& look) {
    Field list = flag(!look.colours.empty());
    for (std::size_t i = 0; i < look.colours.size(); ++i) {
        const LookColour& of_look = look.colours[i];
        Fields fields = member_fields(i, look.colours.size(), text_field(of_look.name));
        add(fields, "name", text_field(of_look.name));
        add(fields, "pale", flag(is_pale(of_look.colour)));
        Field colour = flag(true);
        colour.colour = std::make_shared<const graphics::Colour>(of_look.colour);
        add(fields, "colour", std::move(colour));
        list.members.push_back(std::move(fields));
    }
    return list;
}

Field families_field(const LookSample& look) {
    Field list = flag(!look.families.empty());
    for (std::size_t i = 0; i < look.families.size(); ++i) {
        Fields fields = member_fields(i, look.families.size(), text_field(look.families[i]));
        add(fields, "family", text_field(look.families[i]));
        list.members.push_back(std::move(fields));
    }
    return list;
}

}  // namespace

Field looks_field(std::span<const LookSample> looks) {
    Field list;
    list.given = !looks.empty();
    for (std::size_t i = 0; i < looks.size(); ++i) {
        const LookSample& look = looks[i];
        const graphics::Page& first = *look.pages.front().page;
        Field pages = flag(true);
        for (std::size_t j = 0; j < look.pages.size(); ++j) {
            Fields page = member_fields(j, look.pages.size(), text_field(look.pages[j].number));
            add(page, "name", text_field(look.name));
            add(page, "purpose", text_field(look.purpose));
            add(page, "number", text_field(look.pages[j].number));
            Field picture = flag(true);
            picture.page = look.pages[j].page;
            add(page, "page", std::move(picture));
            pages.members.push_back(std::move(page));
        }
        Fields fields = member_fields(i, looks.size(), text_field(look.name));
        add(fields, "name", text_field(look.name));
        add(fields, "file", text_field(look.file));
        add(fields, "purpose", text_field(look.purpose));
        add(fields, "suits", text_field(look.suits));
        add(fields, "paper", text_field(look.paper));
        add(fields, "grid", text_field(look.grid));
        add(fields, "faces", text_field(look.faces));
        add(fields, "families", families_field(look));
        add(fields, "colours", colours_field(look));
        add(fields, "wide", flag(first.width > first.height));
        add(fields, "book", flag(look.is_book));
        add(fields, "single", flag(look.pages.size() == 1));
        add(fields, "pair", flag(look.pages.size() == 2));
        add(fields, "pages", std::move(pages));
        list.members.push_back(std::move(fields));
    }
    return list;
}

}  // namespace tongket::compose
