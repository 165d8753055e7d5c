// stylesheet/component_reader.h: components of layout files; for read_component*.cc alone.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stylesheet/reading.h"

namespace tongket::stylesheet {

/// The key that says what a component is, and the map of keys that it brings.
struct Kind {
    std::string_view key;
    KeyMap map;
};

/// Of what a component sets side by side, puts at a place or shows as a picture.
inline constexpr LengthRange component_widths{base::from_nanometres(1'000'000), five_metres, "1mm",
                                              "5000mm"};

/// Where in the nesting of one component a reader stands.
struct Position {
    Scope scope = Scope::Caller;
    std::size_t depth = 0;
    bool in_frames = false;
    [[nodiscard]] Position inside() const { return {scope, depth + 1, in_frames}; }
};

/// Reads one named component, or the parts, with all that is nested in it, and notes in `node` what
/// it uses. The recursion ends at `most_nested_components`.
class ComponentReader {
    using Code = base::Code;
    using Value = data::Value;

  public:
    using Images = std::map<std::string, base::Place, std::less<>>;

    ComponentReader(const Reading& reading, ComponentNode& node, Stylesheet& sheet)
        : reading_(reading),
          node_(node),
          images_(sheet.images),
          inserts_sections_(sheet.parts_sections),
          inserts_last_sections_(sheet.parts_last_sections),
          inserts_tables_(sheet.parts_tables),
          inserts_chart_tables_(sheet.parts_chart_tables) {}

    std::optional<Component> read(const Value& value,
                                  std::string_view name,
                                  const Position& position);

    std::vector<Component> read_list(const MapReader& map,
                                     std::string_view key,
                                     const Position& position);

  private:
    void report(Code code, base::Place place, std::vector<std::string> arguments) const;

    /// The one kind of the map; `rows` is a kind only where no `each`, `at`, `grid` or `frames`
    /// claims them, and `text` where no `gauge` does.
    const Kind* find_kind(const Value& value) const;

    /// False if nothing can be set.
    bool read_content(Component& component,
                      const MapReader& map,
                      KeyMap kind,
                      const Position& position);

    Template print(const MapReader& map, std::string_view key, const Position& position);
    /// The key that says which edge of the page a place is counted from.
    std::string_view read_edge(const MapReader& place, document::Placed::Edge& meant) const;

    std::optional<Condition> condition(const MapReader& map, const Position& position);

    /// The list that `key` goes through, and the scope of its members.
    Scope walk(const MapReader& map, std::string& path, const Position& position);

    TextPart read_text(const MapReader& map, const Position& position);

    document::TextRule read_rule(const MapReader& map) const;

    document::TextFrame read_frame(const MapReader& map) const;

    std::optional<std::int32_t> whole_percent(const MapReader& map, std::string_view key) const;

    RowsPart read_rows(const MapReader& map, const Position& position);

    void read_place(const MapReader& place, PlacedPart& part) const;

    OverlayPart read_overlay(const MapReader& map, const Position& position);

    bool read_draw(Component& component, const MapReader& map, const Position& position);

    /// The places of all pictures that components name are kept: their files are read with the
    /// report's.
    bool read_image(Component& component, const MapReader& map, const Position& position);

    QrPart read_qr(const MapReader& map, const Position& position);

    GridPart read_grid(const MapReader& map, const Position& position);

    bool read_photo(Component& component, const MapReader& map, const Position& position);

    bool read_count(Component& component, const MapReader& map, const Position& position);

    bool read_frames(Component& component, const MapReader& map, const Position& position);

    std::vector<FramePlace> read_frame_set(const Value& value) const;

    bool read_new_page(Component& component, const MapReader& map) const;

    PlacedPart read_placed(const MapReader& map, const Position& position);

    ColumnsPart read_columns(const MapReader& map, const Position& position);

    ColumnPart read_column(const Value& value, const Position& position);

    LinePart read_line(const MapReader& map) const;

    [[nodiscard]] static MemberRange read_range(const MapReader& map);

    EachPart read_each(const MapReader& map, const Position& position);

    bool read_use(Component& component, const MapReader& map, const Position& position);

    bool read_table(Component& component, const MapReader& map, const Position& position);

    TablePart::Column read_table_column(const Value& value,
                                        const Position& members,
                                        const Position& around);

    std::string named_table(const MapReader& map) const;

    bool read_chart(Component& component, const MapReader& map, const Position& position);

    bool read_gauge(Component& component, const MapReader& map, const Position& position);

    bool read_timeline(Component& component, const MapReader& map, const Position& position);

    bool read_page(Component& component, const MapReader& map, const Position& position);

    /// Whether it reads the component that sections show awards with: it stands in a section.
    [[nodiscard]] bool shows_awards() const;
    bool read_insert(Component& component, const MapReader& map, const Position& position);

    const Reading& reading_;
    ComponentNode& node_;
    Images& images_;
    bool& inserts_sections_;
    bool& inserts_last_sections_;
    bool& inserts_tables_;
    bool& inserts_chart_tables_;
};

}  // namespace tongket::stylesheet
