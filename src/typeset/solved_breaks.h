// typeset/solved_breaks.h: what breaking one galley's pages found, for another one much like it.
#pragma once

#include <compare>
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "typeset/break_units.h"
#include "typeset/page_breaker.h"
#include "typeset/page_states.h"
#include "typeset/tried_pages.h"

namespace tongket::typeset {

/// A page between two states.
struct PageEnds {
    StateKey from, to;
    std::size_t top = 0;  ///< floats at its top
    friend auto operator<=>(const PageEnds&, const PageEnds&) = default;
};
/// The alternatives on pages that were planned.
using PageChoices = std::map<PageEnds, std::vector<std::size_t>>;

/// A problem's states, all pages that were tried, and what followed from them. Refers to its
/// numbers, which stay as long as this.
struct SolvedBreaks {
    BreakProblem problem;
    std::unique_ptr<const BreakUnits> units;
    std::vector<State> main;            ///< by position; the cheapest ways where they are known
    std::map<StateKey, State> carried;  ///< likewise
    std::size_t known = 0;              ///< before this position
    TriedPages tried;
    RestCosts rest;
    PageChoices choices;
};

/// Nothing where notes or floats are others, or the pages.
[[nodiscard]] std::optional<CommonPositions> compare(const SolvedBreaks& old,
                                                     const BreakProblem& problem,
                                                     const BreakUnits& units);

/// The states before the position `known`, which depend on nothing that lies behind it.
void take_over(const SolvedBreaks& old, std::size_t known, PageStates& states);

/// Those of pages that lie before or behind the change.
[[nodiscard]] PageChoices take_over(const PageChoices& old,
                                    const CommonPositions& common,
                                    std::ptrdiff_t more_alternatives);

}  // namespace tongket::typeset
