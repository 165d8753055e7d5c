// typeset/spanning.h: content beside several boxes, at its place on the pages that they came to.
#pragma once

#include <cstddef>
#include <vector>

#include "graphics/page.h"
#include "typeset/galley.h"
#include "typeset/stroke.h"

namespace tongket::typeset {

/// How far down content stands in a cell that has `room` more than it needs.
[[nodiscard]] Length vertical_shift(document::VerticalAlign align, Length room);

/// Places the cells over several rows, page after page. On the page where its first box stands a
/// cell's text is content; on each further page it is said again, as an artifact, if it has room
/// there.
class SpanningPlacer {
  public:
    /// Box `index` of the flow was placed with its upper left corner at `corner`; what its cells
    /// over rows paint goes before the stroke `paint_at` of the page. The cells must stay.
    void add(std::size_t index,
             const std::vector<Spanning>& begun,
             graphics::Point corner,
             Length extent,
             std::size_t paint_at);
    /// The last box grew: a strut at the page's foot.
    void grow(Length extent);
    /// No more boxes on this page.
    void end_page(std::vector<Stroke>& page);
    /// Whether no cell goes on with the next box.
    [[nodiscard]] bool is_idle() const { return open_.empty(); }

  private:
    struct Open {
        const Spanning* content = nullptr;
        std::size_t end = 0;  ///< index after its last box
        bool is_said = false;
        bool is_here = false;  ///< has boxes on this page
        graphics::Point corner;
        Length bottom;
        std::size_t paint_at = 0;
    };
    std::vector<Open> open_;
    std::size_t next_ = 0;  ///< index of the box that would come next
};

/// For a galley that no page breaks: puts the cells over rows into their first boxes, and drops the
/// sums that would stand at page breaks.
void settle_spanning(Galley& galley);

}  // namespace tongket::typeset
