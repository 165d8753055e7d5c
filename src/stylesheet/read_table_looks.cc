#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "stylesheet/read_template.h"
#include "stylesheet/reading.h"
#include "stylesheet/suggestion.h"

namespace tongket::stylesheet {

namespace {

using base::Length;
using data::Value;
using namespace base::literals;

constexpr LengthRange bar_widths{10_mm, five_metres, "10mm", "5000mm"};
constexpr LengthRange thicknesses{{}, 72_pt, "0pt", "72pt"};

constexpr std::array<std::string_view, 2> caption_fields = {"number", "caption"};
constexpr std::array<std::string_view, 3> count_fields = {"count", "so-far", "unit"};
constexpr std::array<std::string_view, 2> sum_fields = {"count", "unit"};

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
    bar.width = map.length("width", bar_widths).value_or(50_mm);
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

}  // namespace

void read_table_looks(Reading& reading) {
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

}  // namespace tongket::stylesheet
