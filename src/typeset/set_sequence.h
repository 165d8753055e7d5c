// typeset/set_sequence.h: a page sequence → pages, some of them turned for tables too wide.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "base/budget.h"
#include "base/diagnostics.h"
#include "base/workers.h"
#include "document/document.h"
#include "document/references.h"
#include "typeset/place_pages.h"
#include "typeset/run_cache.h"

namespace tongket::typeset {

struct BrokenPart;

/// Who takes a sequence's pages while it is being set. Where the report asks for a new page, those
/// before it are whole: their boxes are given up before those of the next pages are made.
struct PageStream {
    std::size_t least = 1;  ///< blocks that are set at once, if so many are left
    std::function<void(std::span<const document::Block>)> begin;  ///< these are set next
    std::function<void(const BrokenPart&)> take;
    std::function<void(std::size_t first, std::size_t end)> leave;  ///< blocks that are placed
};

struct SequenceTask {
    const document::Document& document;
    std::size_t index = 0;  ///< of the sequence
    PageCount count;        ///< where its pages stand
    RunCache& kept;
    base::Workers& workers;
    const PageStream* stream = nullptr;  ///< none: pages are placed when all are broken
};

/// Of a page's text area.
[[nodiscard]] Length measure_of(const document::PageMaster& master);

/// Content of pages of one master that follow each other.
struct BrokenPart {
    const document::PageMaster* master = nullptr;
    PageCount count;
    PageContent content;
};
/// At least one page.
struct BrokenSequence {
    std::vector<BrokenPart> parts;  ///< none if a stream took them
    std::size_t pages = 0;          ///< of all parts
    std::int32_t next_number = 1;
    graphics::Numerals numerals = graphics::Numerals::Arabic;  ///< of the last pages
    /// More of it than the blocks that its parts name prints page numbers.
    bool depends_on_numbers = false;
};

/// Sets the blocks of the sequence, page numbers by `previous`, and breaks them into pages of its
/// master. A table that asks to be turned (`TooWide`) and whose words do not fit beside each other
/// there stands on pages of the master that it names, with the headings right before it; what
/// follows it begins a page of the sequence's own. Only tables that are blocks of the sequence
/// itself can be turned. Where a new master counts with other numerals, the count begins again at
/// 1, on a recto if its pages are mirrored.
[[nodiscard]] BrokenSequence break_sequence(const SequenceTask& task,
                                            const document::References& previous,
                                            ParagraphSetter& setter,
                                            base::Budget& budget);

/// Pages without their running texts (but for those that were taken as they are, with them); of
/// each, its lines of text and its master.
struct SequencePages {
    PlacedPages placed;
    std::vector<const document::PageMaster*> masters;
};
/// Adds the part's pages to `made`.
void place_part(const SequenceTask& task,
                const BrokenPart& part,
                ParagraphSetter& setter,
                document::References& references,
                base::Diagnostics& placing,
                SequencePages& made);

}  // namespace tongket::typeset
