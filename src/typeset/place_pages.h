// typeset/place_pages.h: a broken flow → pages.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "base/diagnostics.h"
#include "base/workers.h"
#include "document/document.h"
#include "document/references.h"
#include "graphics/page.h"
#include "typeset/break_flow.h"
#include "typeset/label_pages.h"
#include "typeset/painted_page.h"
#include "typeset/placed_line.h"

namespace tongket::typeset {

/// Pages, and on each its lines of text.
struct PlacedPages {
    std::vector<graphics::Page> pages;
    std::vector<PageLines> text_lines;
    std::vector<PageOrigin> origins;
    /// Of each, the painted page that it was taken from, running texts and all; null: it is new.
    std::vector<PaintedPage*> taken;
};

/// Places the boxes on their pages, and records anchors in `references`. Content that ends below
/// the text area is reported. Notes stand at the foot of the text area, below the rule of `area`,
/// or in its column in the margin. A page that looks as the one of `painted` in its place takes
/// over that one's items, and is not even placed if it holds the same boxes of the flow alone.
/// Without `painted` there will be no other document that is much like this one.
[[nodiscard]] PlacedPages place_pages(const document::PageMaster& master,
                                      const PageContent& content,
                                      const document::FootnoteArea& area,
                                      const PageCount& count,
                                      std::optional<std::span<PaintedPage>> painted,
                                      base::Workers& workers,
                                      document::References& references,
                                      base::Diagnostics& diagnostics);

}  // namespace tongket::typeset
