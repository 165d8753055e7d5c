// typeset/galley.h: the one vertical interface. Every block becomes boxes with joints between them,
// and one page breaker serves them all.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "base/rare.h"
#include "base/source.h"
#include "document/block.h"
#include "graphics/page.h"
#include "typeset/page_breaker.h"
#include "typeset/paragraph_setter.h"

namespace tongket::typeset {

/// Where a box stands that takes no room in the flow: the corner at that edge, from the trim's.
struct FixedPlace {
    Length x, y;
    Length extent;  ///< of what stands there, downwards
    Length width;
    document::Placed::Edge edge = document::Placed::Edge::Left;
    document::Placed::Level level =
        document::Placed::Level::None;  ///< with the next box of the flow
    Length gap = {};
    bool yields = false;

    [[nodiscard]] bool is_level() const { return level != document::Placed::Level::None; }
    /// Of its left edge, from the left edge of a page of this width and number.
    [[nodiscard]] Length left(Length page_width, std::int32_t page_number) const {
        using Edge = document::Placed::Edge;
        const bool is_recto = page_number % 2 != 0;
        const bool from_left = edge == Edge::Left || (edge == Edge::Inner && is_recto) ||
                               (edge == Edge::Outer && !is_recto);
        return from_left ? x : page_width - x - width;
    }
};

/// Content that stands beside the boxes of several rows: where it comes to stand on a page is known
/// when it is known which of them stand there.
struct Spanning {
    std::size_t boxes = 1;  ///< of the galley, from the one that it belongs to on
    Length height;          ///< what it needs, white around it included
    document::VerticalAlign align = document::VerticalAlign::Middle;
    std::vector<graphics::DisplayItem> items;  ///< relative to its boxes' left and upper edge
};

/// What a box is that stands at a page break alone.
enum class AtBreak : std::uint8_t {
    None,
    Strut,           ///< room for what is beside the last box of the page
    CarriedForward,  ///< sums so far, at the foot
    BroughtForward,  ///< the same, at the head
    GroupTitle,      ///< of a group that goes on, with how many of its rows are left
    BarRoom,         ///< above a head that a page repeats, for its bar; columns have it once
};
class CarriedRows;

/// Rows of a table whose pages say which of its rows they hold.
struct CountedRows {
    std::shared_ptr<const document::PlaceBar> bar;  ///< never null
    std::size_t first = 0, last = 0;                ///< from 1
};

/// A box that no break cuts. Items are relative to its baseline and its left edge; `height` lies
/// above the baseline, `depth` below. What all boxes of a book are asked for, when it is broken
/// into pages, lies together: each turn waits for that memory.
struct Box {
    Length height, depth;
    bool is_text_line = false;  ///< a line of a paragraph in the flow; drafts number them
    bool keeps_off_grid =
        false;  ///< it stands where it comes: its style says so, or its ground goes on above it
    AtBreak at_break = AtBreak::None;
    base::Rare<CountedRows> counted;
    std::vector<std::shared_ptr<const document::Footnote>> notes;  ///< on the same page as the box
    std::vector<PlacedAnchor> anchors;
    base::Rare<FixedPlace> fixed;  ///< the items are relative to it
    Length x;                      ///< of its left edge, from the measure's
    std::vector<graphics::DisplayItem> items;
    std::vector<Spanning> spanning;
    base::Place place;
    LineQuality quality;  ///< of a text line

    [[nodiscard]] Length extent() const { return height + depth; }
};

/// Boxes that a break repeats on the next page (a table's head), or adds at a foot (its last rule).
using Repeated = std::shared_ptr<const std::vector<Box>>;

/// What a break adds to the two pages.
struct AddedAtBreak {
    Repeated close;   ///< set at the foot of the page that ends here
    Repeated reopen;  ///< set at the head of the page that starts here
    /// Sets the boxes among those that say sums and counts, of the break after row `carried_row`;
    /// or none.
    std::shared_ptr<const CarriedRows> carried;
    std::size_t carried_row = 0;
};

/// Glue and penalty before a box, and what a break there adds. Footnotes hang on the box: their
/// height is part of the page's sum, so that line and note move together.
struct Joint {
    Length space;
    Length extra;  ///< more glue, which adds to `space` instead of competing with the neighbours'
    std::int64_t penalty = 0;
    std::int64_t gain = 0;  ///< how much better a page is that ends here, in the penalty's unit
    bool forced = false;
    std::shared_ptr<const AddedAtBreak> added;  ///< null: nothing, as between most boxes

    /// Where nothing is added, nulls.
    [[nodiscard]] const AddedAtBreak& at_break() const;
};

struct GalleyItem {
    Joint joint;
    Box box;
};
using Galley = std::vector<GalleyItem>;

/// What two neighbours want meets: the larger white, the larger penalty.
void meet(Joint& joint, const Joint& other);

/// A line with its left edge at `x`.
[[nodiscard]] Box box_of(Line line, Length x = {});

/// Glue in all.
[[nodiscard]] inline Length glue(const Joint& joint) { return joint.space + joint.extra; }
[[nodiscard]] Length total_extent(const std::vector<Box>& boxes);
/// Height of the whole galley, set on one endless page.
[[nodiscard]] Length total_extent(const Galley& galley);

/// `item` moved; tags and texts stay.
void move_item(graphics::DisplayItem& item, Length dx, Length dy);
/// The same items as artifacts: a head that is repeated is content once.
void make_artifact(std::vector<graphics::DisplayItem>& items, graphics::Artifact artifact);
/// What they paint belongs to that element, or is that kind of artifact.
void set_tags(std::vector<graphics::DisplayItem>& items, const graphics::Tag& tag);

}  // namespace tongket::typeset
