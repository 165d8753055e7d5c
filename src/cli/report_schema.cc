#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "cli/schema.h"
#include "report/checks/check_table.h"
#include "report/keys.h"

namespace tongket::cli {

namespace {

using nlohmann::ordered_json;
using report::KeyEntry;
using report::KeyKind;
using report::KeyOwner;

ordered_json types(std::vector<std::string> names) { return {{"type", std::move(names)}}; }

/// A value may be left blank while the report is written.
ordered_json scalar() { return types({"string", "number", "boolean", "null"}); }

ordered_json reference(KeyOwner owner) {
    return {{"$ref", "#/definitions/" + std::string(report::name_of(owner))}};
}

ordered_json list_of(ordered_json items) {
    return {{"type", std::vector<std::string>{"array", "null"}}, {"items", std::move(items)}};
}

ordered_json choice(const KeyEntry& entry) {
    std::vector<std::string> words;
    for (const std::string_view word : report::choices_of(entry)) {
        words.emplace_back(word);
    }
    return {{"enum", words}};
}

/// Lists whose items are not maps of one owner.
ordered_json list_schema(const KeyEntry& entry) {
    const auto below = report::owner_below(entry);
    if (entry.key == "rows") {
        const ordered_json row = list_of({{"anyOf", {scalar(), reference(*below)}}});
        if (entry.owner == KeyOwner::Table) {
            return list_of({{"anyOf", {row, reference(KeyOwner::Group)}}});
        }
        return list_of(row);
    }
    if (entry.key == "column-numbers") {
        return list_of(scalar());
    }
    if (entry.owner == KeyOwner::Chart && (entry.key == "series" || entry.key == "tiles")) {
        return list_of(scalar());
    }
    if (entry.key == "columns" || entry.key == "names") {
        return list_of({{"anyOf", {scalar(), reference(*below)}}});
    }
    if (entry.key == "align") {
        return list_of(choice(entry));
    }
    if (entry.owner == KeyOwner::Chart && entry.key == "data") {
        const ordered_json points =
            list_of({{"type", "array"}, {"items", scalar()}, {"minItems", 2}});
        return {{"anyOf", {points, types({"string"})}}};  // or the name of a sheet's file
    }
    if (below == KeyOwner::Award || below == KeyOwner::Goal) {
        return {{"anyOf", {list_of(reference(*below)), reference(*below)}}};
    }
    return below ? list_of(reference(*below)) : list_of(ordered_json::object());
}

ordered_json map_schema(const KeyEntry& entry) {
    const auto below = report::owner_below(entry);
    if (!below) {
        return {{"type", std::vector<std::string>{"object", "null"}},
                {"additionalProperties", scalar()}};
    }
    if (*below == KeyOwner::Statistic) {
        return {{"type", std::vector<std::string>{"object", "null"}},
                {"additionalProperties", {{"anyOf", {types({"null"}), reference(*below)}}}}};
    }
    if (*below == KeyOwner::Image) {  // the name of its file is enough
        return {{"anyOf", {types({"null", "string"}), reference(*below)}}};
    }
    if (*below == KeyOwner::Gallery) {  // a list of pictures is enough
        const ordered_json picture = {{"anyOf", {types({"string"}), reference(KeyOwner::Image)}}};
        return {{"anyOf", {list_of(picture), reference(*below)}}};
    }
    return {{"anyOf", {types({"null"}), reference(*below)}}};
}

ordered_json value_schema(const KeyEntry& entry) {
    switch (entry.kind) {
        case KeyKind::Text:
        case KeyKind::Number:
        case KeyKind::Percent:
        case KeyKind::Date:
            return scalar();
        case KeyKind::ProseBody:
            return types({"string", "number", "null"});
        case KeyKind::Texts:
            // "Lưu: VT" without quotes is a map to YAML, and read as the text that was meant.
            return {{"anyOf", {scalar(), list_of(types({"string", "number", "object"}))}}};
        case KeyKind::Integer:
            return types({"integer", "null"});
        case KeyKind::Flag:
            return types({"boolean", "null"});
        case KeyKind::Choice:
            return choice(entry);
        case KeyKind::Ids:
            return list_of(types({"string", "number"}));
        case KeyKind::List:
            return list_schema(entry);
        case KeyKind::Map:
            return map_schema(entry);
        case KeyKind::Sheet:  // a name, a number of rows, or columns by key
            break;
    }
    return ordered_json::object();
}

ordered_json owner_schema(KeyOwner owner) {
    ordered_json properties = ordered_json::object();
    std::vector<std::string> required;
    for (const KeyEntry& entry : report::keys_of(owner)) {
        ordered_json value = value_schema(entry);
        if (owner == KeyOwner::Silence && entry.key == "check") {
            std::vector<std::string> names;
            for (const std::string_view name : report::check_names()) {
                names.emplace_back(name);
            }
            value = {{"enum", names}};
        }
        value["title"] = entry.label_vi;
        value["description"] = entry.description_vi;
        properties[std::string(entry.key)] = std::move(value);
        if (entry.presence == report::KeyPresence::Required) {
            required.emplace_back(entry.key);
        }
    }
    ordered_json schema = {
        {"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
    const KeyEntry* data = report::find_key(owner, "data");
    const bool from_sheet = data != nullptr && data->kind == KeyKind::Sheet;
    if (!required.empty() && from_sheet && owner != KeyOwner::Report) {
        // What a sheet's rows say is not said here.
        schema["anyOf"] = {{{"required", required}}, {{"required", {"data"}}}};
    } else if (!required.empty()) {
        schema["required"] = required;
    }
    return schema;
}

}  // namespace

std::string report_schema() {
    ordered_json schema = {{"$schema", "http://json-schema.org/draft-07/schema#"},
                           {"title", "Báo cáo tongket"}};
    schema.update(owner_schema(KeyOwner::Report));
    ordered_json definitions = ordered_json::object();
    for (const KeyEntry& entry : report::all_keys()) {
        const std::string name(report::name_of(entry.owner));
        if (entry.owner != KeyOwner::Report && !definitions.contains(name)) {
            definitions[name] = owner_schema(entry.owner);
        }
    }
    schema["definitions"] = std::move(definitions);
    return schema.dump(2) + "\n";
}

}  // namespace tongket::cli
