// typeset/gallery_rows.h: pictures of differing shapes → full rows.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/length.h"

namespace tongket::typeset {

using base::Length;

/// Pixels beside each other and below each other; neither is 0.
struct PictureShape {
    std::int64_t width = 1, height = 1;
};

/// The area that rows fill.
struct GalleryArea {
    Length width;
    Length height;  ///< 0: any
    Length gap;     ///< between pictures, across and down
};

struct GalleryRow {
    std::size_t first = 0, count = 0;
    Length height;
    std::vector<Length> widths;  ///< with their gaps as wide as the area
};

/// All pictures in their order, in rows as wide as the area. Of all ways to break them into rows it
/// is the one whose rows, uncropped, come closest to one height that fills the area (sum of squared
/// deviations; the fewer rows of equal ones); then all rows grow or shrink by one share to fill it
/// to the unit, and pictures are cropped by that. Where they would have to grow by more than a
/// half, they stay lower than the area. A row holds twelve at most; every width and height is a
/// unit at least. Takes the cube of the count of pictures in steps: they are few, those of one
/// page.
[[nodiscard]] std::vector<GalleryRow> break_gallery(std::span<const PictureShape> pictures,
                                                    const GalleryArea& area);

}  // namespace tongket::typeset
