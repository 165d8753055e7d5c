#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "stylesheet/read_box.h"
#include "stylesheet/read_template.h"
#include "stylesheet/reading.h"

namespace tongket::stylesheet {

namespace {

using base::Code;
using base::Length;
using data::Value;
using namespace base::literals;

/// PDF has six levels of headings, and a part stands above them.
constexpr std::size_t most_heading_levels = 7;
constexpr std::size_t most_contents_levels = 6;
constexpr LengthRange side_widths{10_mm, five_metres, "10mm", "5000mm"};
constexpr LengthRange thicknesses{{}, 72_pt, "0pt", "72pt"};

constexpr std::array<std::string_view, 5> number_fields = {"roman", "decimal", "alphabetic",
                                                           "ordinal", "parent"};
constexpr std::array<std::string_view, 1> label_fields = {"roman"};

/// A component of the layout, used from that node.
std::string component_named_by(Reading& reading,
                               const MapReader& map,
                               std::string_view key,
                               ComponentNode& node) {
    const Value* given = map.scalar(key);
    if (given == nullptr || !reading.root.has_known_names("components")) {
        return {};
    }
    node.uses.push_back({given->text, given->place});
    return given->text;
}

HeadingLevel read_heading(Reading& reading, const Value& value) {
    const MapReader map(value, KeyMap::Heading, "headings", reading.diagnostics);
    HeadingLevel level;
    if (const Value* number = map.scalar("number")) {
        level.number = read_format(*number, number_fields, reading.diagnostics);
    }
    static_cast<void>(map.require("style"));
    level.style = named_style(reading, map, "style", reading.sheet.body_style);
    level.number_style = named_style(reading, map, "number-style", level.style);
    MapReader::put(level.own_line, map.flag("own-line"));
    MapReader::put(level.after_tab, map.flag("tab"));
    MapReader::put(level.new_page, map.flag("new-page"));
    level.component = component_named_by(reading, map, "component", reading.graph.sections);
    return level;
}

void read_headings(Reading& reading) {
    const Value* given = reading.root.find("headings");
    for (const Value& value : reading.root.items("headings")) {
        if (reading.sheet.headings.size() == most_heading_levels) {
            reading.diagnostics.report(Code::LayoutTooManyLevels, given->place,
                                       {"headings", std::to_string(most_heading_levels)});
            break;
        }
        reading.sheet.headings.push_back(read_heading(reading, value));
    }
    if (reading.sheet.headings.empty()) {
        reading.sheet.headings.push_back({{}, reading.sheet.body_style, reading.sheet.body_style});
    }
}

void read_lists(Reading& reading) {
    const auto lists = reading.root.map("lists", KeyMap::Lists);
    for (const KeyEntry& level : keys_of(KeyMap::Lists)) {
        ListStyle list;
        list.style = reading.sheet.body_style;
        const auto map = lists ? lists->map(level.key, KeyMap::ListLevel) : std::nullopt;
        if (map) {
            list.style = named_style(reading, *map, "style", list.style);
            MapReader::put(list.marker_indent, map->length("marker-indent"));
            list.marker = map->text("marker");
            MapReader::put(list.run_in, map->flag("run-in"));
        }
        reading.sheet.lists.emplace(level.key, std::move(list));
    }
}

void read_callout(Reading& reading) {
    CalloutLook& look = reading.sheet.callout;
    look.title_style = look.style = reading.sheet.body_style;
    const auto map = reading.root.map("callout", KeyMap::Callout);
    const auto box = map ? map->map("box", KeyMap::Box) : std::nullopt;
    if (map) {
        look.style = named_style(reading, *map, "style", look.style);
        look.title_style = named_style(reading, *map, "title-style", look.style);
    }
    look.box = box ? read_box(*box, reading) : plain_box();
}

void read_footnotes(Reading& reading) {
    using Numbering = FootnotesLook::Numbering;
    constexpr std::array numberings = {Numbering::Document, Numbering::Chapter};
    FootnotesLook& look = reading.sheet.footnotes;
    look.style = reading.sheet.body_style;
    look.area = {{}, 6_pt, 50_mm, 0.5_pt, graphics::black(), 3_pt};
    if (const auto map = reading.root.map("footnotes", KeyMap::Footnotes)) {
        look.style = named_style(reading, *map, "style", look.style);
        MapReader::put(look.numbering, map->choice<Numbering>("numbering", numberings));
        if (const auto side = map->map("side", KeyMap::SideColumn)) {
            for (const std::string_view key : {"x", "width"}) {
                static_cast<void>(side->require(key));
            }
            look.area.side = {side->length("x").value_or(Length{}),
                              side->length("width", side_widths).value_or(side_widths.least),
                              side->length("gap").value_or(6_pt)};
        }
        MapReader::put(look.area.space, map->length("space"));
        if (const auto rule = map->map("rule", KeyMap::FootnoteRule)) {
            MapReader::put(look.area.rule_length, rule->length("length"));
            MapReader::put(look.area.rule_thickness, rule->length("thickness", thicknesses));
            look.area.rule_colour = named_colour(reading, *rule, "colour", look.area.rule_colour);
            MapReader::put(look.area.rule_distance, rule->length("distance"));
        }
    }
}

void read_line_numbers(Reading& reading) {
    LineNumbersLook& look = reading.sheet.line_numbers;
    if (const auto map = reading.root.map("line-numbers", KeyMap::LineNumbers)) {
        look.style = named_style(reading, *map, "style", reading.sheet.body_style);
        look.distance = map->length("distance").value_or(5_mm);
        MapReader::put(look.every, map->number("every", 1, 100));
    }
}

void read_contents(Reading& reading, std::string_view key, ContentsLook& look) {
    const std::string& body = reading.sheet.body_style;
    look.title_style = body;
    if (const auto map = reading.root.map(key, KeyMap::Contents)) {
        look.title = map->text("title");
        look.title_style = named_style(reading, *map, "title-style", body);
        look.leader = map->text("leader");
        look.entry = component_named_by(reading, *map, "entry", reading.graph.entries);
        for (const Value* style : map->texts("styles")) {
            look.styles.push_back(style_named_by(reading, *style, body));
        }
        if (look.styles.size() > most_contents_levels) {
            reading.diagnostics.report(Code::LayoutTooManyLevels, map->find("styles")->place,
                                       {"styles", std::to_string(most_contents_levels)});
            look.styles.resize(most_contents_levels);
        }
    }
    if (look.styles.empty()) {
        look.styles.push_back(body);
    }
}

void read_index(Reading& reading) {
    IndexLook& look = reading.sheet.index;
    look.style = look.group_style = reading.sheet.body_style;
    if (const auto map = reading.root.map("name-index", KeyMap::Index)) {
        look.style = named_style(reading, *map, "style", look.style);
        look.group_style = named_style(reading, *map, "group-style", look.group_style);
        look.people = map->text("people");
        look.units = map->text("units");
        constexpr std::array<std::string_view, 2> separators = {", ", "\t"};
        if (const auto separator = map->choice<std::string_view>("pages", separators)) {
            look.separator = *separator;
        }
    }
}

/// "./." and the like: a mark after the last word, not the name of a component.
bool is_mark(std::string_view text) {
    return std::ranges::none_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               static_cast<unsigned char>(c) > 127;
    });
}

void read_appendix(Reading& reading) {
    AppendixLook& look = reading.sheet.appendix;
    look.portrait_master = look.landscape_master = reading.sheet.first_master;
    if (const auto map = reading.root.map("appendix", KeyMap::Appendix)) {
        look.is_printed = map->flag("printed").value_or(true);
        look.head = component_named_by(reading, *map, "head", reading.graph.appendix);
        if (const Value* end = map->scalar("end"); end != nullptr && is_mark(end->text)) {
            look.end = end->text;
        } else {
            look.end = component_named_by(reading, *map, "end", reading.graph.appendix);
        }
        look.portrait_master = named_master(reading, *map, "portrait", look.portrait_master);
        look.landscape_master = named_master(reading, *map, "landscape", look.portrait_master);
        look.page_label_prefix = format_text(*map, "page-label", label_fields, {});
    }
}

}  // namespace

void read_looks(Reading& reading) {
    read_headings(reading);
    read_lists(reading);
    read_table_looks(reading);
    read_chart_look(reading);
    read_picture_looks(reading);
    read_callout(reading);
    read_contents(reading, "contents", reading.sheet.contents);
    read_contents(reading, "list-of-tables", reading.sheet.table_list);
    read_contents(reading, "list-of-figures", reading.sheet.figure_list);
    read_index(reading);
    read_footnotes(reading);
    read_line_numbers(reading);
    read_appendix(reading);
    if (const auto blank = reading.root.map("blank", KeyMap::Blank)) {
        MapReader::put(reading.sheet.blank_number, blank->length("number"));
        MapReader::put(reading.sheet.blank_day, blank->length("day"));
    }
    reading.sheet.shown_awards =
        component_named_by(reading, reading.root, "shown-awards", reading.graph.parts);
    reading.sheet.body_end = reading.root.text("body-end");
}

}  // namespace tongket::stylesheet
