// typeset/page_white.h: pages that end level.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "typeset/break_flow.h"
#include "typeset/page_floats.h"

namespace tongket::typeset {

/// Whether nothing of the text must reach the foot of a page that ends before box `item`.
[[nodiscard]] bool ends_text(const Flow& flow, std::size_t item);

/// How the white at the foot of a page that should end level goes into its glue.
class PageWhite {
  public:
    PageWhite() = default;
    /// `free` over the joints of boxes from `first` on, by their stretch.
    PageWhite(const Flow& flow, std::size_t first, std::size_t end, Length free);

    [[nodiscard]] Length before(std::size_t item) const;

  private:
    std::size_t first_ = 0;
    std::vector<Length> sums_;  ///< of stretch up to each box; empty: nothing is shared
    Length free_;
};

/// Of the page with the boxes and note lines from `start` to `end`. Nothing where it is the last,
/// where it is far from full, or where lines stand on a grid.
[[nodiscard]] PageWhite share_white(const PageContent& content,
                                    const PageFloats& floats,
                                    std::span<const NoteItem> notes,
                                    const PageStart& start,
                                    const PageStart& end);

}  // namespace tongket::typeset
