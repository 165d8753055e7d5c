// stylesheet/stylesheet.h: a layout file as a value.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "document/document.h"
#include "stylesheet/component.h"

namespace tongket::stylesheet {

/// Of the paper, when a reader prints the document.
enum class Sides : std::uint8_t { One, Two };

/// Small capitals are a feature of the font; the text stays as typed.
enum class TitleCase : std::uint8_t { AsTyped, Capitals, SmallCapitals };

/// A style of the layout: how its paragraphs stand and its letters look, and what `compose` does to
/// its text first.
struct Style {
    document::ParagraphStyleRef paragraph;
    document::TextStyleRef text;           ///< = paragraph->text
    document::TextStyleRef strong;         ///< of **…** inside it
    document::TextStyleRef emphasis;       ///< of *…* inside it
    document::TextStyleRef strong_emphasis;
    TitleCase letter_case = TitleCase::AsTyped;
    bool is_flush_after_heading = false;  ///< no indent of a paragraph right below a heading
    /// Of a paragraph right below a heading of the outermost levels, so many of them.
    std::optional<document::DropCap> opening = std::nullopt;
    std::uint8_t opening_levels = 0;
};

/// How the headings of one level are numbered and set. Level 0 is the part (`part:` in a report).
struct HeadingLevel {
    /// `{roman}`, `{decimal}`, `{alphabetic}`, `{ordinal}` of the own count, `{parent}` the number
    /// above without its full stop: "{roman}.", "{parent}.{decimal}.", "Phần {roman}". Empty: none.
    Template number;
    std::string style;         ///< of the title
    std::string number_style;  ///< of the number; empty: the title's
    bool own_line = false;     ///< number on a line above the title
    bool after_tab = false;    ///< the title stands at its style's first tab stop after the number
    bool new_page = false;     ///< begins a page
    std::string component = {};  ///< sets the section, with its title; empty: a paragraph
};

/// How a list level of the prose is set.
struct ListStyle {
    std::string style;      ///< paragraph style of its text; left_indent says where text starts
    Length marker_indent;   ///< where the mark starts
    std::string marker;     ///< printed instead of the typed mark, if not empty
    /// The mark runs into the first line as text (the decree's own way); else it hangs.
    bool run_in = true;
};

/// Where a table, chart or picture of the report stands: in its place, or at the top or foot of a page
/// near it.
enum class Placement : std::uint8_t { Here, Float };

/// Of tables whose rows are counted: which of them a page has.
struct PlaceBarLook {
    Length x, y, width, thickness, room;
    graphics::Colour fill, track;
    std::string style, marks_style;
    std::string words;  ///< with {unit}, {first}, {last}, {all}
    std::string continued, continued_style;  ///< "{title} (tiếp theo)", in the room; or empty
};
/// Below a table of the report whose rows are counted, in groups: how many each has.
struct TallyLook {
    std::string title;
    std::string table;       ///< style of tables
    std::string total;       ///< label of their sum
    Length bar;              ///< width of the column of bars
    std::size_t least = 20;  ///< rows; a shorter table has none
};
struct TableLook {
    std::shared_ptr<const document::TableStyle> table;
    std::optional<PlaceBarLook> place_bar;
    std::optional<TallyLook> tally;
    std::optional<graphics::Colour> group_fill;  ///< ground of titles of groups
    bool heads_follow_columns = false;  ///< heads line up as their columns' cells do, not as their style
    std::string head_style, body_style, caption_style, note_style;
    std::string group_style, total_style;  ///< of the title of a group of rows, of rows of sums
    std::string number_style;              ///< of the numbers of columns
    std::string continued;  ///< added to the caption on following pages
    std::string caption_format;  ///< "Bảng {number}. {caption}"
    document::VerticalAlign vertical = document::VerticalAlign::Middle;  ///< of the body's cells
    document::TooWide too_wide = document::TooWide::Unsaid;
    Placement place = Placement::Here;
    std::string turned_master;  ///< of tables too wide; empty: the landscape master of appendices
    std::string carried_forward, brought_forward;  ///< labels of the sums at a page break
    bool has_number_column = false;  ///< titles of groups and labels of sums begin where names do
    std::string compared_style;  ///< of figures of last year and of the plan; empty: as the others
    std::string aside_style;     ///< of running numbers and of units; empty: as the others
    std::string sub_row_style;   ///< of names behind a typed dash, which goes; empty: as typed
    Length bar;                  ///< thickness of bars in cells; 0: by the size of their letters
    std::string fifth_style;  ///< of the first cell of each fifth row; empty: as the others
    std::optional<graphics::Colour>
        merged_rule;  ///< between cells of the first column, some of them over rows
    std::optional<graphics::Colour> fifth_rule;  ///< below each fifth row, if not as the others
    std::string group_continued;  ///< added to a group's title that a page repeats; empty: none does
    std::string group_continued_style;  ///< of what is added there; empty: as the title
    std::string
        group_rest;  ///< in place of a repeated title's counts: "còn {count} {unit}"; empty: these
    std::string sum_count;  ///< added to the labels of sums whose rows are counted
    std::string closing;    ///< below a table whose rows are counted; empty: nothing
    std::string group_count;  ///< added to titles of groups whose rows are counted; empty: nothing
    std::size_t whole_rows = 0;  ///< a table of fewer is not split
    std::size_t few_rows = 0;  ///< a table of fewer has `few_padding` above and below its texts
    Length few_padding;
    std::size_t count_digits = 1;  ///< of all these counts, at least: 2 writes six as "06"
};
struct ChartLook {
    std::shared_ptr<const document::ChartStyle> chart;
    std::string label_style, value_style, caption_style;
    std::string past_style, axis_style, dot_style, figure_style, tile_style, note_style;
    std::string number_style;    ///< of a number that is all the chart has
    std::string subtitle_style;  ///< empty: the unit stands in the caption
    std::string caption_format;
    Placement place = Placement::Here;
    /// Added to the caption of a chart that has a unit: " ({unit})"; or its subtitle.
    std::string unit_format;
};
struct ImageLook {
    std::shared_ptr<const document::PictureStyle> picture;
    std::string caption_style, credit_style;
    std::string caption_format;  ///< "Hình {number}. {caption}"
    std::string credit_format;   ///< of a line below the caption: "Ảnh: {credit}"
    Placement place = Placement::Here;
    /// Of a picture with text beside it.
    enum class Side : std::uint8_t { Left, Right } side = Side::Left;
    std::int32_t beside_percent = 45;  ///< of the measure
    Length beside_gutter;              ///< between picture and text
};
/// Pictures in full rows; below them their captions, numbered.
struct GalleryLook {
    std::shared_ptr<const document::GalleryStyle> gallery;
    std::string caption_style, note_style;  ///< of the caption of all, of each picture's
    std::string note_format;                ///< "{number}. {caption}"
    std::size_t note_columns = 2;
    Length note_gutter, note_space;  ///< between columns; above them
    Placement place = Placement::Here;
};
/// A text of the report in a box.
struct CalloutLook {
    std::string title_style, style;
    std::shared_ptr<const document::BoxStyle> box;
};
/// The table of contents; a list of tables or figures, which has one level.
struct ContentsLook {
    std::string title_style;
    std::string title;                ///< "MỤC LỤC"
    std::vector<std::string> styles;  ///< a level each; as many levels are listed
    std::string leader;
    std::string entry = {};  ///< component that sets an entry; empty: a paragraph
};
/// The index of names: people, then units, each group under its title.
struct IndexLook {
    std::string style, group_style;
    std::string people, units;  ///< titles of the groups; empty: none is printed
    std::string separator = ", ";  ///< between a name and its pages; or a tab
};
/// Appendices: the component that heads each, its page masters, the label of its pages.
struct AppendixLook {
    std::string head;              ///< component; sees `appendix.number`, `appendix.title`
    std::string portrait_master, landscape_master;
    std::string page_label_prefix; ///< "PL{roman}-"; `{roman}` is left out if there is only one
    std::string end;               ///< component after each, or a mark without letters ("./.") for its last word
    bool is_printed = true;        ///< false: a sheet that has no room for them
};

/// The sheet around a book: back, spine and front beside each other.
struct CoverLook {
    std::string master;  ///< of a page; the sheet is as wide as two and the spine
    Length paper;        ///< thickness of a leaf
    Length least_spine;  ///< from which on `{spine}` is given: thinner ones carry no text
    std::vector<Component> parts, inside;  ///< of the outer and the inner side
};

/// Notes at the foot of a page.
struct FootnotesLook {
    std::string style;  ///< of a note's text
    document::FootnoteArea area;
    enum class Numbering : std::uint8_t { Document, Chapter } numbering = Numbering::Document;
};

/// Line numbers of drafts.
struct LineNumbersLook {
    std::string style;  ///< empty: none are printed
    Length distance;
    std::int32_t every = 1;
};

/// A colour of the layout's `colours`.
struct NamedColour {
    std::string name;
    graphics::Colour colour;
    base::Place place;
    bool is_mixed = false;  ///< a tint or mixture of others
};

/// Every name in it is that of something in it: styles, masters, table looks, components; what was
/// wrong in the file and reported stands as the body style, the first master, the default table.
/// No pointer is null; `headings` and the `styles` of lists have a level at least, `lists` all six.
struct Stylesheet {
    std::string name;
    std::string title, purpose, suits;            ///< for the gallery of looks; or empty
    std::set<std::string, std::less<>> families;  ///< the first choice of each of its fonts
    std::vector<NamedColour> palette;             ///< in the layout's order, its base's first
    Sides sides = Sides::One;
    std::map<std::string, std::shared_ptr<const document::PageMaster>, std::less<>> masters;
    std::string first_master;
    std::map<std::string, document::DrawingRef, std::less<>> drawings;
    std::map<std::string, base::Place, std::less<>> images;  ///< files that components name
    std::map<std::string, Style, std::less<>> styles;
    std::vector<HeadingLevel> headings;  ///< [0] the part, [1] the first section level …
    std::map<std::string, ListStyle, std::less<>> lists;  ///< by level: roman, decimal, decimal-pair, alphabetic, dash, plus
    std::string body_style;
    TableLook table;
    ChartLook chart;
    ImageLook image;
    GalleryLook gallery;
    CalloutLook callout;
    ContentsLook contents, table_list, figure_list;
    IndexLook index;
    AppendixLook appendix;
    FootnotesLook footnotes;
    LineNumbersLook line_numbers;
    std::map<std::string, TableLook, std::less<>> table_styles;
    std::map<std::string, Component, std::less<>> components;
    std::optional<CoverLook> cover;
    std::vector<Component> parts;  ///< the document from top to bottom, without appendices
    Length blank_number, blank_day;  ///< white left for the clerk's pen
    bool parts_sections = false;       ///< some component inserts the report's sections
    bool parts_last_sections = false;  ///< likewise those at the end of a book
    bool parts_tables = false;         ///< likewise the tables, those of charts among them
    bool parts_chart_tables = false;   ///< likewise those of charts, by themselves
    std::string shown_awards;      ///< component of the awards that a section shows; or empty
    std::string body_end;          ///< added to the last paragraph of the text: "./."

    [[nodiscard]] const Style* style(std::string_view name) const;
};

}  // namespace tongket::stylesheet
