// pdf/marks.h: what printers cut and register by, outside the bleed.
#pragma once

#include <string>
#include <vector>

#include "graphics/page.h"
#include "pdf/page_frame.h"

namespace tongket::pdf {

struct Marks {
    bool crop = false;  ///< lines at the corners of the trim, broken ones at its folds
    bool registration =
        false;  ///< crossed circles in the middle of each side, or beside a fold there
    /// What the slug says, a line a page (set from x = 0, its baseline at y = 0, in the
    /// registration colour); empty: none.
    std::vector<graphics::TextItem> slugs;

    [[nodiscard]] bool any() const { return crop || registration || !slugs.empty(); }
    /// The room that they need round the bleed.
    [[nodiscard]] base::Length room() const;
};

/// Operators that stroke crop and registration marks on every plate: the colour space `All` must be
/// among the page's resources. They end in the graphics state that they began in.
void append_marks(std::string& content, const PageFrame& frame, const Marks& marks);

/// How wide a slug may be that ends before the registration mark and the first fold mark.
[[nodiscard]] base::Length slug_room(const graphics::Page& page);

/// The slug of a page at its place: above the upper edge of the bleed, clear of the crop marks.
[[nodiscard]] graphics::TextItem place_slug(const graphics::TextItem& slug, const PageFrame& frame);

}  // namespace tongket::pdf
