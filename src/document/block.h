// document/block.h: the tree of styled blocks that `compose` builds and `typeset` places.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/source.h"
#include "document/structure.h"
#include "document/style.h"

namespace tongket::document {

/// Text in one style. `place` is where it stands in the report, for messages about its letters.
struct TextRun {
    std::string text;  ///< NFC; blanks collapsed; no line ends
    TextStyleRef style;
    StructureId structure{};
    base::Place place;
};
/// A line ends here.
struct ForcedBreak {};
/// Fills the line's free width: between two texts of a contents entry, as an artifact.
struct Leader {
    std::string pattern;  ///< repeated text, "." ; empty leaves white
    TextStyleRef style;
};
/// Marks a place that labels refer to.
struct Anchor {
    std::string label;
};
/// The page number of a label, known after a run (`References`). `reserved` digits are kept free,
/// so that pages do not shift when it changes.
struct PageReference {
    std::string label;
    TextStyleRef style;
    StructureId structure{};
};
/// The pages of some labels, each page once, in ascending order, three and more that follow each
/// other as a range: "3, 5–7". A page's number is content of the label that lies on it first.
struct PageList {
    struct Target {
        std::string label;
        StructureId structure{};
    };
    std::vector<Target> targets;
    TextStyleRef style;
    StructureId structure{};  ///< of what stands between the numbers
};
/// White of a fixed width: a blank number or day for the clerk's pen.
struct Gap {
    Length width;
};
/// The number of what has this name, as printed: "Bảng 2". `compose` puts the text in its place
/// when all numbers are known; `typeset` never meets one.
struct NumberReference {
    std::string label;
    TextStyleRef style;
    StructureId structure{};
    base::Place place;
};
/// Goes on at the style's next tab stop; a blank that no line ends at where there is none.
struct Tab {};
struct Footnote;
/// Stands before a note's mark: the note goes to the foot of the page where the mark comes to lie.
struct NoteReference {
    std::shared_ptr<const Footnote> note;
};
using Inline = std::variant<TextRun,
                            ForcedBreak,
                            Leader,
                            Anchor,
                            PageReference,
                            PageList,
                            Gap,
                            Tab,
                            NoteReference,
                            NumberReference>;

/// A rule as long as a share of the text above it (its longest line), centred under it.
struct TextRule {
    std::int32_t percent = 100;
    Length thickness;
    Length distance;  ///< from the last baseline to the rule's upper edge
    graphics::Colour colour;
};

/// A frame around a paragraph's letters: a stamp such as "HỎA TỐC". It is drawn inside the space
/// that its padding and thickness add to the text.
struct TextFrame {
    Length thickness;
    Length padding_x, padding_y;
    graphics::Colour colour;
};

/// A list mark: set in the white before the first line's text, from `indent` on.
struct Marker {
    std::string text;
    Length indent;  ///< from the measure's left edge; the text starts at the style's left_indent
    TextStyleRef style;
    StructureId structure{};
};

struct Paragraph {
    ParagraphStyleRef style;
    std::vector<Inline> content;
    std::optional<Marker> marker;
    std::optional<TextRule> rule;
    std::optional<TextFrame> frame;
    StructureId structure{};
    /// The next paragraph is content of the same node: a blank that no line shows sets them apart.
    bool goes_on = false;
    std::uint8_t heading = 0;  ///< level of a heading that floats do not cross; 0: it is none
    std::size_t room =
        0;  ///< lines that its place was made for, else it is warned of; 0: any number
    base::Place place;
    /// Printed beside a heading's title in outlines; empty if this is no heading.
    std::string link_target;  ///< the whole paragraph leads there (contents entries); structure is
                              ///< a Link then
};

/// A note at a page's foot, with its mark.
struct Footnote {
    std::vector<Paragraph> paragraphs;
};

struct Block;

/// Blocks below each other.
struct Stack {
    std::vector<Block> blocks;
    bool keep_together = false;
    bool keep_with_previous = false;  ///< the block before it ends on the same page
};

/// Blocks beside each other; not broken over pages.
struct Column {
    Length width;  ///< 0: a share of what the others leave
    std::int32_t share = 1;
    std::vector<Block> blocks;
};
struct Columns {
    std::vector<Column> columns;
    Length gutter;
    /// Not 0: the blocks of the only column go through as many columns of one width, balanced.
    std::size_t flow = 0;
    /// What of the columns stands level.
    enum class Level : std::uint8_t { FirstBaselines, Tops } level = Level::FirstBaselines;
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
};
struct Row {
    std::vector<Cell> cells;  ///< cells that a span from above covers are left out
    StructureId structure{};
    bool keep_with_next = false;
};
struct TableColumn {
    Length width;  ///< 0: from the content
    CellAlign align = CellAlign::Left;
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
    Length space_before, space_after;
    friend bool operator==(const TableStyle&, const TableStyle&) = default;
};
/// Sums so far, which stand at a page break alone: as artifacts, above the foot and below the
/// repeated head.
struct CarriedSums {
    Row forward, brought;            ///< a label, then cells whose text is one empty run
    std::vector<std::size_t> cells;  ///< of both rows: those that hold a sum
    std::vector<std::vector<std::string>>
        after;  ///< after each row of the body: a text for each of `cells`
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
    std::optional<Paragraph> caption;            ///< above; kept with the table
    std::shared_ptr<const CarriedSums> carried;  ///< or none
    std::string continued;  ///< added to the repeated caption: "(tiếp theo)"; empty: none repeated
    StructureId structure{};
    base::Place place;
};

struct ChartBar {
    Paragraph label;  ///< content of a table row: what is printed is tagged
    Paragraph value;  ///< the value's text, as written
    double amount = 0;
    base::Place place;
};
struct ChartStyle {
    Length label_width;
    Length bar_thickness, bar_gap;
    graphics::Colour bar;
    Length space_before, space_after;
    friend bool operator==(const ChartStyle&, const ChartStyle&) = default;
};
/// Horizontal bars with their labels and values printed, which are its tags; bars are artifacts.
struct BarChart {
    std::shared_ptr<const ChartStyle> style;
    std::optional<Paragraph> caption;
    std::vector<ChartBar> bars;
    StructureId structure{};
    base::Place place;
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
};

/// A horizontal rule over the whole measure.
struct Rule {
    Length thickness;
    graphics::Colour colour;
    Length space_before, space_after;
};
/// White that stays at a page's foot but not at its top.
struct Space {
    Length height;
};
/// White over the whole measure that a digital signature may fill.
struct SignatureSpace {
    Length height;
    StructureId structure{};  ///< a form
    base::Place place;
};
/// Blocks at a place of their own, outside the flow, on the page where the next block stands.
struct Placed {
    Length x, y;  ///< of their top left corner, from the trim's; or of the right one, from there
    Length width;
    std::vector<Block> blocks;
    enum class Edge : std::uint8_t { Left, Right } edge = Edge::Left;  ///< that x is counted from
};
/// Blocks that go to the top or the foot of a page near their place, while the text flows on: a
/// chart, a table with its caption. Never to a page before their place, nor below a heading of
/// their level.
struct Float {
    std::vector<Block> blocks;
    std::uint8_t level = 1;  ///< of the heading that they stand under
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
};
/// The next block starts a page, of the same master.
struct PageBreak {};

struct Block {
    std::variant<Paragraph, Stack, Columns, Table, BarChart, Picture, Rule, Space, SignatureSpace, Placed, Float, Boxed,
                 PageBreak>
        content;
};

}  // namespace tongket::document
