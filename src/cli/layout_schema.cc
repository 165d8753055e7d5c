#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "cli/schema.h"
#include "stylesheet/keys.h"

namespace tongket::cli {

namespace {

using nlohmann::ordered_json;
using stylesheet::KeyEntry;
using stylesheet::KeyKind;
using stylesheet::KeyMap;

struct NamedMap {
    KeyMap map;
    std::string_view name;
};
/// Once for each of its keys: who looks for a name finds the first.
constexpr NamedMap named_maps[] = {
#define TK_LAYOUT_KEY(map, key, kind, detail, meaning_vi, meaning_en) {KeyMap::map, #map},
#include "stylesheet/keys.def"
#undef TK_LAYOUT_KEY
};

/// What `parts`, `components` and everything inside them may be: any of the maps called so.
constexpr std::string_view component = "Component";

ordered_json types(std::vector<std::string> names) { return {{"type", std::move(names)}}; }

ordered_json reference(std::string_view map) {
    if (map.empty()) {
        return ordered_json::object();
    }
    return {{"$ref", "#/definitions/" + std::string(map)}};
}

ordered_json value_schema(const KeyEntry& entry) {
    switch (entry.kind) {
        case KeyKind::Number:
            return types({"number", "string"});
        case KeyKind::Flag:
            return types({"boolean"});
        case KeyKind::Choice: {
            // Some choices take a number or a text of their own besides the words.
            std::vector<std::string> words;
            for (const std::string_view word : stylesheet::choices_of(entry)) {
                words.emplace_back(word);
            }
            return {{"anyOf", {{{"enum", words}}, types({"number", "boolean", "object"})}}};
        }
        case KeyKind::Text:
        case KeyKind::Length:
        case KeyKind::Percent:
        case KeyKind::Name:
        case KeyKind::Path:
        case KeyKind::Condition:
        case KeyKind::Template:
            return types({"string", "number", "boolean", "object", "array", "null"});
        case KeyKind::List:
            return types({"array", "string", "number"});
        case KeyKind::Map:
            return {{"anyOf", {reference(entry.detail), types({"string", "number", "null"})}}};
        case KeyKind::MapOf:
            return {{"type", "object"},
                    {"additionalProperties",
                     {{"anyOf",
                       {reference(entry.detail), types({"string", "number", "array", "null"})}}}}};
        case KeyKind::ListOf:
            return {{"type", std::vector<std::string>{"array", "null"}},
                    {"items", {{"anyOf", {reference(entry.detail), types({"string", "null"})}}}}};
    }
    return ordered_json::object();
}

ordered_json map_schema(KeyMap map) {
    ordered_json properties = ordered_json::object();
    for (const KeyEntry& entry : stylesheet::keys_of(map)) {
        ordered_json value = value_schema(entry);
        value["description"] = entry.meaning_vi;
        properties[std::string(entry.key)] = std::move(value);
    }
    return {
        {"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
}

}  // namespace

std::string layout_schema() {
    ordered_json schema = {{"$schema", "http://json-schema.org/draft-07/schema#"},
                           {"title", "Mẫu trình bày tongket"}};
    schema.update(map_schema(KeyMap::Root));
    ordered_json definitions = ordered_json::object();
    ordered_json components = ordered_json::array();
    for (const NamedMap& entry : named_maps) {
        const std::string name(entry.name);
        if (entry.map == KeyMap::Root || definitions.contains(name)) {
            continue;
        }
        definitions[name] = map_schema(entry.map);
        if (entry.name.ends_with(component)) {
            components.push_back(reference(entry.name));
        }
    }
    definitions[std::string(component)] = {{"anyOf", std::move(components)}};
    schema["definitions"] = std::move(definitions);
    return schema.dump(2) + "\n";
}

}  // namespace tongket::cli
