// stylesheet/component.h: how a layout file builds a part of the document.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/source.h"
#include "document/block.h"

namespace tongket::stylesheet {

using base::Length;

/// A text with placeholders: literal pieces and paths like `issuer.name`, in order. `{{` is a brace,
/// `[[` a bracket.
struct TemplatePiece {
    bool is_path = false;
    std::string text;  ///< the literal, or the path
    /// Pieces of one group (numbered from 1) stood in square brackets: they are printed only if
    /// every path among them has something to print, as in "{for}[ ({note})]". 0: always.
    std::uint32_t group = 0;
};
struct Template {
    std::vector<TemplatePiece> pieces;
    base::Place place;
};

/// `when: issuer.parent` (given and not empty), `when: not issuer.parent`.
struct Condition {
    std::string path;
    bool negated = false;
};

struct Component;

/// A paragraph. `\n` in the template is a forced line end.
struct TextPart {
    Template text;
    std::string style;
    Template tail;  ///< after it, on its last line, in letters of another style; no piece: none
    std::string tail_style;
    std::optional<document::TextRule> rule;
    std::optional<document::TextFrame> frame;
    /// What it is for a reader: plain paragraph, the document's title (H1), a heading below it, a
    /// caption.
    enum class Meaning : std::uint8_t { Paragraph, Title, Heading } meaning = Meaning::Paragraph;
    bool in_outline = false;
    std::size_t lines = 0;  ///< that its place has room for; 0: any number
    std::shared_ptr<const document::Fit> fit = nullptr;  ///< or none
    bool is_balanced = false;
    bool in_family = false;  ///< in the family of fonts that an `each: families` has come to
    Template link = {};  ///< the address that the text leads to; empty: none
    /// A heading that is counted with the report's sections of the first level, and looks as
    /// theirs.
    bool is_numbered = false;
    Template summary = {};  ///< of a heading in the outline: what contents say below it; or nothing
    Template short_title = {};  ///< of such a heading, in contents and running heads; or as printed
};
/// `captions: {outer, width}`: captions stand in a column of the margin.
struct CaptionColumn {
    Length x, width;
    document::Placed::Edge edge = document::Placed::Edge::Left;  ///< that `x` is counted from
    Length gap;                                                  ///< between two, at least
};
struct RowsPart {
    std::vector<Component> rows;
    bool keep_together = false;
    bool keep_with_previous = false;  ///< `keep-with-previous: true`
    std::size_t flow = 0;             ///< columns that the rows go through; 0: none
    Length band = {};                 ///< as in `document::Columns`
    Length gutter = {};               ///< between them
    Length left = {}, right = {};     ///< how far they stand in; negative: out
    std::shared_ptr<const document::BoxStyle> box = nullptr;  ///< around the rows; or none
    /// Of pictures of the report among them; none: below each.
    std::optional<CaptionColumn> captions = std::nullopt;
};
struct ColumnPart {
    Length width;                ///< 0: a share
    std::int32_t percent = 0;    ///< of the measure, if width is 0
    std::vector<Component> rows;
};
struct ColumnsPart {
    std::vector<ColumnPart> columns;
    Length gutter;
};
struct LinePart {
    Length thickness;
    graphics::Colour colour;
    Length space_before, space_after;
};
struct SpacePart {
    Length height;
};
/// Room for a digital signature.
struct SignaturePart {
    Length height;
    Template title;  ///< what it is for, for a reader's ear
};
/// `at: {x, y, width, height}`: rows at a place of the page, outside the flow.
struct PlacedPart {
    Length x, y, width;
    std::vector<Component> rows;
    document::Placed::Edge edge =
        document::Placed::Edge::Left;  ///< right with `right` in place of `x`
    Length height = {};
    document::VerticalAlign vertical = document::VerticalAlign::Top;
    Length spread = {};  ///< as in `document::Placed`
    document::Placed::Turn turn = document::Placed::Turn::None;
    /// Of a cover, the part that `x` is counted in.
    enum class On : std::uint8_t { Sheet, Back, Spine, Front } on = On::Sheet;
    bool is_level = false;  ///< y is from the next thing of the flow
    Length gap = {};        ///< to the next such place below it
    bool yields = false;    ///< left out where the text reaches below y
};
/// `stack: [layers]`: rows over each other in an area of the flow.
struct OverlayPart {
    Length height;
    std::vector<PlacedPart> layers;
};
/// `draw: roof`: a drawing in the flow.
struct DrawPart {
    document::DrawingRef drawing;  ///< never null
    Length x, y, height;
    Template shapes = {};  ///< how many of its shapes, from the first; without a piece: all
};
/// `image: mai-ngoi.jpg`: a picture of the layout.
struct ImagePart {
    std::string file;
    Length width, height;  ///< a width of 0 is the measure's
    enum class Clip : std::uint8_t { None, Ellipse, Tile } clip = Clip::None;
    std::int32_t focus_x = 500, focus_y = 500;
    Template alternative;  ///< without a piece: decoration
};
/// `qr: "{issuer.address}"`.
struct QrPart {
    Template text, alternative;
    Length size;
    graphics::Colour colour;
};
/// `grid: 4`, `grid: [3, 4, 3]`: each of the rows, and each member of an `each` among them, in a
/// cell.
struct GridPart {
    std::vector<std::size_t> columns = {1};  ///< of each row of cells; further ones as the last
    bool closes_up = false;  ///< cells of a row with fewer are wider
    std::size_t most = std::numeric_limits<std::size_t>::max();  ///< cells
    Length gutter, row_gap;
    std::vector<Component> rows;
};
struct NewPagePart {
    std::string master;  ///< of the pages from there on; empty: the same
    document::PageBreak::Side side = document::PageBreak::Side::Any;
    std::int32_t filled = 0;  ///< as in `document::PageBreak`
};
/// `photo: section.picture`: a picture of the report in a frame of the layout.
struct PhotoPart {
    std::string path;
    Length width, height;  ///< a width of 0 is the measure's
    ImagePart::Clip clip = ImagePart::Clip::None;
    bool is_repeated = false;  ///< it was shown before: decoration here
};
/// `count: "{number}"`: so many shapes in rows, some of them in a colour of their own.
struct CountPart {
    Template count;  ///< of shapes; or of those in the first colours, with `whole`
    Template whole;  ///< of all shapes; without a piece: no others
    enum class Shape : std::uint8_t { Rectangle, Ellipse, Tile } shape = Shape::Rectangle;
    Length width, height;
    Length step_x, step_y;
    std::size_t across = 0;  ///< shapes in a row; 0: all
    std::size_t down = 0;    ///< not 0: filled by columns of so many
    Length within;           ///< not 0: the shapes of a row fill it, and width and step follow
    Length widest = {};      ///< with `within`: they are no wider than this; 0: as wide as there is room
    std::vector<graphics::Colour> fills;  ///< one at least, in turns
    graphics::Colour rest;
    bool in_colour = false;  ///< in the colour that an `each: colours` has come to, not in these
    Template from = {};      ///< the first shape in the first colours; without a piece: 1
    Length rule = {};        ///< around each shape; 0: none
    graphics::Colour rule_colour = {};
};
/// A place for a picture, from the page's left trim, or that of the left page of two.
struct FramePlace {
    Length x, y, width, height;
};
/// `frames: section.pictures`: pictures in places that the layout names for each count of them.
struct FramesPart {
    std::string path;
    std::vector<std::vector<FramePlace>> sets;  ///< ascending counts; one at least, none empty
    Length fold;  ///< not 0: the places go over two pages, whose fold lies there
    /// On the first page, and on the second one; `{pictures}` are those of these pages.
    std::vector<Component> rows, other_rows;
};
/// Which members of a list: so many, from one on.
struct MemberRange {
    std::size_t most = 0;  ///< 0: all
    std::size_t from = 1;  ///< the first of them, counted from 1
};
/// `each: recipients`: the rows once for each member; inside, `{item}` or its fields, `{index}`,
/// and `when: first`, `when: last`.
struct EachPart {
    std::string path;
    MemberRange range;
    std::vector<Component> rows;
    /// The members form a list (L, LI) for the reader.
    bool as_list = false;
    std::string marker_template;  ///< list mark: "- ", "{index}."
};
/// Another component by name.
struct UsePart {
    std::string name;
};
/// A table with a row for each member of a collection.
struct TablePart {
    std::string path;
    MemberRange range;
    std::string style;       ///< table style
    std::string caption_style;
    Template caption;
    std::string group_by;    ///< a field of the members: equal ones that follow each other are a group
    Template group;          ///< a row before each group; without a piece: none
    struct Column {
        Template title, cell;
        std::string number;  ///< below the title
        std::string style;   ///< of the cells; empty: the table's
        Length width;
        document::CellAlign align = document::CellAlign::Left;
        Condition when;      ///< empty path: always
        std::vector<std::size_t> bar = {};  ///< columns, from 1, whose numbers it draws; empty: none
        bool is_summed = false;        ///< in the last row
        bool is_merged = false;        ///< cells below each other with the same words are one
    };
    std::vector<Column> columns;
    Template total;  ///< label of a last row with the sums; without a piece: none
    Template counted = {};  ///< what the rows are, as `count-rows` of a report's table; or nothing
    Template closing = {};  ///< in place of the closing words of the table's look; or nothing
};
struct ChartLook;
/// `chart: given`: the chart of the member that an `each` has come to, if it has one.
struct ChartPart {
    std::optional<document::ChartKind> kind;          ///< if not the report's
    std::shared_ptr<const ChartLook> look = nullptr;  ///< null: that of all charts
    bool has_caption = true, has_notes = true, is_numbered = false;
};
/// `page: true`: a picture of the page that an `each: pages` has come to.
struct PagePart {
    Length width, height;  ///< a width of 0 is the measure's
    Template alternative;
};
/// `gauge: of-plan`: a bar as long as a percentage, with a mark at 100 %.
struct GaugePart {
    std::string path;
    enum class Direction : std::uint8_t { Right, Up } direction = Direction::Right;
    Length length;  ///< of 100 %, or of all if there is more
    Length thickness, mark_length;
    graphics::Colour fill, over, mark;
    std::optional<graphics::Colour> track;
    Template text;  ///< beside the mark
    std::string style;
};
/// `timeline: months`: the months of a goal as a strip of the year, with its milestones.
struct TimelinePart {
    Length length;     ///< of twelve months
    Length height;     ///< of the lines between quarters
    Length thickness;  ///< of the strip
    Length middle;     ///< of the strip, from above
    Length mark_width, mark_height;
    graphics::Colour fill, track, quarter, mark;
};
/// What the report itself brings: its sections, the contents of the document, the lists of its tables
/// and of its charts, the index of names.
struct InsertPart {
    /// LastSections: those that stand at the end of a book, which Sections leaves out then.
    /// Section: what is left of the section that a heading's component is for; Next: its next item.
    enum class What : std::uint8_t {
        Sections,
        Contents,
        TableList,
        FigureList,
        Index,
        Tables,  ///< those of its sections alone
        Section,
        Next,
        LastSections,
        ChartTables  ///< of the values of charts that ask for it, which Tables leaves out then
    } what = What::Sections;
};

struct Component {
    std::variant<TextPart,
                 RowsPart,
                 ColumnsPart,
                 LinePart,
                 SpacePart,
                 SignaturePart,
                 PlacedPart,
                 OverlayPart,
                 DrawPart,
                 ImagePart,
                 QrPart,
                 GridPart,
                 NewPagePart,
                 PhotoPart,
                 CountPart,
                 FramesPart,
                 EachPart,
                 UsePart,
                 TablePart,
                 ChartPart,
                 GaugePart,
                 TimelinePart,
                 PagePart,
                 InsertPart>
        content;
    std::optional<Condition> when;
    base::Place place;
};

}  // namespace tongket::stylesheet
