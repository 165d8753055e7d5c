#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "stylesheet/component_reader.h"
#include "stylesheet/measure.h"
#include "stylesheet/read_box.h"
#include "stylesheet/read_fit.h"
#include "stylesheet/read_template.h"
#include "stylesheet/suggestion.h"

namespace tongket::stylesheet {

namespace {

using base::Code;
using base::Length;
using data::Value;
using namespace base::literals;
using Act = PathUse::Act;

constexpr LengthRange thicknesses{{}, 72_pt, "0pt", "72pt"};
constexpr LengthRange widths{1_mm, five_metres, "1mm", "5000mm"};

MemberRange read_range(const MapReader& map) {
    constexpr std::int64_t most_members = 1'000'000;
    MemberRange range;
    MapReader::put(range.from, map.number("from", 1, most_members));
    MapReader::put(range.most, map.number("most", 1, most_members));
    return range;
}

}  // namespace

TextPart ComponentReader::read_text(const MapReader& map, const Position& position) {
    using Meaning = TextPart::Meaning;
    constexpr std::int64_t most_lines = 100;
    constexpr std::array meanings = {Meaning::Paragraph, Meaning::Title, Meaning::Heading};
    TextPart part;
    part.text = print(map, "text", position);
    part.style = named_style(reading_, map, "style", reading_.sheet.body_style);
    part.tail = print(map, "tail", position);
    part.tail_style = named_style(reading_, map, "tail-style", part.style);
    if (const auto rule = map.map("rule", KeyMap::TextRule)) {
        part.rule = read_rule(*rule);
    }
    if (const auto frame = map.map("frame", KeyMap::TextFrame)) {
        part.frame = read_frame(*frame);
    }
    MapReader::put(part.meaning, map.choice<Meaning>("meaning", meanings));
    MapReader::put(part.in_outline, map.flag("outline"));
    MapReader::put(part.is_numbered, map.flag("numbered"));
    if (map.has("summary")) {
        part.summary = print(map, "summary", position);
    }
    if (map.has("short-title")) {
        part.short_title = print(map, "short-title", position);
    }
    MapReader::put(part.lines, map.number("lines", 1, most_lines));
    MapReader::put(part.is_balanced, map.flag("balance"));
    MapReader::put(part.in_family, map.flag("in-family"));
    if (part.in_family) {
        node_.paths.push_back(
            {Act::Print, "family", map.place(), position.scope, position.in_frames});
    }
    if (map.has("link")) {
        part.link = print(map, "link", position);
    }
    if (map.has("fit")) {
        part.fit = read_fit(reading_, map, part.style);
    }
    return part;
}

document::TextRule ComponentReader::read_rule(const MapReader& map) const {
    enum class Of : std::uint8_t { Text };
    constexpr std::array measured = {Of::Text};
    static_cast<void>(map.choice<Of>("of", measured));
    document::TextRule rule;
    rule.percent = whole_percent(map, "length").value_or(100);
    rule.thickness = map.length("thickness", thicknesses).value_or(0.5_pt);
    rule.distance = map.length("distance").value_or(2_pt);
    rule.colour = named_colour(reading_, map, "colour", graphics::black());
    return rule;
}

document::TextFrame ComponentReader::read_frame(const MapReader& map) const {
    document::TextFrame frame;
    frame.thickness = map.length("thickness", thicknesses).value_or(0.5_pt);
    if (const auto padding = map.map("padding", KeyMap::Padding)) {
        MapReader::put(frame.padding_x, padding->length("x"));
        MapReader::put(frame.padding_y, padding->length("y"));
    }
    frame.colour = named_colour(reading_, map, "colour", graphics::black());
    return frame;
}

std::optional<std::int32_t> ComponentReader::whole_percent(const MapReader& map,
                                                           std::string_view key) const {
    const auto share = map.percent(key, 10, 1000);
    if (share && *share % 10 != 0) {
        const Value& given = *map.find(key);
        report(Code::LayoutPercentBad, given.place, {given.text, "1%", "100%"});
        return std::nullopt;
    }
    return share ? std::optional(*share / 10) : std::nullopt;
}

RowsPart ComponentReader::read_rows(const MapReader& map, const Position& position) {
    RowsPart part;
    part.rows = read_list(map, "rows", position.inside());
    MapReader::put(part.keep_together, map.flag("keep-together"));
    MapReader::put(part.keep_with_previous, map.flag("keep-with-previous"));
    constexpr std::int64_t most_columns = 8;
    MapReader::put(part.flow, map.number("flow", 1, most_columns));
    MapReader::put(part.band, map.length("band"));
    MapReader::put(part.gutter, map.length("gutter"));
    MapReader::put(part.left, map.length("left", everywhere));
    MapReader::put(part.right, map.length("right", everywhere));
    if (const auto box = map.map("box", KeyMap::Box)) {
        part.box = read_box(*box, reading_);
    }
    if (const auto captions = map.map("captions", KeyMap::CaptionColumn)) {
        CaptionColumn& column = part.captions.emplace();
        column.width = widths.least;
        const std::string_view edge = read_edge(*captions, column.edge);
        for (const std::string_view key : {edge, std::string_view("width")}) {
            static_cast<void>(captions->require(key));
        }
        MapReader::put(column.x, captions->length(edge, everywhere));
        MapReader::put(column.width, captions->length("width", widths));
        MapReader::put(column.gap, captions->length("gap"));
    }
    return part;
}

std::string_view ComponentReader::read_edge(const MapReader& place,
                                            document::Placed::Edge& meant) const {
    using Edge = document::Placed::Edge;
    constexpr std::array<std::pair<std::string_view, Edge>, 4> edges = {{
        {"x", Edge::Left},
        {"right", Edge::Right},
        {"outer", Edge::Outer},
        {"inner", Edge::Inner},
    }};
    std::string_view edge;
    for (const auto& [name, from] : edges) {
        if (place.find(name) == nullptr) {
            continue;
        }
        if (!edge.empty()) {
            report(Code::ComponentDouble, place.find(name)->place,
                   {std::string(edge), std::string(name)});
            continue;
        }
        edge = name;
        meant = from;
    }
    return edge.empty() ? "x" : edge;
}

void ComponentReader::read_place(const MapReader& place, PlacedPart& part) const {
    using document::VerticalAlign;
    constexpr std::array aligns = {VerticalAlign::Top, VerticalAlign::Middle,
                                   VerticalAlign::Bottom};
    MapReader::put(part.x, place.length("x", everywhere));
    MapReader::put(part.y, place.length("y", everywhere));
    MapReader::put(part.width, place.length("width", widths));
    MapReader::put(part.height, place.length("height"));
    MapReader::put(part.vertical, place.choice<VerticalAlign>("vertical", aligns));
}

OverlayPart ComponentReader::read_overlay(const MapReader& map, const Position& position) {
    OverlayPart part;
    static_cast<void>(map.require("height"));
    MapReader::put(part.height, map.length("height"));
    for (const Value& value : map.items("stack")) {
        const MapReader layer(value, KeyMap::Layer, "stack", reading_.diagnostics);
        if (!value.is_map()) {
            continue;
        }
        PlacedPart made;
        read_place(layer, made);
        static_cast<void>(layer.require("rows"));
        made.rows = read_list(layer, "rows", position.inside());
        part.layers.push_back(std::move(made));
    }
    return part;
}

bool ComponentReader::read_draw(Component& component,
                                const MapReader& map,
                                const Position& position) {
    DrawPart part;
    part.drawing = named_drawing(reading_, map, "draw");
    MapReader::put(part.x, map.length("x", everywhere));
    MapReader::put(part.y, map.length("y", everywhere));
    MapReader::put(part.height, map.length("height"));
    part.shapes = print(map, "shapes", position);
    const bool is_known = part.drawing != nullptr;
    component.content = std::move(part);
    return is_known;
}

bool ComponentReader::read_image(Component& component,
                                 const MapReader& map,
                                 const Position& position) {
    using Clip = ImagePart::Clip;
    constexpr std::array clips = {Clip::None, Clip::Ellipse, Clip::Tile};
    const Value* file = map.scalar("image");
    ImagePart part;
    static_cast<void>(map.require("height"));
    MapReader::put(part.width, map.length("width", widths));
    MapReader::put(part.height, map.length("height", widths));
    MapReader::put(part.clip, map.choice<Clip>("clip", clips));
    if (const Value* focus = map.scalar("focus")) {
        const auto read = parse_focus(focus->text);
        if (!read) {
            report(Code::LayoutPercentBad, focus->place, {focus->text, "0% 0%", "100% 100%"});
        } else {
            std::tie(part.focus_x, part.focus_y) = *read;
        }
    }
    part.alternative = print(map, "alt", position);
    if (file == nullptr || file->text.empty()) {
        return false;
    }
    part.file = file->text;
    images_.emplace(file->text, file->place);
    component.content = std::move(part);
    return true;
}

QrPart ComponentReader::read_qr(const MapReader& map, const Position& position) {
    constexpr LengthRange sizes{10_mm, 500_mm, "10mm", "500mm"};
    QrPart part;
    part.text = print(map, "qr", position);
    static_cast<void>(map.require("alt"));
    part.alternative = print(map, "alt", position);
    part.size = map.length("size", sizes).value_or(25_mm);
    part.colour = named_colour(reading_, map, "colour", graphics::black());
    return part;
}

GridPart ComponentReader::read_grid(const MapReader& map, const Position& position) {
    constexpr std::int64_t most_columns = 50, most_cells = 10'000;
    GridPart part;
    if (const auto given = map.numbers("grid", 1, most_columns); !given.empty()) {
        part.columns.assign(given.begin(), given.end());
    }
    MapReader::put(part.closes_up, map.flag("close-up"));
    MapReader::put(part.most, map.number("most", 1, most_cells));
    MapReader::put(part.gutter, map.length("gutter"));
    MapReader::put(part.row_gap, map.length("row-gap"));
    static_cast<void>(map.require("rows"));
    part.rows = read_list(map, "rows", position.inside());
    return part;
}

bool ComponentReader::read_new_page(Component& component, const MapReader& map) const {
    const Value* given = map.scalar("new-page");
    if (given == nullptr || given->text == "false") {
        return false;
    }
    NewPagePart part;
    if (given->text != "true") {
        part.master = named_master(reading_, map, "new-page", {});
    }
    using Side = document::PageBreak::Side;
    constexpr std::array sides = {Side::Recto, Side::Verso};
    MapReader::put(part.side, map.choice<Side>("on", sides));
    if (const auto filled = map.percent("filled", 10, 1000)) {
        part.filled = *filled / 10;
    }
    component.content = std::move(part);
    return true;
}

PlacedPart ComponentReader::read_placed(const MapReader& map, const Position& position) {
    PlacedPart part;
    part.width = widths.least;
    if (const auto place = map.map("at", KeyMap::Place)) {
        const std::string_view edge = read_edge(*place, part.edge);
        MapReader::put(part.is_level, place->flag("level"));
        MapReader::put(part.gap, place->length("gap"));
        MapReader::put(part.yields, place->flag("yields"));
        MapReader::put(part.spread, place->length("spread"));
        // Level with the next thing is at its upper edge, if nothing else is said.
        const std::string_view from = part.is_level ? edge : std::string_view("y");
        for (const std::string_view key : {edge, from, std::string_view("width")}) {
            static_cast<void>(place->require(key));
        }
        read_place(*place, part);
        MapReader::put(part.x, place->length(edge, everywhere));
        using On = PlacedPart::On;
        constexpr std::array parts = {On::Sheet, On::Back, On::Spine, On::Front};
        MapReader::put(part.on, place->choice<On>("on", parts));
        using Turn = document::Placed::Turn;
        constexpr std::array turns = {Turn::None, Turn::Down};
        MapReader::put(part.turn, place->choice<Turn>("turn", turns));
    }
    static_cast<void>(map.require("rows"));
    part.rows = read_list(map, "rows", position.inside());
    return part;
}

ColumnsPart ComponentReader::read_columns(const MapReader& map, const Position& position) {
    ColumnsPart part;
    MapReader::put(part.gutter, map.length("gutter"));
    std::int32_t percent = 0;
    for (const Value& value : map.items("columns")) {
        if (!value.is_poisoned()) {
            part.columns.push_back(read_column(value, position));
            percent = std::min(percent + part.columns.back().percent, 1'000'000);
        }
    }
    if (percent > 100) {
        report(Code::LayoutColumnsTooWide, map.find("columns")->place, {std::to_string(percent)});
    }
    return part;
}

ColumnPart ComponentReader::read_column(const Value& value, const Position& position) {
    const MapReader map(value, KeyMap::Column, "columns", reading_.diagnostics);
    ColumnPart column;
    static_cast<void>(map.require("width"));
    const Value* width = map.scalar("width");
    if (width != nullptr && width->text.ends_with('%')) {
        MapReader::put(column.percent, whole_percent(map, "width"));
    } else {
        MapReader::put(column.width, map.length("width", widths));
    }
    column.rows = read_list(map, "rows", position.inside());
    return column;
}

LinePart ComponentReader::read_line(const MapReader& map) const {
    LinePart part;
    part.thickness = 0.5_pt;
    if (const auto line = map.map("line", KeyMap::Line)) {
        MapReader::put(part.thickness, line->length("thickness", thicknesses));
        part.colour = named_colour(reading_, *line, "colour", graphics::black());
        MapReader::put(part.space_before, line->length("before"));
        MapReader::put(part.space_after, line->length("after"));
    }
    return part;
}

EachPart ComponentReader::read_each(const MapReader& map, const Position& position) {
    EachPart part;
    const Scope members = walk(map, part.path, position);
    static_cast<void>(map.require("rows"));
    part.rows = read_list(map, "rows", {members, position.depth + 1, position.in_frames});
    part.range = read_range(map);
    MapReader::put(part.as_list, map.flag("list"));
    constexpr std::array<std::string_view, 1> mark_fields = {"index"};
    part.marker_template = format_text(map, "marker", mark_fields, {});
    return part;
}

bool ComponentReader::read_use(Component& component,
                               const MapReader& map,
                               const Position& position) {
    const Value* given = map.scalar("use");
    if (given == nullptr) {
        return false;
    }
    if (!reading_.root.has_known_names("components")) {
        return false;
    }
    node_.uses.push_back({given->text, given->place, position.scope, position.in_frames});
    component.content = UsePart{given->text};
    return reading_.graph.components.contains(given->text);
}

bool ComponentReader::read_table(Component& component,
                                 const MapReader& map,
                                 const Position& position) {
    const auto table = map.map("table", KeyMap::MemberTable);
    if (!table) {
        return false;
    }
    TablePart part;
    const Position members{walk(*table, part.path, position), position.depth, position.in_frames};
    part.range = read_range(*table);
    part.style = named_table(*table);
    const TableLook& look = reading_.sheet.table_styles.find(part.style)->second;
    part.caption = print(*table, "caption", position);
    part.caption_style = named_style(reading_, *table, "caption-style", look.caption_style);
    if (const Value* field = table->scalar("group-by")) {
        part.group_by = field->text;
        node_.paths.push_back(
            {Act::Print, field->text, field->place, members.scope, members.in_frames});
    }
    part.group = print(*table, "group", members);
    part.total = print(*table, "total", position);
    part.counted = print(*table, "count-rows", position);
    part.closing = print(*table, "closing", position);
    static_cast<void>(table->require("columns"));
    for (const Value& value : table->items("columns")) {
        if (!value.is_poisoned()) {
            part.columns.push_back(read_table_column(value, members, position));
        }
    }
    component.content = std::move(part);
    return true;
}

TablePart::Column ComponentReader::read_table_column(const Value& value,
                                                     const Position& members,
                                                     const Position& around) {
    using document::CellAlign;
    constexpr std::array aligns = {CellAlign::Left, CellAlign::Right, CellAlign::Centre,
                                   CellAlign::Decimal};
    const MapReader map(value, KeyMap::MemberColumn, "columns", reading_.diagnostics);
    TablePart::Column column;
    column.title = print(map, "title", around);
    column.cell = print(map, "cell", members);
    column.number = map.text("number");
    constexpr std::int64_t most_columns = 1'000;
    for (const std::int64_t of : map.numbers("bar", 1, most_columns)) {
        column.bar.push_back(static_cast<std::size_t>(of));
    }
    MapReader::put(column.is_summed, map.flag("sum"));
    MapReader::put(column.is_merged, map.flag("merge"));
    column.style = named_style(reading_, map, "style", {});
    MapReader::put(column.align, map.choice<CellAlign>("align", aligns));
    MapReader::put(column.width, map.length("width", widths));
    column.when = condition(map, members).value_or(Condition{});
    return column;
}

std::string ComponentReader::named_table(const MapReader& map) const {
    const auto& looks = reading_.sheet.table_styles;
    const Value* given = map.scalar("style");
    if (given == nullptr || looks.contains(given->text)) {
        return given == nullptr ? "default" : given->text;
    }
    report_unknown(reading_, Code::LayoutTableStyleUnknown, "tables", *given, names_of(looks));
    return "default";
}

bool ComponentReader::shows_awards() const {
    const Value* shown = reading_.root.scalar("shown-awards");
    const auto& components = reading_.graph.components;
    const auto found = shown != nullptr ? components.find(shown->text) : components.end();
    return found != components.end() && &found->second == &node_;
}

bool ComponentReader::read_insert(Component& component,
                                  const MapReader& map,
                                  const Position& position) {
    using What = InsertPart::What;
    constexpr std::array inserted = {
        What::Sections, What::Contents, What::TableList, What::FigureList,   What::Index,
        What::Tables,   What::Section,  What::Next,      What::LastSections, What::ChartTables};
    const auto what = map.choice<What>("insert", inserted);
    component.content = InsertPart{what.value_or(What::Sections)};
    if (what == What::Section || (what == What::Next && !shows_awards())) {
        // Known only where a section is being set.
        node_.paths.push_back({Act::Ask, "section.title", map.find("insert")->place, position.scope,
                               position.in_frames});
    }
    inserts_sections_ |= what == What::Sections;
    inserts_last_sections_ |= what == What::LastSections;
    inserts_tables_ |= what == What::Tables;
    inserts_chart_tables_ |= what == What::ChartTables;
    return what.has_value();
}

}  // namespace tongket::stylesheet
