// graphics/page.h: a page as a list of things to paint, in painting order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/length.h"
#include "base/rare.h"
#include "graphics/colour.h"
#include "graphics/image.h"
#include "graphics/outline.h"
#include "text/shaped_word.h"

namespace tongket::graphics {

/// Index of a node of the document's structure tree.
enum class StructureId : std::uint32_t {};

/// What is painted but is no content (ISO 32000-1, 14.8.2.2).
enum class Artifact : std::uint8_t {
    Layout,  ///< rules, borders, leaders, chart bars
    Background,
    Header,        ///< Pagination, attached to the top
    Footer,        ///< Pagination, attached to the bottom
    RepeatedHead,  ///< Pagination: a table's head on the pages after its first
    Watermark,
    Production,  ///< Page: the printer's marks, outside the trim
};

/// Each item says what it is: content of a structure node, or a typed artifact. No default.
using Tag = std::variant<StructureId, Artifact>;

/// Where a line runs: to the right, or upwards, its letters turned by a quarter to the left, or
/// downwards, turned to the right.
enum class Direction : std::uint8_t { Right, Up, Down };

/// A word on a line: its pen position from the line's origin, the way that the line runs.
struct PlacedWord {
    const text::ShapedWord* word = nullptr;
    base::Length x;
};

/// Words of one line that share face, size, colour, letter-space and tag. Blanks are words too
/// (copying needs them, at a line's end as well): each pair of words has its blank between.
struct TextItem {
    Tag tag;
    Point origin;  ///< baseline
    base::Length size;
    base::Length letter_space;  ///< added after each cluster
    Colour colour;
    std::vector<PlacedWord> words;
    Direction direction = Direction::Right;
};

/// A filled box: rules, borders, bars, backgrounds.
struct BoxItem {
    Tag tag;
    Rectangle box;
    Colour colour;
    enum class Role : std::uint8_t { Rule, Fill } role = Role::Rule;
};

/// A picture, upright. Its pixels are nobody's matter but `pdf`'s.
struct ImageItem {
    Tag tag;
    Rectangle box;    ///< where it is seen
    Rectangle whole;  ///< that all of it would fill; the box, unless it is cropped
    std::shared_ptr<const Image> image;  ///< never null
    /// What is seen of it is inside this outline, from the corner of `box`; null: all of the box.
    std::shared_ptr<const Outline> clip = nullptr;
};

/// A shape: filled, drawn along its outline, or both. One outline may serve many pages.
struct ShapeItem {
    Tag tag;
    Point origin;                            ///< that all its points are relative to
    std::shared_ptr<const Outline> outline;  ///< never null
    std::optional<Colour> fill = std::nullopt;
    std::shared_ptr<const Gradient> gradient = nullptr;  ///< fills it instead
    base::Rare<Pen> pen = std::nullopt;
    /// It is painted inside this outline alone; null: all of it.
    std::shared_ptr<const Outline> clip = nullptr;
};

/// An area that leads somewhere; paints nothing. One a line, all of one structure node.
struct LinkItem {
    StructureId structure{};
    Rectangle box;
    std::string target;  ///< a label of the document, or an address with its scheme
};

/// Where a digital signature may be put; paints nothing, and is of the archive's file alone.
struct SignatureItem {
    StructureId structure{};  ///< a form; its alternative says what the place is for
    Rectangle box;
};

using DisplayItem = std::variant<TextItem, BoxItem, LinkItem, ImageItem, SignatureItem, ShapeItem>;

/// What lies below a page's items; one serves many pages. All of it is Artifact::Background.
using Background = std::vector<ShapeItem>;

/// What pages are counted with; Roman: i, ii, iii.
enum class Numerals : std::uint8_t { Arabic, Roman, RomanCapitals };

/// Pages that have one of these in common have the same items. Who keeps it keeps it from becoming
/// another page's.
struct PageIdentity {};

struct Page {
    base::Length width, height;  ///< trim
    base::Length bleed;
    std::string label;                     ///< as printed: "2", "PL I-3", "iv"; empty if none
    std::int32_t number = 0;               ///< that the label ends in; odd on a recto
    Numerals numerals = Numerals::Arabic;  ///< of that number
    std::size_t label_prefix = 0;          ///< bytes of the label before it
    std::shared_ptr<const Background> background = nullptr;  ///< null: none
    std::vector<DisplayItem> items;
    std::vector<base::Length> folds;  ///< where the sheet is folded, from the left trim
    bool is_cover = false;            ///< the sheet round a book
    /// Of a document that may have a successor; null: nothing is known of its items.
    std::shared_ptr<const PageIdentity> identity = nullptr;
};

}  // namespace tongket::graphics
