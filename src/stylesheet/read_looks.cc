#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <span>

#include "stylesheet/read_box.h"
#include "stylesheet/read_template.h"
#include "stylesheet/reading.h"
#include "stylesheet/suggestion.h"

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
constexpr std::array<std::string_view, 2> caption_fields = {"number", "caption"};
constexpr std::array<std::string_view, 3> count_fields = {"count", "so-far", "unit"};
constexpr std::array<std::string_view, 2> sum_fields = {"count", "unit"};
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

// In the order of the words in keys.def.
constexpr std::array<document::TableRuling, 2> rulings = {document::TableRuling::Grid,
                                                          document::TableRuling::Rows};
constexpr std::array<document::TooWide, 3> too_wides = {
    document::TooWide::Squeeze, document::TooWide::Split, document::TooWide::Turn};
constexpr std::array<document::VerticalAlign, 3> verticals = {
    document::VerticalAlign::Top, document::VerticalAlign::Middle, document::VerticalAlign::Bottom};

constexpr std::array<Placement, 2> placements = {Placement::Here, Placement::Float};

TableLook plain_table(const std::string& body_style) {
    document::TableStyle table;
    table.rule_thickness = 0.5_pt;
    table.padding_x = 3_pt;
    table.padding_y = 2_pt;
    TableLook look;
    look.table = std::make_shared<const document::TableStyle>(table);
    look.head_style = look.body_style = look.caption_style = look.note_style = body_style;
    look.group_style = look.total_style = look.number_style = body_style;
    look.caption_format = "{caption}";
    return look;
}

/// A tab is typed as it is in templates.
std::string with_tabs(std::string text) {
    constexpr std::string_view typed = "\\t";
    for (std::size_t at = text.find(typed); at != std::string::npos; at = text.find(typed, at)) {
        text.replace(at, typed.size(), "\t");
    }
    return text;
}

PlaceBarLook read_place_bar(const Reading& reading, const MapReader& map) {
    constexpr LengthRange bars{0.1_mm, 50_mm, "0.1mm", "50mm"};
    constexpr std::array<std::string_view, 4> fields = {"unit", "first", "last", "all"};
    PlaceBarLook bar;
    for (const std::string_view key : {"x", "y", "width"}) {
        static_cast<void>(map.require(key));
    }
    MapReader::put(bar.x, map.length("x", everywhere));
    MapReader::put(bar.y, map.length("y", everywhere));
    bar.width = map.length("width", side_widths).value_or(50_mm);
    bar.thickness = map.length("thickness", bars).value_or(2_mm);
    bar.room = map.length("room", bars).value_or(Length{});
    bar.style = named_style(reading, map, "style", reading.sheet.body_style);
    bar.marks_style = named_style(reading, map, "marks", bar.style);
    bar.fill = named_colour(reading, map, "fill", graphics::black());
    bar.track = named_colour(reading, map, "track", bar.fill);
    constexpr std::array<std::string_view, 1> titles = {"title"};
    bar.continued = format_text(map, "continued", titles, {});
    bar.continued_style = named_style(reading, map, "continued-style", bar.style);
    bar.words = format_text(map, "text", fields, "{unit} {first} - {last} / {all}");
    return bar;
}

constexpr std::int64_t most_rows = 100'000;

TallyLook read_tally(const MapReader& map) {
    TallyLook tally;
    static_cast<void>(map.require("title"));
    tally.title = map.text("title");
    tally.table = map.text("table");
    tally.total = map.text("total");
    tally.bar = map.length("bar").value_or(45_mm);
    MapReader::put(tally.least, map.number("least", 1, most_rows));
    return tally;
}

/// What is not said is as in `common`.
TableLook read_table(const Reading& reading, const data::Entry& entry, const TableLook& common) {
    const MapReader map(entry.value, KeyMap::Table, entry.key, reading.diagnostics);
    TableLook look = common;
    look.head_style = named_style(reading, map, "head", common.head_style);
    enum class HeadAlign : std::uint8_t { Style, Column };
    constexpr std::array head_aligns = {HeadAlign::Style, HeadAlign::Column};
    if (const auto align = map.choice<HeadAlign>("head-align", head_aligns)) {
        look.heads_follow_columns = *align == HeadAlign::Column;
    }
    look.body_style = named_style(reading, map, "body", common.body_style);
    look.caption_style = named_style(reading, map, "caption", common.caption_style);
    look.note_style = named_style(reading, map, "note", common.note_style);
    look.group_style = named_style(reading, map, "group", common.group_style);
    look.total_style = named_style(reading, map, "total", common.total_style);
    look.number_style = named_style(reading, map, "numbers", common.number_style);
    document::TableStyle table = *common.table;
    MapReader::put(table.rule_thickness, map.length("rule", thicknesses));
    table.rule_colour = named_colour(reading, map, "rule-colour", table.rule_colour);
    if (const auto padding = map.map("padding", KeyMap::Padding)) {
        MapReader::put(table.padding_x, padding->length("x"));
        MapReader::put(table.padding_y, padding->length("y"));
    }
    table.head_fill = named_colour(reading, map, "head-fill", table.head_fill);
    table.has_head_fill |= map.find("head-fill") != nullptr;
    table.stripe = named_colour(reading, map, "stripe", table.stripe);
    table.has_stripe |= map.find("stripe") != nullptr;
    if (map.find("group-fill") != nullptr) {
        look.group_fill = named_colour(reading, map, "group-fill", {});
    }
    MapReader::put(look.has_number_column, map.flag("number-column"));
    if (map.find("compared") != nullptr) {
        look.compared_style = named_style(reading, map, "compared", common.body_style);
    }
    if (map.find("aside") != nullptr) {
        look.aside_style = named_style(reading, map, "aside", common.body_style);
    }
    if (map.find("sub-row") != nullptr) {
        look.sub_row_style = named_style(reading, map, "sub-row", common.body_style);
    }
    MapReader::put(look.bar, map.length("bar", thicknesses));
    if (map.find("fifth") != nullptr) {
        look.fifth_style = named_style(reading, map, "fifth", common.body_style);
    }
    if (map.find("fifth-rule-colour") != nullptr) {
        look.fifth_rule = named_colour(reading, map, "fifth-rule-colour", {});
    }
    if (map.find("merged-rule-colour") != nullptr) {
        look.merged_rule = named_colour(reading, map, "merged-rule-colour", {});
    }
    if (const auto bar = map.map("place-bar", KeyMap::PlaceBar)) {
        look.place_bar = read_place_bar(reading, *bar);
    }
    if (const auto tally = map.map("tally", KeyMap::Tally)) {
        look.tally = read_tally(*tally);
    }
    if (map.find("group-continued-style") != nullptr) {
        look.group_continued_style =
            named_style(reading, map, "group-continued-style", common.group_style);
    }
    look.group_rest = format_text(map, "group-rest", sum_fields, common.group_rest);
    look.sum_count = with_tabs(format_text(map, "sum-count", sum_fields, common.sum_count));
    constexpr std::int64_t most_digits = 4;
    MapReader::put(look.whole_rows, map.number("whole-rows", 0, most_rows));
    MapReader::put(look.few_rows, map.number("few-rows", 0, most_rows));
    MapReader::put(look.few_padding, map.length("few-padding"));
    MapReader::put(look.count_digits, map.number("count-digits", 1, most_digits));
    look.closing = format_text(map, "closing", sum_fields, common.closing);
    look.group_count = with_tabs(format_text(map, "group-count", count_fields, common.group_count));
    MapReader::put(table.edge_thickness, map.length("edge", thicknesses));
    table.edge_colour = named_colour(reading, map, "edge-colour", table.edge_colour);
    MapReader::put(table.left, map.length("left", everywhere));
    MapReader::put(table.right, map.length("right", everywhere));
    MapReader::put(table.ruling,
                   map.choice("rules", std::span<const document::TableRuling>(rulings)));
    MapReader::put(look.too_wide,
                   map.choice("too-wide", std::span<const document::TooWide>(too_wides)));
    MapReader::put(look.place, map.choice("place", std::span<const Placement>(placements)));
    if (map.find("turned") != nullptr) {
        look.turned_master = named_master(reading, map, "turned", reading.sheet.first_master);
    }
    MapReader::put(look.vertical,
                   map.choice("vertical", std::span<const document::VerticalAlign>(verticals)));
    MapReader::put(table.space_before, map.length("before"));
    MapReader::put(table.space_after, map.length("after"));
    if (map.has("continued")) {
        look.continued = map.text("continued");
    }
    if (map.has("group-continued")) {
        look.group_continued = map.text("group-continued");
    }
    if (map.has("carried-forward")) {
        look.carried_forward = map.text("carried-forward");
    }
    if (map.has("brought-forward")) {
        look.brought_forward = map.text("brought-forward");
    }
    look.caption_format = format_text(map, "caption-format", caption_fields, common.caption_format);
    look.table = std::make_shared<const document::TableStyle>(table);
    return look;
}

/// Its style is one of those that are known once all are read.
void check_tally(const Reading& reading, const data::Entry& entry) {
    const MapReader map(entry.value, KeyMap::Table, entry.key, reading.diagnostics);
    const auto tally = map.map("tally", KeyMap::Tally);
    const Value* named = tally ? tally->scalar("table") : nullptr;
    if (named != nullptr && !reading.sheet.table_styles.contains(named->text)) {
        report_unknown(reading, base::Code::LayoutTableStyleUnknown, "tables", *named,
                       names_of(reading.sheet.table_styles));
    }
}

void read_tables(Reading& reading) {
    constexpr std::string_view common = "default";
    Stylesheet& sheet = reading.sheet;
    sheet.table = plain_table(sheet.body_style);
    const auto entries = reading.root.entries("tables");
    for (const data::Entry& entry : entries) {
        if (entry.key == common) {
            sheet.table = read_table(reading, entry, sheet.table);
        }
    }
    sheet.table_styles.emplace(common, sheet.table);
    for (const data::Entry& entry : entries) {
        if (entry.key != common) {
            sheet.table_styles.insert_or_assign(entry.key, read_table(reading, entry, sheet.table));
        }
    }
    for (const data::Entry& entry : entries) {
        check_tally(reading, entry);
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
    read_tables(reading);
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
