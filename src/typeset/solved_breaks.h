// typeset/solved_breaks.h: what breaking one galley's pages found, for another one much like it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "typeset/break_units.h"
#include "typeset/page_breaker.h"
#include "typeset/page_states.h"

namespace tongket::typeset {

/// A page that may begin at a state.
struct KeptPage {
    std::int64_t cost = 0;                          ///< of the page alone
    std::uint32_t ahead = 0, note = 0, floats = 0;  ///< where the next one begins; as far on
    std::uint32_t top = 0;                          ///< floats at its top
};
using KeptPages = std::vector<KeptPage>;

/// All states of a problem, and all pages that were tried. Refers to its numbers, which stay as
/// long as this.
struct SolvedBreaks {
    BreakProblem problem;
    std::unique_ptr<const BreakUnits> units;
    std::vector<State> main;  ///< by position
    std::map<StateKey, State> carried;
    std::vector<std::size_t> reached;  ///< by position: behind all that pages from there looked at
    std::vector<KeptPages> pages;      ///< by position, that begin at its main state
    std::map<StateKey, KeptPages> carried_pages;
};

/// Positions at the beginning and at the end that two problems have in common, whole units each.
struct CommonPositions {
    std::size_t before = 0;  ///< the first that differs, in both
    std::size_t after =
        0;  ///< from here on in the new problem all is as in the old one's last ones
};

/// Nothing where notes or floats are others, or the pages.
[[nodiscard]] std::optional<CommonPositions> compare(const SolvedBreaks& old,
                                                     const BreakProblem& problem,
                                                     const BreakUnits& units);

/// The states before the position `known`, which depend on nothing that lies behind it.
void take_over(const SolvedBreaks& old,
               std::size_t known,
               PageStates& states,
               std::vector<std::size_t>& reached);

/// Pages of the old problem that are pages of the new one: those that lie before what differs, and
/// those that begin behind it.
class OldPages {
  public:
    /// `positions` of the new problem.
    OldPages(SolvedBreaks& old, const CommonPositions& common, std::size_t positions);

    /// Those before it need not be gone over again: where they lead to is known.
    [[nodiscard]] bool are_before(std::size_t position) const {
        return position < common_.before && old_.reached[position] <= common_.before;
    }
    /// Those that begin at the state, `main` of its position or one with something left over; none
    /// if they are not known.
    [[nodiscard]] KeptPages take(const StateKey& state, bool main);
    /// Behind all that those from the position looked at.
    [[nodiscard]] std::size_t reached(std::size_t position) const {
        return static_cast<std::size_t>(static_cast<std::int64_t>(old_.reached[in_old(position)]) +
                                        (are_behind(position) ? shift_ : 0));
    }

  private:
    [[nodiscard]] bool are_behind(std::size_t position) const { return position >= first_behind_; }

    [[nodiscard]] std::size_t in_old(std::size_t position) const {
        return are_behind(position)
                   ? static_cast<std::size_t>(static_cast<std::int64_t>(position) - shift_)
                   : position;
    }

    SolvedBreaks& old_;
    CommonPositions common_;
    std::int64_t shift_;  ///< by which positions behind are higher than in the old problem
    std::size_t first_behind_;
};

}  // namespace tongket::typeset
