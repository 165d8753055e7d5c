// stylesheet/component.h: how a layout file builds a part of the document.
#pragma once

#include <cstddef>
#include <cstdint>
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
    std::optional<document::TextRule> rule;
    std::optional<document::TextFrame> frame;
    /// What it is for a reader: plain paragraph, the document's title (H1), a heading below it, a
    /// caption.
    enum class Meaning : std::uint8_t { Paragraph, Title, Heading } meaning = Meaning::Paragraph;
    bool in_outline = false;
    std::size_t lines = 0;  ///< that its place has room for; 0: any number
};
struct RowsPart {
    std::vector<Component> rows;
    bool keep_together = false;
    bool keep_with_previous = false;  ///< `keep-with-previous: true`
    std::size_t flow = 0;             ///< columns that the rows go through; 0: none
    Length gutter = {};               ///< between them
    std::shared_ptr<const document::BoxStyle> box = nullptr;  ///< around the rows; or none
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
/// `at: {x, y, width}`: rows at a place of the page, outside the flow.
struct PlacedPart {
    Length x, y, width;
    std::vector<Component> rows;
    document::Placed::Edge edge = document::Placed::Edge::Left;  ///< right with `right` in place of `x`
};
struct NewPagePart {};
/// `each: recipients`: the rows once for each member; inside, `{item}` or its fields, `{index}`,
/// and `when: first`, `when: last`.
struct EachPart {
    std::string path;
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
    std::string style;       ///< table style
    std::string caption_style;
    Template caption;
    struct Column {
        Template title, cell;
        Length width;
        document::CellAlign align = document::CellAlign::Left;
        Condition when;      ///< empty path: always
    };
    std::vector<Column> columns;
};
/// What the report itself brings: its sections, the contents of the document, the lists of its tables
/// and of its charts, the index of names.
struct InsertPart {
    enum class What : std::uint8_t {
        Sections,
        Contents,
        TableList,
        FigureList,
        Index
    } what = What::Sections;
};

struct Component {
    std::variant<TextPart, RowsPart, ColumnsPart, LinePart, SpacePart, SignaturePart, PlacedPart, NewPagePart, EachPart, UsePart,
                 TablePart, InsertPart>
        content;
    std::optional<Condition> when;
    base::Place place;
};

}  // namespace tongket::stylesheet
