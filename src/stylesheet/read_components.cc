#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "stylesheet/measure.h"
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
using Act = PathUse::Act;

constexpr LengthRange thicknesses{{}, 72_pt, "0pt", "72pt"};
constexpr LengthRange heights{5_mm, 200_mm, "5mm", "200mm"};
constexpr LengthRange widths{1_mm, five_metres, "1mm", "5000mm"};

/// The key that says what a component is, and the map of keys that it brings.
struct Kind {
    std::string_view key;
    KeyMap map;
};
constexpr auto kinds = std::to_array<Kind>({
    {"text", KeyMap::TextComponent},
    {"each", KeyMap::EachComponent},
    {"at", KeyMap::PlacedComponent},
    {"rows", KeyMap::RowsComponent},
    {"columns", KeyMap::ColumnsComponent},
    {"line", KeyMap::LineComponent},
    {"space", KeyMap::SpaceComponent},
    {"signature", KeyMap::SignatureComponent},
    {"new-page", KeyMap::NewPageComponent},
    {"use", KeyMap::UseComponent},
    {"table", KeyMap::TableComponent},
    {"insert", KeyMap::InsertComponent},
});

/// Where in the nesting of one component a reader stands.
struct Position {
    Scope scope = Scope::Caller;
    std::size_t depth = 0;
    [[nodiscard]] Position inside() const { return {scope, depth + 1}; }
};

/// Reads one named component, or the parts, with all that is nested in it, and notes in `node` what
/// it uses. The recursion ends at `most_nested_components`.
class ComponentReader {
  public:
    ComponentReader(const Reading& reading, ComponentNode& node) : reading_(reading), node_(node) {}

    std::optional<Component> read(const Value& value,
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
        component.when = condition(map, position.scope);
        if (!read_content(component, map, kind->map, position)) {
            return std::nullopt;
        }
        return component;
    }

    std::vector<Component> read_list(const MapReader& map,
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

  private:
    void report(Code code, base::Place place, std::vector<std::string> arguments) const {
        reading_.diagnostics.report(code, place, std::move(arguments));
    }

    /// The one kind of the map; `rows` is a kind only where no `each` or `at` claims them.
    const Kind* find_kind(const Value& value) const {
        std::vector<const Kind*> found;
        for (const Kind& kind : kinds) {
            const bool claimed = kind.map == KeyMap::RowsComponent && !found.empty() &&
                                 (found.back()->map == KeyMap::EachComponent ||
                                  found.back()->map == KeyMap::PlacedComponent);
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

    /// False if nothing can be set.
    bool read_content(Component& component,
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
                component.content = SignaturePart{map.length("signature", heights).value_or(30_mm),
                                                  print(map, "title", position.scope)};
                return true;
            case KeyMap::NewPageComponent:
                component.content = NewPagePart{};
                return map.flag("new-page").value_or(false);
            case KeyMap::UseComponent:
                return read_use(component, map, position);
            case KeyMap::TableComponent:
                return read_table(component, map, position);
            default:
                return read_insert(component, map);
        }
    }

    Template print(const MapReader& map, std::string_view key, Scope scope) {
        const Value* given = map.scalar(key);
        if (given == nullptr) {
            return {};
        }
        ReadTemplate read = read_template(*given, reading_.diagnostics);
        for (PlacedPath& path : read.paths) {
            node_.paths.push_back({Act::Print, std::move(path.path), path.place, scope});
        }
        return std::move(read.result);
    }

    std::optional<Condition> condition(const MapReader& map, Scope scope) {
        const Value* given = map.scalar("when");
        if (given == nullptr) {
            return std::nullopt;
        }
        auto condition = read_condition(*given, reading_.diagnostics);
        if (condition) {
            node_.paths.push_back({Act::Ask, condition->path, given->place, scope});
        }
        return condition;
    }

    /// The list that `key` goes through, and the scope of its members.
    Scope walk(const MapReader& map, std::string& path, Scope scope) {
        const Value* given = map.require("each");
        if (given == nullptr || map.scalar("each") == nullptr) {
            return Scope::Anywhere;
        }
        path = given->text;
        node_.paths.push_back({Act::Walk, path, given->place, scope});
        return scope_of_members(path).value_or(Scope::Anywhere);
    }

    TextPart read_text(const MapReader& map, const Position& position) {
        using Meaning = TextPart::Meaning;
        constexpr std::int64_t most_lines = 100;
        constexpr std::array meanings = {Meaning::Paragraph, Meaning::Title, Meaning::Heading};
        TextPart part;
        part.text = print(map, "text", position.scope);
        part.style = named_style(reading_, map, "style", reading_.sheet.body_style);
        if (const auto rule = map.map("rule", KeyMap::TextRule)) {
            part.rule = read_rule(*rule);
        }
        if (const auto frame = map.map("frame", KeyMap::TextFrame)) {
            part.frame = read_frame(*frame);
        }
        MapReader::put(part.meaning, map.choice<Meaning>("meaning", meanings));
        MapReader::put(part.in_outline, map.flag("outline"));
        MapReader::put(part.lines, map.number("lines", 1, most_lines));
        return part;
    }

    document::TextRule read_rule(const MapReader& map) const {
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

    document::TextFrame read_frame(const MapReader& map) const {
        document::TextFrame frame;
        frame.thickness = map.length("thickness", thicknesses).value_or(0.5_pt);
        if (const auto padding = map.map("padding", KeyMap::Padding)) {
            MapReader::put(frame.padding_x, padding->length("x"));
            MapReader::put(frame.padding_y, padding->length("y"));
        }
        frame.colour = named_colour(reading_, map, "colour", graphics::black());
        return frame;
    }

    std::optional<std::int32_t> whole_percent(const MapReader& map, std::string_view key) const {
        const auto share = map.percent(key, 10, 1000);
        if (share && *share % 10 != 0) {
            const Value& given = *map.find(key);
            report(Code::LayoutPercentBad, given.place, {given.text, "1%", "100%"});
            return std::nullopt;
        }
        return share ? std::optional(*share / 10) : std::nullopt;
    }

    RowsPart read_rows(const MapReader& map, const Position& position) {
        RowsPart part;
        part.rows = read_list(map, "rows", position.inside());
        MapReader::put(part.keep_together, map.flag("keep-together"));
        MapReader::put(part.keep_with_previous, map.flag("keep-with-previous"));
        constexpr std::int64_t most_columns = 8;
        MapReader::put(part.flow, map.number("flow", 1, most_columns));
        MapReader::put(part.gutter, map.length("gutter"));
        if (const auto box = map.map("box", KeyMap::Box)) {
            part.box = read_box(*box, reading_);
        }
        return part;
    }

    PlacedPart read_placed(const MapReader& map, const Position& position) {
        PlacedPart part;
        part.width = widths.least;
        if (const auto place = map.map("at", KeyMap::Place)) {
            const bool from_right = place->find("right") != nullptr;
            const std::string_view edge = from_right ? "right" : "x";
            for (const std::string_view key :
                 {edge, std::string_view("y"), std::string_view("width")}) {
                static_cast<void>(place->require(key));
            }
            if (from_right && place->find("x") != nullptr) {
                report(Code::ComponentDouble, place->find("x")->place, {"x", "right"});
            }
            part.edge = from_right ? document::Placed::Edge::Right : document::Placed::Edge::Left;
            MapReader::put(part.x, place->length(edge));
            MapReader::put(part.y, place->length("y"));
            MapReader::put(part.width, place->length("width", widths));
        }
        static_cast<void>(map.require("rows"));
        part.rows = read_list(map, "rows", position.inside());
        return part;
    }

    ColumnsPart read_columns(const MapReader& map, const Position& position) {
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
            report(Code::LayoutColumnsTooWide, map.find("columns")->place,
                   {std::to_string(percent)});
        }
        return part;
    }

    ColumnPart read_column(const Value& value, const Position& position) {
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

    LinePart read_line(const MapReader& map) const {
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

    EachPart read_each(const MapReader& map, const Position& position) {
        EachPart part;
        const Scope members = walk(map, part.path, position.scope);
        static_cast<void>(map.require("rows"));
        part.rows = read_list(map, "rows", {members, position.depth + 1});
        MapReader::put(part.as_list, map.flag("list"));
        constexpr std::array<std::string_view, 1> mark_fields = {"index"};
        part.marker_template = format_text(map, "marker", mark_fields, {});
        return part;
    }

    bool read_use(Component& component, const MapReader& map, const Position& position) {
        const Value* given = map.scalar("use");
        if (given == nullptr) {
            return false;
        }
        if (!reading_.root.has_known_names("components")) {
            return false;
        }
        node_.uses.push_back({given->text, given->place, position.scope});
        component.content = UsePart{given->text};
        return reading_.graph.components.contains(given->text);
    }

    bool read_table(Component& component, const MapReader& map, const Position& position) {
        const auto table = map.map("table", KeyMap::MemberTable);
        if (!table) {
            return false;
        }
        TablePart part;
        const Scope members = walk(*table, part.path, position.scope);
        part.style = named_table(*table);
        const TableLook& look = reading_.sheet.table_styles.find(part.style)->second;
        part.caption = print(*table, "caption", position.scope);
        part.caption_style = named_style(reading_, *table, "caption-style", look.caption_style);
        static_cast<void>(table->require("columns"));
        for (const Value& value : table->items("columns")) {
            if (!value.is_poisoned()) {
                part.columns.push_back(read_table_column(value, members, position.scope));
            }
        }
        component.content = std::move(part);
        return true;
    }

    TablePart::Column read_table_column(const Value& value, Scope members, Scope around) {
        using document::CellAlign;
        constexpr std::array aligns = {CellAlign::Left, CellAlign::Right, CellAlign::Centre,
                                       CellAlign::Decimal};
        const MapReader map(value, KeyMap::MemberColumn, "columns", reading_.diagnostics);
        TablePart::Column column;
        column.title = print(map, "title", around);
        column.cell = print(map, "cell", members);
        MapReader::put(column.align, map.choice<CellAlign>("align", aligns));
        MapReader::put(column.width, map.length("width", widths));
        column.when = condition(map, members).value_or(Condition{});
        return column;
    }

    std::string named_table(const MapReader& map) const {
        const auto& looks = reading_.sheet.table_styles;
        const Value* given = map.scalar("style");
        if (given == nullptr || looks.contains(given->text)) {
            return given == nullptr ? "default" : given->text;
        }
        report_unknown(reading_, Code::LayoutTableStyleUnknown, "tables", *given, names_of(looks));
        return "default";
    }

    static bool read_insert(Component& component, const MapReader& map) {
        using What = InsertPart::What;
        constexpr std::array inserted = {What::Sections, What::Contents, What::TableList,
                                         What::FigureList, What::Index};
        const auto what = map.choice<What>("insert", inserted);
        component.content = InsertPart{what.value_or(What::Sections)};
        return what.has_value();
    }

    const Reading& reading_;
    ComponentNode& node_;
};

}  // namespace

void read_components(Reading& reading) {
    const MapReader& root = reading.root;
    const auto entries = root.entries("components");
    // All names first: a component may use one that comes after it.
    for (const data::Entry& entry : entries) {
        reading.graph.components[entry.key].place = entry.key_place;
    }
    for (const data::Entry& entry : entries) {
        ComponentReader reader(reading, reading.graph.components.find(entry.key)->second);
        if (auto component = reader.read(entry.value, entry.key, {})) {
            reading.sheet.components.insert_or_assign(entry.key, *std::move(component));
        }
    }
    if (const Value* parts = root.find("parts")) {
        reading.graph.parts.place = parts->place;
        ComponentReader reader(reading, reading.graph.parts);
        reading.sheet.parts = reader.read_list(root, "parts", {});
    }
}

}  // namespace tongket::stylesheet
