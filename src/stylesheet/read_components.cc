#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "stylesheet/component_reader.h"
#include "stylesheet/measure.h"
#include "stylesheet/read_template.h"
#include "stylesheet/suggestion.h"

namespace tongket::stylesheet {

namespace {

using base::Code;
using base::Length;
using data::Value;
using namespace base::literals;
using Act = PathUse::Act;

constexpr LengthRange signature_heights{5_mm, 200_mm, "5mm", "200mm"};

constexpr auto kinds = std::to_array<Kind>({
    {"gauge", KeyMap::GaugeComponent},
    {"timeline", KeyMap::TimelineComponent},
    {"text", KeyMap::TextComponent},
    {"each", KeyMap::EachComponent},
    {"at", KeyMap::PlacedComponent},
    {"grid", KeyMap::GridComponent},
    {"frames", KeyMap::FramesComponent},
    {"rows", KeyMap::RowsComponent},
    {"columns", KeyMap::ColumnsComponent},
    {"stack", KeyMap::OverlayComponent},
    {"draw", KeyMap::DrawComponent},
    {"image", KeyMap::ImageComponent},
    {"qr", KeyMap::QrComponent},
    {"line", KeyMap::LineComponent},
    {"space", KeyMap::SpaceComponent},
    {"signature", KeyMap::SignatureComponent},
    {"photo", KeyMap::PhotoComponent},
    {"count", KeyMap::CountComponent},
    {"new-page", KeyMap::NewPageComponent},
    {"use", KeyMap::UseComponent},
    {"table", KeyMap::TableComponent},
    {"chart", KeyMap::ChartComponent},
    {"page", KeyMap::PageComponent},
    {"insert", KeyMap::InsertComponent},
});

void read_cover(Reading& reading) {
    constexpr LengthRange thicknesses{0.01_mm, 5_mm, "0.01mm", "5mm"};
    const auto map = reading.root.map("cover", KeyMap::Cover);
    if (!map) {
        return;
    }
    CoverLook& cover = reading.sheet.cover.emplace();
    cover.master = named_master(reading, *map, "master", reading.sheet.first_master);
    cover.paper = map->length("paper", thicknesses).value_or(0.1_mm);
    cover.least_spine = map->length("least-spine").value_or(4_mm);
    static_cast<void>(map->require("parts"));
    ComponentReader reader(reading, reading.graph.cover, reading.sheet);
    reading.graph.cover.place = map->place();
    cover.parts = reader.read_list(*map, "parts", {});
    cover.inside = reader.read_list(*map, "inside", {});
}

}  // namespace

std::optional<Component> ComponentReader::read(const Value& value,
                                               std::string_view name,
                                               const Position& position) {
    if (value.is_poisoned()) {
        return std::nullopt;
    }
    if (!value.is_map()) {
        report(Code::LayoutMapExpected, value.place, {std::string(name)});
        return std::nullopt;
    }
    if (position.depth >= most_nested_components) {
        report(Code::NestingTooDeep, value.place, {std::to_string(most_nested_components)});
        return std::nullopt;
    }
    const Kind* kind = find_kind(value);
    if (kind == nullptr) {
        return std::nullopt;
    }
    ++node_.size;
    const MapReader map(value, kind->map, name, reading_.diagnostics);
    Component component;
    component.place = value.place;
    component.when = condition(map, position);
    if (!read_content(component, map, kind->map, position)) {
        return std::nullopt;
    }
    return component;
}

std::vector<Component> ComponentReader::read_list(const MapReader& map,
                                                  std::string_view key,
                                                  const Position& position) {
    std::vector<Component> components;
    for (const Value& value : map.items(key)) {
        if (auto component = read(value, key, position)) {
            components.push_back(*std::move(component));
        }
    }
    return components;
}

void ComponentReader::report(Code code,
                             base::Place place,
                             std::vector<std::string> arguments) const {
    reading_.diagnostics.report(code, place, std::move(arguments));
}

const Kind* ComponentReader::find_kind(const Value& value) const {
    std::vector<const Kind*> found;
    for (const Kind& kind : kinds) {
        const bool rows_claimed = kind.map == KeyMap::RowsComponent && !found.empty() &&
                                  (found.back()->map == KeyMap::EachComponent ||
                                   found.back()->map == KeyMap::PlacedComponent ||
                                   found.back()->map == KeyMap::FramesComponent ||
                                   found.back()->map == KeyMap::GridComponent);
        const bool text_claimed = kind.map == KeyMap::TextComponent && !found.empty();
        const bool claimed = rows_claimed || text_claimed;
        if (value.find(kind.key) != nullptr && !claimed) {
            found.push_back(&kind);
        }
    }
    if (found.size() == 1) {
        return found.front();
    }
    if (found.empty()) {
        std::string keys;
        for (const Kind& kind : kinds) {
            keys += keys.empty() ? "" : ", ";
            keys += kind.key;
        }
        report(Code::ComponentEmpty, value.place, {keys});
    } else {
        report(Code::ComponentDouble, value.place,
               {std::string(found[0]->key), std::string(found[1]->key)});
    }
    return nullptr;
}

bool ComponentReader::read_content(Component& component,
                                   const MapReader& map,
                                   KeyMap kind,
                                   const Position& position) {
    switch (kind) {
        case KeyMap::TextComponent:
            component.content = read_text(map, position);
            return true;
        case KeyMap::EachComponent:
            component.content = read_each(map, position);
            return true;
        case KeyMap::PlacedComponent:
            component.content = read_placed(map, position);
            return true;
        case KeyMap::OverlayComponent:
            component.content = read_overlay(map, position);
            return true;
        case KeyMap::DrawComponent:
            return read_draw(component, map, position);
        case KeyMap::ImageComponent:
            return read_image(component, map, position);
        case KeyMap::QrComponent:
            component.content = read_qr(map, position);
            return true;
        case KeyMap::GridComponent:
            component.content = read_grid(map, position);
            return true;
        case KeyMap::RowsComponent:
            component.content = read_rows(map, position);
            return true;
        case KeyMap::ColumnsComponent:
            component.content = read_columns(map, position);
            return true;
        case KeyMap::LineComponent:
            component.content = read_line(map);
            return true;
        case KeyMap::SpaceComponent:
            component.content = SpacePart{map.length("space").value_or(Length{})};
            return true;
        case KeyMap::SignatureComponent:
            component.content =
                SignaturePart{map.length("signature", signature_heights).value_or(30_mm),
                              print(map, "title", position)};
            return true;
        case KeyMap::PhotoComponent:
            return read_photo(component, map, position);
        case KeyMap::CountComponent:
            return read_count(component, map, position);
        case KeyMap::FramesComponent:
            return read_frames(component, map, position);
        case KeyMap::NewPageComponent:
            return read_new_page(component, map);
        case KeyMap::UseComponent:
            return read_use(component, map, position);
        case KeyMap::TableComponent:
            return read_table(component, map, position);
        case KeyMap::GaugeComponent:
            return read_gauge(component, map, position);
        case KeyMap::TimelineComponent:
            return read_timeline(component, map, position);
        case KeyMap::PageComponent:
            return read_page(component, map, position);
        case KeyMap::ChartComponent:
            return read_chart(component, map, position);
        default:
            return read_insert(component, map, position);
    }
}

Template ComponentReader::print(const MapReader& map,
                                std::string_view key,
                                const Position& position) {
    const Value* given = map.scalar(key);
    if (given == nullptr) {
        return {};
    }
    ReadTemplate read = read_template(*given, reading_.diagnostics);
    for (PlacedPath& path : read.paths) {
        node_.paths.push_back(
            {Act::Print, std::move(path.path), path.place, position.scope, position.in_frames});
    }
    return std::move(read.result);
}

std::optional<Condition> ComponentReader::condition(const MapReader& map,
                                                    const Position& position) {
    const Value* given = map.scalar("when");
    if (given == nullptr) {
        return std::nullopt;
    }
    auto condition = read_condition(*given, reading_.diagnostics);
    if (condition) {
        node_.paths.push_back(
            {Act::Ask, condition->path, given->place, position.scope, position.in_frames});
    }
    return condition;
}

Scope ComponentReader::walk(const MapReader& map, std::string& path, const Position& position) {
    const Value* given = map.require("each");
    if (given == nullptr || map.scalar("each") == nullptr) {
        return Scope::Anywhere;
    }
    path = given->text;
    node_.paths.push_back({Act::Walk, path, given->place, position.scope, position.in_frames});
    return scope_of_members(path).value_or(Scope::Anywhere);
}

void read_components(Reading& reading) {
    const MapReader& root = reading.root;
    const auto entries = root.entries("components");
    // All names first: a component may use one that comes after it.
    for (const data::Entry& entry : entries) {
        reading.graph.components[entry.key].place = entry.key_place;
    }
    for (const data::Entry& entry : entries) {
        ComponentReader reader(reading, reading.graph.components.find(entry.key)->second,
                               reading.sheet);
        if (auto component = reader.read(entry.value, entry.key, {})) {
            reading.sheet.components.insert_or_assign(entry.key, *std::move(component));
        }
    }
    read_cover(reading);
    if (const Value* parts = root.find("parts")) {
        reading.graph.parts.place = parts->place;
        ComponentReader reader(reading, reading.graph.parts, reading.sheet);
        reading.sheet.parts = reader.read_list(root, "parts", {});
    }
}

}  // namespace tongket::stylesheet
