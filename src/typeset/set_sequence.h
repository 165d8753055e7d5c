// typeset/set_sequence.h: a page sequence → pages, some of them turned for tables too wide.
#pragma once

#include <cstddef>
#include <vector>

#include "base/budget.h"
#include "base/diagnostics.h"
#include "document/document.h"
#include "document/references.h"
#include "typeset/place_pages.h"
#include "typeset/run_cache.h"

namespace tongket::typeset {

struct SequenceTask {
    const document::Document& document;
    std::size_t index = 0;  ///< of the sequence
    PageCount count;        ///< where its pages stand
    RunCache& kept;
};

/// Of a page's text area.
[[nodiscard]] Length measure_of(const document::PageMaster& master);

/// Pages without their running texts, at least one; of each, its lines of text and its master.
struct SequencePages {
    PlacedPages placed;
    std::vector<const document::PageMaster*> masters;
    graphics::Numerals numerals = graphics::Numerals::Arabic;  ///< of the last pages
};

/// Sets the blocks of the sequence on pages of its master. A table that asks to be turned
/// (`TooWide`) and whose words do not fit beside each other there stands on pages of the master
/// that it names, with the headings right before it; what follows it begins a page of the
/// sequence's own. Only tables that are blocks of the sequence itself can be turned. Where a new
/// master counts with other numerals, the count begins again at 1, on a recto if its pages are
/// mirrored.
[[nodiscard]] SequencePages set_sequence(const SequenceTask& task,
                                         ParagraphSetter& setter,
                                         document::References& references,
                                         base::Diagnostics& placing,
                                         base::Budget& budget);

}  // namespace tongket::typeset
