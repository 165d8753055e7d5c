#include <array>
#include <optional>
#include <utility>

#include "stylesheet/component_reader.h"
#include "stylesheet/measure.h"

namespace tongket::stylesheet {

namespace {

using data::Value;
using namespace base::literals;
using Act = PathUse::Act;

constexpr LengthRange thicknesses{0.1_mm, 500_mm, "0.1mm", "500mm"};
constexpr LengthRange lengths{1_mm, five_metres, "1mm", "5000mm"};

}  // namespace

bool ComponentReader::read_chart(Component& component,
                                 const MapReader& map,
                                 const Position& position) {
    using Given = std::optional<document::ChartKind>;
    using enum document::ChartKind;
    constexpr std::array<Given, 15> kinds = {std::nullopt, Bars,  Columns,  Stacked,  Lines,
                                             Area,         Ring,  Progress, Dumbbell, Ranking,
                                             Panels,       Tiles, Strip,    Units,    Hanging};
    ChartPart part;
    const auto kind = map.choice<Given>("chart", kinds);
    part.kind = kind.value_or(std::nullopt);
    MapReader::put(part.has_caption, map.flag("caption"));
    MapReader::put(part.is_numbered, map.flag("numbered"));
    MapReader::put(part.has_notes, map.flag("note"));
    if (const auto look = map.map("look", KeyMap::Chart)) {
        part.look = read_chart_look_of(reading_, *look);
    }
    node_.paths.push_back({Act::Ask, "chart", map.place(), position.scope, position.in_frames});
    component.content = std::move(part);
    return kind.has_value();
}

bool ComponentReader::read_gauge(Component& component,
                                 const MapReader& map,
                                 const Position& position) {
    using Direction = GaugePart::Direction;
    constexpr std::array directions = {Direction::Right, Direction::Up};
    const Value* path = map.scalar("gauge");
    GaugePart part;
    static_cast<void>(map.require("length"));
    static_cast<void>(map.require("thickness"));
    MapReader::put(part.direction, map.choice<Direction>("direction", directions));
    part.length = map.length("length", lengths).value_or(100_mm);
    part.thickness = map.length("thickness", thicknesses).value_or(3_mm);
    MapReader::put(part.mark_length, map.length("mark-length"));
    part.fill = named_colour(reading_, map, "fill", graphics::black());
    part.over = named_colour(reading_, map, "over", part.fill);
    part.mark = named_colour(reading_, map, "mark", part.fill);
    if (map.has("track")) {
        part.track = named_colour(reading_, map, "track", part.fill);
    }
    part.text = print(map, "text", position);
    part.style = named_style(reading_, map, "style", reading_.sheet.body_style);
    if (path == nullptr) {
        return false;
    }
    part.path = path->text;
    node_.paths.push_back({Act::Print, part.path, path->place, position.scope, position.in_frames});
    component.content = std::move(part);
    return true;
}

bool ComponentReader::read_timeline(Component& component,
                                    const MapReader& map,
                                    const Position& position) {
    const Value* of = map.scalar("timeline");
    TimelinePart part;
    static_cast<void>(map.require("length"));
    part.length = map.length("length", lengths).value_or(80_mm);
    part.height = map.length("height", lengths).value_or(10_mm);
    part.thickness = map.length("thickness", thicknesses).value_or(3_mm);
    part.middle = map.length("middle").value_or(part.height / 2);
    part.mark_width = map.length("mark-width", thicknesses).value_or(4_mm);
    part.mark_height = map.length("mark-height", thicknesses).value_or(5_mm);
    part.fill = named_colour(reading_, map, "fill", graphics::black());
    part.track = named_colour(reading_, map, "track", part.fill);
    part.quarter = named_colour(reading_, map, "quarter", part.track);
    part.mark = named_colour(reading_, map, "mark", part.fill);
    if (of == nullptr) {
        return false;
    }
    node_.paths.push_back({Act::Print, of->text, of->place, position.scope, position.in_frames});
    component.content = std::move(part);
    return true;
}

bool ComponentReader::read_page(Component& component,
                                const MapReader& map,
                                const Position& position) {
    PagePart part;
    static_cast<void>(map.require("height"));
    static_cast<void>(map.require("alt"));
    MapReader::put(part.width, map.length("width", lengths));
    part.height = map.length("height", lengths).value_or(40_mm);
    part.alternative = print(map, "alt", position);
    node_.paths.push_back({Act::Ask, "page", map.place(), position.scope, position.in_frames});
    component.content = std::move(part);
    return map.flag("page").value_or(false);
}

}  // namespace tongket::stylesheet
