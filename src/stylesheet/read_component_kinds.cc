#include <array>
#include <optional>
#include <string>
#include <utility>

#include "stylesheet/component_reader.h"
#include "stylesheet/read_fit.h"

namespace tongket::stylesheet {

namespace {

using base::Code;
using data::Value;
using namespace base::literals;
using Act = PathUse::Act;

constexpr LengthRange thicknesses{{}, 72_pt, "0pt", "72pt"};

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

MemberRange ComponentReader::read_range(const MapReader& map) {
    constexpr std::int64_t most_members = 1'000'000;
    MemberRange range;
    MapReader::put(range.from, map.number("from", 1, most_members));
    MapReader::put(range.most, map.number("most", 1, most_members));
    return range;
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
