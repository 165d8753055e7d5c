// stylesheet/keys.h: the one table of what a layout file may say; keys.def as values.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace tongket::stylesheet {

/// The maps of a layout file, each with keys of its own.
enum class KeyMap : std::uint8_t {
    Root,
    Colour,
    Style,
    DropCap,
    InlineImage,
    TabStop,
    Master,
    Margins,
    Running,
    Background,
    Drawing,
    Clip,
    Shape,
    Repeat,
    Gradient,
    Heading,
    Lists,
    ListLevel,
    Table,
    PlaceBar,
    Tally,
    Padding,
    Chart,
    ChartColours,
    Image,
    Gallery,
    Callout,
    Contents,
    Index,
    Appendix,
    Cover,
    Blank,
    Footnotes,
    FootnoteRule,
    SideColumn,
    CaptionColumn,
    LineNumbers,
    TextComponent,
    FitStage,
    TextRule,
    TextFrame,
    RowsComponent,
    Box,
    ColumnsComponent,
    Column,
    LineComponent,
    Line,
    SpaceComponent,
    SignatureComponent,
    PlacedComponent,
    Place,
    OverlayComponent,
    Layer,
    DrawComponent,
    ImageComponent,
    QrComponent,
    GridComponent,
    NewPageComponent,
    PhotoComponent,
    CountComponent,
    FramesComponent,
    FrameSet,
    FramePlace,
    EachComponent,
    UseComponent,
    TableComponent,
    MemberTable,
    MemberColumn,
    ChartComponent,
    PageComponent,
    GaugeComponent,
    TimelineComponent,
    InsertComponent,
};

/// What the value of a key is.
enum class KeyKind : std::uint8_t {
    Text,
    Number,
    Length,
    Percent,
    Flag,
    Choice,
    Name,
    Path,
    Condition,
    Template,
    List,
    Map,     ///< the map that `detail` names
    MapOf,   ///< names, each with such a map
    ListOf,  ///< a list of such maps
};

struct KeyEntry {
    KeyMap map;
    std::string_view key;
    KeyKind kind;
    std::string_view
        detail;  ///< words of a Choice, parted by blanks; the map of Map, MapOf, ListOf
    std::string_view meaning_vi;
    std::string_view meaning_en;
};

/// All keys, those of a map together, in the order of the guide.
[[nodiscard]] std::span<const KeyEntry> layout_keys();
/// The keys of one map.
[[nodiscard]] std::span<const KeyEntry> keys_of(KeyMap map);
/// Null if the map has no such key.
[[nodiscard]] const KeyEntry* find_key(KeyMap map, std::string_view key);
/// The words of a Choice.
[[nodiscard]] std::vector<std::string_view> choices_of(const KeyEntry& entry);

}  // namespace tongket::stylesheet
