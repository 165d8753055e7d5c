// graphics/page.h: a page as a list of things to paint, in painting order.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "base/length.h"
#include "graphics/colour.h"
#include "graphics/image.h"
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

struct Point {
    base::Length x, y;
    friend bool operator==(const Point&, const Point&) = default;
};
/// Origin at the top left corner of the trim box, y down; negative in the bleed.
struct Rectangle {
    base::Length x, y, width, height;
    friend bool operator==(const Rectangle&, const Rectangle&) = default;
};

/// Where a line runs: to the right, or upwards, its letters turned by a quarter to the left.
enum class Direction : std::uint8_t { Right, Up };

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

using DisplayItem = std::variant<TextItem, BoxItem, LinkItem, ImageItem, SignatureItem>;

struct Page {
    base::Length width, height;  ///< trim
    base::Length bleed;
    std::string label;  ///< as printed: "2", "PL I-3"; empty if none
    std::vector<DisplayItem> items;
};

}  // namespace tongket::graphics
