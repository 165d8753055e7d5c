// graphics/scale_page.h: a page as a picture on another one.
#pragma once

#include <vector>

#include "base/length.h"
#include "graphics/page.h"

namespace tongket::graphics {

/// A size that a page's trim takes on another page.
struct PageSize {
    base::Length width, height;
    friend bool operator==(const PageSize&, const PageSize&) = default;
};
/// As large as fits into the room, in the page's own proportions; at least one unit each way.
[[nodiscard]] PageSize fit_page(const Page& page, const PageSize& room);

/// What is seen of the page inside its trim, as wide as `size`, from its upper left corner, on
/// white paper. All of it is content of `node`; links and fields are left out, since a picture has
/// none.
[[nodiscard]] std::vector<DisplayItem> scale_page(const Page& page,
                                                  const PageSize& size,
                                                  StructureId node);

}  // namespace tongket::graphics
