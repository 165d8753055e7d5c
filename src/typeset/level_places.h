// typeset/level_places.h: places of a page that depend on where its text stands.
#pragma once

#include <optional>
#include <vector>

#include "document/document.h"
#include "typeset/galley.h"

namespace tongket::typeset {

/// Takes the boxes of a page in their order, then says where they go.
class LevelPlaces {
  public:
    struct Placed {
        const Box* box = nullptr;
        Length x, y;  ///< of its corner on the page
    };

    /// A box with a fixed place that is level with what comes next, or yields to the text. It must
    /// stay.
    void add(const Box& box);
    /// The next box of the flow has its upper edge there, and is so high.
    void go_on_at(Length y, Length extent);
    /// Those of a page whose flow ended at `end`: level ones at one edge from above, apart from
    /// each other; without those that had to yield: to text that reaches below them or, if level,
    /// to the page's foot. Nothing is left for the next page.
    [[nodiscard]] std::vector<Placed> take(const document::PageMaster& master,
                                           std::int32_t number,
                                           Length end);

  private:
    struct Waiting {
        const Box* box = nullptr;
        std::optional<Length> next;  ///< upper edge of what it is level with
        Length next_extent = {};
    };
    /// Its upper edge as wanted, where the flow ended at `end`.
    [[nodiscard]] static Length wanted(const Waiting& waiting, Length end);

    std::vector<Waiting> waiting_;
};

}  // namespace tongket::typeset
