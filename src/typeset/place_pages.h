// typeset/place_pages.h: a broken galley → pages.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "document/document.h"
#include "document/references.h"
#include "graphics/page.h"
#include "typeset/footnotes.h"
#include "typeset/galley.h"
#include "typeset/placed_line.h"

namespace tongket::typeset {

/// The galley's joints as the page breaker's numbers.
[[nodiscard]] std::vector<BreakItem> break_items(const Galley& galley,
                                                 std::span<const NoteLines> notes);

/// Pages, and on each its lines of text.
struct PlacedPages {
    std::vector<graphics::Page> pages;
    std::vector<PageLines> text_lines;
};

/// Places the boxes of `galley` on pages that start with the items `starts`, and records anchors in
/// `references` (page indices from `first_index`, numbers from `first_number`). Content that ends
/// below the text area is reported. The notes of a page's items stand at its foot, below the rule
/// of `area`.
[[nodiscard]] PlacedPages place_pages(const document::PageSequence& sequence,
                                      Galley galley,
                                      std::vector<NoteLines> notes,
                                      const document::FootnoteArea& area,
                                      std::span<const std::size_t> starts,
                                      std::size_t first_index,
                                      std::int32_t first_number,
                                      document::References& references,
                                      base::Diagnostics& diagnostics);

}  // namespace tongket::typeset
