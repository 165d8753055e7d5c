// document/document.h: the whole report, styled and in logical order, before it has pages.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "document/block.h"
#include "document/drawing.h"
#include "graphics/page.h"

namespace tongket::document {

struct Margins {
    Length top, bottom, left, right;
};

/// What stands in a page's margin. Of its text, `{page}` and `{pages}` are the printed number and
/// how many pages of the sequence are counted with its numerals; `{section}` and `{subsection}` the
/// title that begins first on the page, or else the last one before it, of the outline's first and
/// second level, `{section-title}` the first of them without its number, `{heading}` the same, or
/// the report's title before the first section; the rest are `RunningWords`.
struct RunningText {
    enum class Position : std::uint8_t { Top, Bottom } position = Position::Top;
    ParagraphStyleRef style;
    std::string text;
    Length baseline;        ///< from the trim's top edge (Top) or bottom edge (Bottom)
    bool first_page = false;  ///< also on the sequence's first page
    enum class Sides : std::uint8_t { Both, Recto, Verso } sides = Sides::Both;
};

/// A drawing below the content of some of a master's pages.
struct Background {
    DrawingRef drawing;  ///< never null
    Length x, y;         ///< of its corner, from the trim's
    enum class Pages : std::uint8_t { All, First, Rest } pages = Pages::All;  ///< of the sequence
    RunningText::Sides sides = RunningText::Sides::Both;
};

/// Numbers of a draft's lines of text, in the left margin, counted on each page from 1.
struct LineNumbers {
    ParagraphStyleRef style;
    Length distance;          ///< from the number's right edge to the text area
    std::int32_t every = 1;   ///< which lines print theirs: 5 → 5, 10, 15 …
};

/// Whether pages that are not the last of a sequence end level.
enum class Bottoms : std::uint8_t { Ragged, Flush };

struct PageMaster {
    std::string name;
    Length width, height;  ///< trim
    Length bleed;
    Margins margins;         ///< of a recto
    bool mirrored = false;   ///< on a verso (an even number) left and right margin change places
    Bottoms bottoms = Bottoms::Ragged;
    Length grid;             ///< distance of the baseline grid's lines; 0: none
    /// Of its pages' numbers. Where they change the count begins again at 1.
    graphics::Numerals numerals = graphics::Numerals::Arabic;

    [[nodiscard]] Length left_margin(std::int32_t page_number) const {
        return mirrored && page_number % 2 == 0 ? margins.right : margins.left;
    }
    std::vector<RunningText> running;
    std::vector<Background> background;  ///< the first lowest
    std::vector<Length> folds;           ///< where the sheet is folded, from its left trim
    bool is_cover = false;               ///< the sheet round a book
};

/// Pages of one master; a sequence starts on a new page, so masters change at forced breaks only.
struct PageSequence {
    std::shared_ptr<const PageMaster> master;
    std::vector<Block> blocks;
    std::optional<LineNumbers> line_numbers;
    std::optional<std::int32_t> first_page_number;  ///< restarts the count
    std::string label_prefix;                       ///< of the page label: "PL I-"
};

struct OutlineEntry {
    std::string title;  ///< as typed
    std::uint8_t level = 1;
    std::string label;  ///< where it leads
    std::size_t number_size = 0;  ///< bytes of the title that are its number and what follows that
};

/// What running texts say of the document as a whole: `{title}`, printed up to its first semicolon,
/// `{kind}`, `{year}` and `{note}`.
struct RunningWords {
    std::string title, kind, year, note;
};

struct Metadata {
    std::string title;
    std::string author;
    std::string subject;
    std::string language = "vi";
    std::string date;  ///< yyyy-mm-dd
};

/// A column in the margin for notes, level with their marks.
struct SideColumn {
    Length x;  ///< of its left edge, from that of a recto; on a verso of mirrored pages, its right
               ///< edge from the right one
    Length width;
    Length gap;  ///< between two notes, at least
};

/// What sets the notes at a page's foot off from the text above, or where they stand instead.
struct FootnoteArea {
    std::optional<SideColumn> side;  ///< then there is none at the foot
    Length space;               ///< from the text to the rule, at least
    Length rule_length;         ///< 0: no rule
    Length rule_thickness;
    graphics::Colour rule_colour;
    Length rule_distance;       ///< from the rule to the first note

    [[nodiscard]] Length head() const { return space + rule_thickness + rule_distance; }
};

struct Document {
    Metadata metadata;
    RunningWords running;
    Structure structure;
    std::vector<PageSequence> sequences;
    FootnoteArea footnotes;
    std::vector<OutlineEntry> outline;
};

}  // namespace tongket::document
