#include <algorithm>
#include <array>
#include <string>
#include <tuple>
#include <utility>

#include "stylesheet/component_reader.h"
#include "stylesheet/measure.h"

namespace tongket::stylesheet {

namespace {

using base::Code;
using base::Length;
using data::Value;
using namespace base::literals;
using Act = PathUse::Act;

constexpr LengthRange small_widths{0.1_mm, five_metres, "0.1mm", "5000mm"};

}  // namespace

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
    MapReader::put(part.width, map.length("width", component_widths));
    MapReader::put(part.height, map.length("height", component_widths));
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

bool ComponentReader::read_photo(Component& component,
                                 const MapReader& map,
                                 const Position& position) {
    using Clip = ImagePart::Clip;
    constexpr std::array clips = {Clip::None, Clip::Ellipse, Clip::Tile};
    const Value* path = map.scalar("photo");
    static_cast<void>(map.require("height"));
    PhotoPart part;
    MapReader::put(part.width, map.length("width", component_widths));
    MapReader::put(part.height, map.length("height", component_widths));
    MapReader::put(part.clip, map.choice<Clip>("clip", clips));
    MapReader::put(part.is_repeated, map.flag("repeated"));
    if (path == nullptr) {
        return false;
    }
    part.path = path->text;
    node_.paths.push_back({Act::Show, path->text, path->place, position.scope, position.in_frames});
    component.content = std::move(part);
    return true;
}

bool ComponentReader::read_count(Component& component,
                                 const MapReader& map,
                                 const Position& position) {
    using Shape = CountPart::Shape;
    constexpr std::array shapes = {Shape::Rectangle, Shape::Ellipse, Shape::Tile};
    constexpr std::int64_t most_shapes = 1000;
    CountPart part;
    part.count = print(map, "count", position);
    part.whole = print(map, "whole", position);
    part.from = print(map, "from", position);
    MapReader::put(part.shape, map.choice<Shape>("shape", shapes));
    MapReader::put(part.within, map.length("within", component_widths));
    static_cast<void>(map.require(part.within > Length{} ? "within" : "width"));
    part.width = map.length("width", small_widths).value_or(5_mm);
    if (part.within > Length{} && map.has("width")) {
        part.widest = part.width;
    }
    part.height = map.length("height", small_widths).value_or(part.width);
    part.step_x = map.length("step-x", small_widths).value_or(part.width * 5 / 4);
    part.step_y = map.length("step-y", small_widths).value_or(part.height * 5 / 4);
    MapReader::put(part.across, map.number("across", 1, most_shapes));
    MapReader::put(part.down, map.number("down", 1, most_shapes));
    for (const Value* colour : map.texts("fills")) {
        part.fills.push_back(colour_named_by(reading_, *colour, graphics::black()));
    }
    if (part.fills.empty()) {
        part.fills.push_back(named_colour(reading_, map, "fill", graphics::black()));
    }
    part.rest = named_colour(reading_, map, "rest", part.fills.front());
    MapReader::put(part.rule, map.length("rule"));
    part.rule_colour = named_colour(reading_, map, "rule-colour", graphics::black());
    MapReader::put(part.in_colour, map.flag("in-colour"));
    if (part.in_colour) {
        node_.paths.push_back(
            {Act::Ask, "colour", map.place(), position.scope, position.in_frames});
    }
    component.content = std::move(part);
    return true;
}

std::vector<FramePlace> ComponentReader::read_frame_set(const Value& value) const {
    std::vector<FramePlace> places;
    if (value.is_poisoned()) {
        return places;
    }
    const MapReader set(value, KeyMap::FrameSet, "sets", reading_.diagnostics);
    static_cast<void>(set.require("places"));
    for (const Value& given : set.items("places")) {
        if (given.is_poisoned()) {
            continue;
        }
        const MapReader place(given, KeyMap::FramePlace, "places", reading_.diagnostics);
        for (const std::string_view key : {"x", "y", "width", "height"}) {
            static_cast<void>(place.require(key));
        }
        places.push_back(
            {place.length("x", everywhere).value_or(Length{}),
             place.length("y", everywhere).value_or(Length{}),
             place.length("width", component_widths).value_or(component_widths.least),
             place.length("height", component_widths).value_or(component_widths.least)});
    }
    return places;
}

bool ComponentReader::read_frames(Component& component,
                                  const MapReader& map,
                                  const Position& position) {
    const Value* path = map.scalar("frames");
    FramesPart part;
    static_cast<void>(map.require("sets"));
    for (const Value& value : map.items("sets")) {
        std::vector<FramePlace> places = read_frame_set(value);
        const bool is_known = std::ranges::any_of(
            part.sets, [&places](const auto& set) { return set.size() == places.size(); });
        if (is_known) {
            report(Code::LayoutFramesTwice, value.place, {std::to_string(places.size())});
        } else if (!places.empty()) {
            part.sets.push_back(std::move(places));
        }
    }
    std::ranges::sort(part.sets, {}, [](const auto& set) { return set.size(); });
    MapReader::put(part.fold, map.length("fold"));
    const Position inside{position.scope, position.depth + 1, true};
    part.rows = read_list(map, "rows", inside);
    part.other_rows = read_list(map, "other-rows", inside);
    if (path != nullptr) {
        part.path = path->text;
        node_.paths.push_back(
            {Act::Walk, path->text, path->place, position.scope, position.in_frames});
    }
    if (const Value* sets = map.find("sets");
        sets != nullptr && sets->items.empty() && sets->is_sequence()) {
        report(Code::LayoutFramesMissing, sets->place, {});
    }
    if (path == nullptr || part.sets.empty()) {
        return false;
    }
    component.content = std::move(part);
    return true;
}

}  // namespace tongket::stylesheet
