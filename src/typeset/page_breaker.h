// typeset/page_breaker.h: which boxes stand on which page. Numbers only: it knows nothing of text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "base/budget.h"
#include "base/length.h"
#include "typeset/page_cost.h"

namespace tongket::typeset {

using base::Length;

/// A box of the galley with the joint before it: glue, penalty, and what a break there adds on both
/// sides (docs/typesetting.md, Pages). All lengths ≥ 0.
struct BreakItem {
    Length height;  ///< of the box
    Length space;   ///< glue before it; vanishes at a page's top
    Length close;   ///< added at the foot if the page ends before this box: a table's last rule
    Length reopen;  ///< added at the head if the page starts with this box: a repeated table head
    std::int64_t penalty = 0;  ///< of a break before this box
    bool forced = false;       ///< a page must start here
    bool on_grid = false;      ///< its upper edge lies on the grid, if the pages have one
    Length stretch;            ///< how much more `space` may become to fill a page
    /// How many note lines the boxes up to and with this one have called for; never decreases.
    std::size_t notes_end = 0;
    /// Of a place where a page may rather end than go on: white that costs no more is free there.
    std::int64_t gain = 0;
    friend bool operator==(const BreakItem&, const BreakItem&) = default;
};

/// A line of a footnote. The notes of a galley are one list, in the order of their marks.
struct NoteItem {
    Length height;
    Length space;              ///< before it; vanishes as the first of a page's notes
    std::int64_t penalty = 0;  ///< of a cut before it
    bool begins = false;       ///< first line of its note
    friend bool operator==(const NoteItem&, const NoteItem&) = default;
};

/// What stands at the top or the foot of a page near its mention, while the text flows on. The
/// floats of a galley are one list; mentions and barriers never decrease in it.
struct FloatItem {
    Length height;  ///< without the white around it
    Length space;   ///< between it and the text, and the next float
    /// The item before which it would stand if it were none: it comes to no page before that place.
    std::size_t mention = 0;
    /// The item that it must stand before, or the count of items: a heading of its level, a forced
    /// break. Not less than the mention.
    std::size_t barrier = 0;
    friend bool operator==(const FloatItem&, const FloatItem&) = default;
};

/// What white at the foot of a page counts.
enum class Bottoms : std::uint8_t {
    Ragged,  ///< pages may end a little early
    Flush,   ///< pages end level: white goes into the stretch of their glue, or counts much more
};

struct PageArea {
    Length height;
    Length note_head;  ///< white and rule above the notes of a page that has any
    Length grid = {};  ///< distance of its lines, the first at the page's top; 0: no grid
    Bottoms bottoms = Bottoms::Ragged;
    friend bool operator==(const PageArea&, const PageArea&) = default;
};

/// Another way to set the items `first` to `end`: a paragraph one line longer or shorter. It calls
/// for the same notes as they do.
struct Alternative {
    std::size_t first = 0, end = 0;
    std::vector<BreakItem> items;
    std::int64_t cost = 0;
    friend bool operator==(const Alternative&, const Alternative&) = default;
};

/// What a page starts with; either index may be the count of its list, if nothing is left of it.
struct PageStart {
    std::size_t item = 0;  ///< of the galley in which the chosen alternatives stand
    std::size_t note = 0;
    friend bool operator==(const PageStart&, const PageStart&) = default;
};

/// Where a float came to stand.
struct FloatPlace {
    std::size_t page = 0;
    enum class At : std::uint8_t { Top, Flow, Foot } at = At::Top;
    std::size_t item = 0;  ///< its barrier, in the galley in which the chosen alternatives stand
    friend bool operator==(const FloatPlace&, const FloatPlace&) = default;
};

struct PagePlan {
    std::vector<PageStart> pages;
    std::vector<std::size_t> chosen;  ///< alternatives, ascending
    std::vector<FloatPlace> floats;   ///< of each, in their order
    std::int64_t cost = 0;
};

/// A galley as numbers.
struct BreakProblem {
    std::span<const BreakItem> items;
    std::span<const NoteItem> notes;
    /// In the order of `first`; those of one run stand together, runs do not overlap.
    std::span<const Alternative> alternatives;
    PageArea area;
    std::span<const FloatItem> floats = {};
};

/// Height of note lines `first` to `end` at a page's foot, with the rule above them; 0 for none.
[[nodiscard]] Length measure_notes(std::span<const NoteItem> notes,
                                   std::size_t first,
                                   std::size_t end,
                                   Length head);

/// Start of each page; the first starts with item 0 and note line 0; no pages for no items. Best
/// over the whole galley: the sum of the costs is least (not of white on pages that end at a forced
/// break or with the galley); of equals the one with its breaks latest. Dynamic programming over
/// break candidates in document order, after Plass 1981; the state is the next box and the next
/// note line, and a page's heights are a frontier of height and least cost.
///
/// A line and its notes stand on one page: its notes' height is part of that page's sum. Where they
/// do not fit, the last of them is cut at one of the last three places that its page allows, with
/// at least a line of every note on the page of its mark, and goes on at the foot of the next page;
/// after the last box, on pages of notes alone. Only a box that stands alone on its page and fits
/// with no line of its notes lets them begin later. Each page takes at least one box or one note
/// line, so it ends; a box higher than the page stands alone.
///
/// Floats keep their order. One stands at the top of a page that begins after its mention, at the
/// foot of a page that ends after it and before its barrier, or, where the barrier comes within a
/// page before that, in the flow right before it; all at a page's foot stand above its notes. Each
/// page's end that a float waits over costs `cost::float_waits`. Floats that wait where a page must
/// start, or more than eight that wait anywhere, fill pages of their own first; other pages of
/// floats alone are tried too. There is always an answer.
///
/// O(items × boxes a page) without notes, floats and alternatives; a page on which a note is cut or
/// a float waits adds states, and alternatives multiply the steps of a page by the heights that
/// they can add up to.
[[nodiscard]] PagePlan break_pages(const BreakProblem& problem, base::Budget& budget);

struct SolvedBreaks;
/// The same plan, found with fewer steps where the problem is much like that of `solved` (null:
/// there is none), which becomes this one's; none if the budget was spent.
[[nodiscard]] PagePlan break_pages_again(const BreakProblem& problem,
                                         std::unique_ptr<SolvedBreaks>& solved,
                                         base::Budget& budget);

}  // namespace tongket::typeset
