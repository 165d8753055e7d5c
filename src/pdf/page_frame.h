// pdf/page_frame.h: where a page's trim lies on the sheet of the file.
#pragma once

#include <algorithm>
#include <compare>
#include <span>
#include <vector>

#include "graphics/page.h"
#include "pdf/values.h"

namespace tongket::pdf {

/// The trim, in the media box's points: origin at the bottom left corner, y up (ISO
/// 32000-1, 7.7.3). `bleed` goes all round the trim and `slug` round that.
struct PageFrame {
    base::Length width, height;
    base::Length bleed, slug;
    std::vector<base::Length> folds = {};  ///< from the left trim

    friend auto operator<=>(const PageFrame&, const PageFrame&) = default;

    [[nodiscard]] base::Length margin() const { return bleed + slug; }
    [[nodiscard]] Fixed x(base::Length from_left) const { return points(margin() + from_left); }
    [[nodiscard]] Fixed y(base::Length from_top) const {
        return points(margin() + height - from_top);
    }
    /// The trim widened by `by` on each side.
    [[nodiscard]] Array box(base::Length by) const {
        return Array()
            .add(points(margin() - by))
            .add(points(margin() - by))
            .add(points(margin() + width + by))
            .add(points(margin() + height + by));
    }
    [[nodiscard]] Array media_box() const { return box(margin()); }
};

/// Frames of pages that end at their trim: for screens and archives.
[[nodiscard]] inline std::vector<PageFrame> trimmed_frames(std::span<const graphics::Page> pages) {
    std::vector<PageFrame> frames;
    for (const graphics::Page& page : pages) {
        frames.push_back({page.width, page.height, {}, {}});
    }
    return frames;
}

/// Frames with the bleed that presses want at least (3 mm), more where the layout says so, and
/// `slug` round it for marks.
[[nodiscard]] inline std::vector<PageFrame> press_frames(std::span<const graphics::Page> pages,
                                                         base::Length slug) {
    using namespace base::literals;
    std::vector<PageFrame> frames;
    for (const graphics::Page& page : pages) {
        frames.push_back({page.width, page.height, std::max(page.bleed, 3_mm), slug, page.folds});
    }
    return frames;
}

}  // namespace tongket::pdf
