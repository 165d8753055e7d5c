// typeset/place_pages.h: a broken galley → pages.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "document/document.h"
#include "document/references.h"
#include "graphics/page.h"
#include "typeset/footnotes.h"
#include "typeset/galley.h"
#include "typeset/placed_line.h"
#include "typeset/run_cache.h"
#include "typeset/variations.h"

namespace tongket::typeset {

/// Notes in the margin take nothing of the text's height.
enum class NotePlace : std::uint8_t { Foot, Margin };

/// What is to be broken into pages.
struct UnbrokenGalley {
    Galley galley;
    std::vector<Variation> variations;
    SetNotes notes;
    std::vector<GalleyFloat> floats;
    NotePlace note_place = NotePlace::Foot;
};

/// A broken galley with its notes and floats.
struct PageContent {
    Galley galley;
    SetNotes notes;
    std::vector<GalleyFloat> floats;
    PagePlan plan;
    PageArea area;  ///< for which it was broken
    std::vector<std::optional<Box>> place_bars;  ///< of each page
};

/// Breaks the galley into pages, with the variants of its paragraphs that serve them best. `kept`
/// is the same from run to run.
[[nodiscard]] PageContent break_galley(UnbrokenGalley input,
                                       const PageArea& area,
                                       ParagraphSetter& setter,
                                       KeptPages& kept,
                                       base::Budget& budget);

/// Pages, and on each its lines of text.
struct PlacedPages {
    std::vector<graphics::Page> pages;
    std::vector<PageLines> text_lines;
};

/// Where pages stand in the document.
struct PageCount {
    std::size_t first_index = 0;    ///< from 0, in the whole document
    std::int32_t first_number = 1;  ///< as printed
    std::string_view label_prefix;
    graphics::Numerals numerals = graphics::Numerals::Arabic;
};

/// Places the boxes on their pages, and records anchors in `references`. Content that ends below
/// the text area is reported. Notes stand at the foot of the text area, below the rule of `area`, or in its column
/// in the margin.
[[nodiscard]] PlacedPages place_pages(const document::PageMaster& master,
                                      PageContent content,
                                      const document::FootnoteArea& area,
                                      PageCount count,
                                      document::References& references,
                                      base::Diagnostics& diagnostics);

}  // namespace tongket::typeset
