// document/block.h: the tree of styled blocks that `compose` builds and `typeset` places.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/apart.h"
#include "base/rare.h"
#include "base/rare_text.h"
#include "base/source.h"
#include "document/chart.h"
#include "document/drawing.h"
#include "document/paragraph.h"
#include "document/structure.h"
#include "document/style.h"

namespace tongket::document {

struct Block;

/// Blocks below each other.
struct Stack {
    std::vector<Block> blocks;
    bool keep_together = false;
    bool keep_with_previous = false;  ///< the block before it ends on the same page
    Length left, right;               ///< how far they stand in from the measure; negative: out
    friend bool operator==(const Stack&, const Stack&) = default;
};

/// Blocks beside each other; not broken over pages.
struct Column {
    Length width;  ///< 0: a share of what the others leave
    std::int32_t share = 1;
    std::vector<Block> blocks;
    friend bool operator==(const Column&, const Column&) = default;
};
struct Columns {
    std::vector<Column> columns;
    Length gutter;
    /// Not 0: the blocks of the only column go through as many columns of one width, balanced.
    std::size_t flow = 0;
    Length band =
        {};  ///< content of higher columns is set in several of that height at most; 0: 350 pt
    /// What of the columns stands level.
    enum class Level : std::uint8_t { FirstBaselines, Tops } level = Level::FirstBaselines;
    friend bool operator==(const Columns&, const Columns&) = default;
};

enum class VerticalAlign : std::uint8_t { Top, Middle, Bottom };
/// How a table column's cells line up; Decimal: at the comma.
enum class CellAlign : std::uint8_t { Left, Right, Centre, Decimal };

struct Cell {
    std::vector<Paragraph> paragraphs;
    std::uint16_t row_span = 1, column_span = 1;
    StructureId structure{};
    std::optional<CellAlign> align;  ///< if not the column's
    VerticalAlign vertical = VerticalAlign::Middle;
    bool is_repeated = false;  ///< said elsewhere already: an artifact
    bool is_upright = false;   ///< its lines run upwards, the first at the left
    /// Its text begins at the left edge of that column, which it spans; 0: at its own.
    std::uint16_t name_column = 0;
    bool has_number = false;  ///< what is before its first tab stands at its own edge in any case
    /// Drawn into the white that the first paragraph leaves for it; or none.
    std::shared_ptr<const Sparkline> line = nullptr;
    /// Drawn over the width of the cell, level with its first line; or none.
    std::shared_ptr<const CellMark> mark = nullptr;
    friend bool operator==(const Cell& a, const Cell& b) {
        return a.paragraphs == b.paragraphs && a.row_span == b.row_span &&
               a.column_span == b.column_span && a.structure == b.structure && a.align == b.align &&
               a.vertical == b.vertical && a.is_repeated == b.is_repeated &&
               a.is_upright == b.is_upright && a.name_column == b.name_column &&
               a.has_number == b.has_number && are_alike(a.line, b.line) &&
               are_alike(a.mark, b.mark);
    }
};
struct Row {
    std::vector<Cell> cells;  ///< cells that a span from above covers are left out
    StructureId structure{};
    bool keep_with_next = false;
    std::optional<graphics::Colour> fill = std::nullopt;  ///< its ground
    std::optional<graphics::Colour> rule_above =
        std::nullopt;         ///< colour of it, if not the table's
    std::size_t counted = 0;  ///< its number among the rows that are counted, from 1; 0: none
    friend bool operator==(const Row&, const Row&) = default;
};
/// A line down a column, through all rows of the body.
struct ColumnLine {
    std::int32_t share = 0;  ///< its place: thousandths of the width inside the padding
    Length thickness;
    graphics::Colour colour;
    friend bool operator==(const ColumnLine&, const ColumnLine&) = default;
};
struct TableColumn {
    Length width;  ///< 0: from the content
    CellAlign align = CellAlign::Left;
    std::vector<ColumnLine> lines = {};
    friend bool operator==(const TableColumn&, const TableColumn&) = default;
};
/// Which rules a table has: around all cells, or between rows alone.
enum class TableRuling : std::uint8_t { Grid, Rows };
/// What becomes of a table whose words do not fit beside each other: its columns are squeezed,
/// split over tables below each other, or it stands on a page of another master and is split there
/// if it must. Unsaid: squeezed, with a warning.
enum class TooWide : std::uint8_t { Unsaid, Squeeze, Split, Turn };
struct TableStyle {
    Length rule_thickness;  ///< 0: no rules
    TableRuling ruling = TableRuling::Grid;
    graphics::Colour rule_colour;
    Length padding_x, padding_y;
    graphics::Colour head_fill;
    bool has_head_fill = false;
    graphics::Colour stripe;  ///< ground of every second row of the body
    bool has_stripe = false;
    Length edge_thickness;  ///< of rules above and below the head and at the foot; 0: as the others
    graphics::Colour edge_colour;
    bool keep_together = false;
    Length left, right;  ///< how far the table stands in from the measure; negative: out
    Length space_before, space_after;
    friend bool operator==(const TableStyle&, const TableStyle&) = default;
};
/// A bar that says, at a place of each page with rows of a long table, which of its rows these are.
struct PlaceBar {
    struct Group {
        std::size_t rows = 0;
        std::string mark;  ///< below its part: "II"
        std::string name;  ///< in place of the mark, as far as the part is wide; or empty
        friend bool operator==(const Group&, const Group&) = default;
    };
    Length x, y, width;  ///< from the page's upper left corner
    Length thickness;
    Length room;  ///< left for it above the head that is repeated, where no caption is
    graphics::Colour fill, track;
    ParagraphStyleRef words_style, marks_style;
    std::string words;  ///< "Tập thể {first} đến {last} trong 124"
    std::vector<Group> groups;
    /// On pages after the first, in the room above the head; without content: nothing.
    Paragraph title;
    friend bool operator==(const PlaceBar&, const PlaceBar&) = default;
};
/// Sums so far, which stand at a page break alone: as artifacts, above the foot and below the
/// repeated head.
struct CarriedSums {
    Row forward, brought;            ///< a label, then cells whose text is one empty run
    /// Of both rows: those whose last run says what is in `after`; the label's, where rows are
    /// counted, then those that hold a sum.
    std::vector<std::size_t> cells;
    std::vector<std::vector<std::string>>
        after;  ///< after each row of the body: a text for each of `cells`
    friend bool operator==(const CarriedSums&, const CarriedSums&) = default;
};
/// A group of rows, whose title is said again at the top of a page that begins inside it: as an
/// artifact, below the repeated head.
struct ContinuedGroup {
    std::size_t first = 0, end = 0;  ///< of the body: its title, and the row past its last
    Row title;                       ///< "II. Cờ thi đua (tiếp theo)"
    /// The text of its last run where a page begins with the row after the title, and with each
    /// that follows: how many are left. Empty: it says the same on all pages.
    std::vector<std::string> rest = {};
    friend bool operator==(const ContinuedGroup&, const ContinuedGroup&) = default;
};
struct PageMaster;
struct Table {
    std::shared_ptr<const TableStyle> style;
    std::vector<TableColumn> columns;
    std::size_t stub = 1;  ///< first columns, which each part of a split table repeats
    TooWide too_wide = TooWide::Unsaid;
    std::shared_ptr<const PageMaster> turned;  ///< of the pages of a table that is turned; or none
    std::vector<Row> head;  ///< repeated on each page, as an artifact after the first
    std::vector<Row> body;
    base::Rare<Paragraph> caption;               ///< above; kept with the table
    base::Rare<Paragraph> note;                  ///< below; kept with the last row
    std::shared_ptr<const CarriedSums> carried;  ///< or none
    std::shared_ptr<const PlaceBar> place_bar;   ///< or none
    std::vector<ContinuedGroup> groups;          ///< ascending; those of one row are left out
    base::RareText continued;  ///< added to the repeated caption: "(tiếp theo)"; empty: none repeated
    StructureId structure{};
    base::Place place;
    friend bool operator==(const Table& a, const Table& b) {
        return a.style == b.style && a.columns == b.columns && a.stub == b.stub &&
               a.too_wide == b.too_wide && a.turned == b.turned && a.head == b.head &&
               a.body == b.body && a.caption == b.caption && a.note == b.note &&
               are_alike(a.carried, b.carried) && are_alike(a.place_bar, b.place_bar) &&
               a.groups == b.groups && a.continued == b.continued &&
               a.structure == b.structure && a.place == b.place;
    }
};

struct PictureStyle {
    std::int32_t least_ppi = 150;  ///< pixels of an inch: a picture with fewer is set smaller
    Length most_height;            ///< 0: any
    std::int32_t ratio_width = 0, ratio_height = 0;  ///< 3 and 2: cropped to that shape; 0: whole
    Length space_before, space_after;
    friend bool operator==(const PictureStyle&, const PictureStyle&) = default;
};
/// A picture in the flow, in the middle of the measure, as wide as it if its pixels suffice.
struct Picture {
    std::shared_ptr<const graphics::Image> image;  ///< never null
    std::shared_ptr<const PictureStyle> style;
    std::vector<Paragraph> captions;   ///< below; kept with the picture
    graphics::Tag tag;                 ///< a Figure's node, or an artifact if it is decoration
    std::string label;                 ///< leads to it; empty if none does
    /// What stays in the middle where it is cropped, in thousandths from the left and from above.
    std::int32_t focus_x = 500, focus_y = 500;
    base::Place place;
    friend bool operator==(const Picture&, const Picture&) = default;
};

struct GalleryStyle {
    Length gap;     ///< between pictures, across and down
    Length height;  ///< that rows of enough pictures fill; they are lower where there are few
    std::int32_t most = 12;  ///< pictures in that height: more stand in further ones, evenly
    Length space_before, space_after;
    friend bool operator==(const GalleryStyle&, const GalleryStyle&) = default;
};
/// Pictures in rows as wide as the measure, each cropped to its place by as little as possible.
struct Gallery {
    struct Member {
        std::shared_ptr<const graphics::Image> image;  ///< never null
        graphics::Tag tag;
        std::int32_t focus_x = 500, focus_y = 500;  ///< as in `Picture`
        base::Place place;
        friend bool operator==(const Member&, const Member&) = default;
    };
    std::shared_ptr<const GalleryStyle> style;
    std::vector<Member> pictures;  ///< one at least
    std::string label;             ///< leads to it; empty if none does
    base::Place place;
    friend bool operator==(const Gallery&, const Gallery&) = default;
};

/// A picture of the layout, cropped to a box of its own at the left edge.
struct FramedPicture {
    std::shared_ptr<const graphics::Image> image;  ///< never null
    Length width, height;                          ///< a width of 0 is the measure's
    std::shared_ptr<const graphics::Outline> clip;  ///< from the box's corner; null: all of it
    graphics::Tag tag;
    std::int32_t focus_x = 500, focus_y = 500;  ///< as in `Picture`
    base::Place place;
    friend bool operator==(const FramedPicture&, const FramedPicture&) = default;
};

/// A page of another document as a picture, at the left edge of the measure.
struct PagePicture {
    std::shared_ptr<const graphics::Page> page;  ///< never null; who owns its words outlives it
    Length width, height;  ///< it is as large as fits both; a width of 0 is the measure's
    StructureId structure{};
    base::Place place;
    friend bool operator==(const PagePicture&, const PagePicture&) = default;
};

/// A horizontal rule over the whole measure.
struct Rule {
    Length thickness;
    graphics::Colour colour;
    Length space_before, space_after;
    friend bool operator==(const Rule&, const Rule&) = default;
};
/// White that stays at a page's foot but not at its top.
struct Space {
    Length height;
    friend bool operator==(const Space&, const Space&) = default;
};
/// White over the whole measure that a digital signature may fill.
struct SignatureSpace {
    Length height;
    StructureId structure{};  ///< a form
    base::Place place;
    friend bool operator==(const SignatureSpace&, const SignatureSpace&) = default;
};
/// Blocks at a place of their own, outside the flow, on the page where the next block stands.
struct Placed {
    Length x, y;  ///< of the corner at that edge, from the trim's
    Length width;
    std::vector<Block> blocks;
    /// That x is counted from. Inner is the edge at the fold: the left one of a recto.
    enum class Edge : std::uint8_t { Left, Right, Outer, Inner } edge = Edge::Left;
    Length height;                              ///< that they have room in; 0: any
    VerticalAlign vertical = VerticalAlign::Top;  ///< of them in that height
    Length spread = {};  ///< white added between two of them at most, so that they fill the height
    /// Down: the finished place is turned by a quarter to the right, so that its lines run down the
    /// page; `x` and `y` are those of the turned corner. Text and rules can be turned.
    enum class Turn : std::uint8_t { None, Down } turn = Turn::None;
    /// Top: y is counted from the upper edge of the next box of the flow, wherever that stands.
    /// Foot: the lower edge of the place is so far below that box's. Several such places at one
    /// edge stay `gap` apart, the later ones further down.
    enum class Level : std::uint8_t { None, Top, Foot } level = Level::None;
    Length gap = {};
    /// Left out where the text of its page reaches below `y`; a level one where there is no room
    /// for it above the page's foot.
    bool yields = false;
    friend bool operator==(const Placed&, const Placed&) = default;
};
/// Blocks over each other in an area of the flow, the first lowest. The places of the layers are
/// from the area's corner.
struct Overlay {
    Length height;
    std::vector<Placed> layers;  ///< a width of 0 is all that is right of `x`
    base::Place place;
    friend bool operator==(const Overlay&, const Overlay&) = default;
};
/// A drawing of the layout in the flow.
struct Drawn {
    DrawingRef drawing;  ///< never null
    Length x, y;         ///< of its corner, from the left edge of the measure and from above
    Length height;       ///< that it takes in the flow; it may reach out of it
    graphics::Tag tag = graphics::Artifact::Layout;
    friend bool operator==(const Drawn&, const Drawn&) = default;
};
/// Blocks that go to the top or the foot of a page near their place, while the text flows on: a
/// chart, a table with its caption. Never to a page before their place, nor below a heading of
/// their level.
struct Float {
    std::vector<Block> blocks;
    std::uint8_t level = 1;  ///< of the heading that they stand under
    friend bool operator==(const Float&, const Float&) = default;
};
/// How a box around blocks looks. The space inside it is that of its padding, past its rules.
struct BoxStyle {
    enum class Sides : std::uint8_t { All, Left } sides = Sides::All;
    Length rule_thickness;  ///< 0: no rules
    graphics::Colour rule_colour;
    graphics::Colour fill;
    bool has_fill = false;
    Length padding_x, padding_y;
    Length space_before, space_after;
    friend bool operator==(const BoxStyle&, const BoxStyle&) = default;
};
/// Blocks in a box over the whole measure, which goes on where it is broken over pages: a callout.
struct Boxed {
    std::shared_ptr<const BoxStyle> style;
    std::vector<Block> blocks;
    friend bool operator==(const Boxed&, const Boxed&) = default;
};
/// The next block starts a page, of that master; of the same one if there is none.
struct PageBreak {
    std::shared_ptr<const PageMaster> master;
    /// A page of that side of the paper: one is left without content before it where it must be.
    enum class Side : std::uint8_t { Any, Recto, Verso } side = Side::Any;
    /// In hundredths: where the page before, of the same master, would be left less full than that,
    /// the next block goes on below it. 0: it starts a page whatever was before.
    std::int32_t filled = 0;
    friend bool operator==(const PageBreak&, const PageBreak&) = default;
};

struct Block {
    std::variant<Paragraph,
                 Stack,
                 Columns,
                 base::Apart<Table>,
                 base::Apart<Chart>,
                 Picture,
                 Gallery,
                 Rule,
                 Space,
                 SignatureSpace,
                 Placed,
                 Float,
                 Boxed,
                 Overlay,
                 Drawn,
                 FramedPicture,
                 PagePicture,
                 PageBreak>
        content;
    /// Of two blocks of one identity, in one document or in successive ones of a report, all that
    /// is set of them is the same (`document/identities.h`); 0: not known to be like any other.
    std::uint64_t identity = 0;
    /// Of the content alone. What a layout has (styles, pictures) is the same only if it is shared.
    friend bool operator==(const Block& a, const Block& b) { return a.content == b.content; }
};

/// What the block is, wherever it lies, to the visitor.
template <class Visitor, class AnyBlock>
decltype(auto) visit_content(Visitor&& visitor, AnyBlock& block) {
    return std::visit(
        [&visitor](auto& content) -> decltype(auto) { return visitor(base::in_place(content)); },
        block.content);
}

/// Null: the block is something else.
[[nodiscard]] inline const Table* table_of(const Block& block) {
    const auto* table = std::get_if<base::Apart<Table>>(&block.content);
    return table != nullptr ? &**table : nullptr;
}
[[nodiscard]] inline const Chart* chart_of(const Block& block) {
    const auto* chart = std::get_if<base::Apart<Chart>>(&block.content);
    return chart != nullptr ? &**chart : nullptr;
}

}  // namespace tongket::document
