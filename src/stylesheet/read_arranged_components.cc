#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "stylesheet/component_reader.h"
#include "stylesheet/read_box.h"

namespace tongket::stylesheet {

namespace {

using base::Code;
using data::Value;

}  // namespace

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
        column.width = component_widths.least;
        const std::string_view edge = read_edge(*captions, column.edge);
        for (const std::string_view key : {edge, std::string_view("width")}) {
            static_cast<void>(captions->require(key));
        }
        MapReader::put(column.x, captions->length(edge, everywhere));
        MapReader::put(column.width, captions->length("width", component_widths));
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
    MapReader::put(part.width, place.length("width", component_widths));
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

PlacedPart ComponentReader::read_placed(const MapReader& map, const Position& position) {
    PlacedPart part;
    part.width = component_widths.least;
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
        MapReader::put(column.width, map.length("width", component_widths));
    }
    column.rows = read_list(map, "rows", position.inside());
    return column;
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

}  // namespace tongket::stylesheet
