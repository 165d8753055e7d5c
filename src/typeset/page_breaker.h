// typeset/page_breaker.h: which boxes stand on which page. Numbers only: it knows nothing of text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/budget.h"
#include "base/length.h"

namespace tongket::typeset {

using base::Length;

/// What a broken rule costs, in the unit of `underfull_cost`. All are finite, so that every galley
/// has a solution; the large ones give way only where nothing else is possible.
namespace cost {
inline constexpr std::int64_t near_table_end = 800;  ///< after a table's first row, before its last
inline constexpr std::int64_t widow = 3'000;         ///< too few lines on one side of a break
inline constexpr std::int64_t heading = 20'000;      ///< a heading ends the page
inline constexpr std::int64_t kept = 100'000;        ///< inside a block that is kept together
inline constexpr std::int64_t overfull = 1'000'000'000;  ///< content below the foot of the page
}  // namespace cost

/// A box of the galley with the joint before it: glue, penalty, and what a break there adds on both
/// sides (ARCHITECTURE B3). All lengths ≥ 0.
struct BreakItem {
    Length height;  ///< of the box
    Length space;   ///< glue before it; vanishes at a page's top
    Length close;   ///< added at the foot if the page ends before this box: a table's last rule
    Length reopen;  ///< added at the head if the page starts with this box: a repeated table head
    Length notes;   ///< at the foot of its page
    std::int64_t penalty = 0;  ///< of a break before this box
    bool forced = false;       ///< a page must start here
};

/// The cost of `free` white at the foot of a page of `height`: thousandths of the page, squared,
/// over 100: a line of forty costs 6, half a page 2,500.
[[nodiscard]] std::int64_t underfull_cost(Length free, Length height);

/// First item of each page, ascending, the first is 0; empty for no items. Best over the whole
/// galley: the sum of penalties and of underfull pages (not of those that end at a forced break or
/// with the galley) is least; of equals the one with its breaks latest. Each page takes at least
/// one box, so it ends; a box higher than the page stands alone. Dynamic programming over break
/// candidates in document order, after Plass 1981; O(items × boxes a page).
///
/// `note_head` is added once on a page that has notes.
[[nodiscard]] std::vector<std::size_t> break_pages(std::span<const BreakItem> items,
                                                   Length height,
                                                   Length note_head,
                                                   base::Budget& budget);

}  // namespace tongket::typeset
