// typeset/solved_breaks.h: what breaking one galley's pages found, for another one much like it.
#pragma once

#include <algorithm>
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

/// All states of a problem. Refers to its numbers, which stay as long as this.
struct SolvedBreaks {
    BreakProblem problem;
    std::unique_ptr<const BreakUnits> units;
    std::vector<State> main;  ///< by position
    std::map<StateKey, State> carried;
    std::vector<std::size_t> reached;  ///< by position: behind all that pages from there looked at
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

/// Watches for the place behind the changed items from which on each state of a problem is that of
/// the old one at the same distance from the end, all dearer or cheaper by the same: from there on
/// the ways on are the same.
class Meeting {
  public:
    Meeting(const SolvedBreaks& old, const PageStates& states, std::size_t after)
        : old_(old),
          states_(states),
          after_(after),
          shift_(static_cast<std::int64_t>(states.size()) -
                 static_cast<std::int64_t>(old.main.size())) {}

    /// All pages from `position` and those before it were tried. Whether both have met.
    [[nodiscard]] bool is_met(std::size_t position, const std::vector<std::size_t>& reached);
    /// The states behind `position` by those of the old problem.
    void go_on(std::size_t position, PageStates& states, std::vector<std::size_t>& reached) const;

  private:
    [[nodiscard]] std::size_t in_old(std::size_t position) const {
        return static_cast<std::size_t>(static_cast<std::int64_t>(position) - shift_);
    }
    /// How much dearer the states of a position are; nothing if they differ otherwise, 0 without
    /// any.
    [[nodiscard]] std::optional<std::int64_t> difference(std::size_t position, bool& any) const;

    const SolvedBreaks& old_;
    const PageStates& states_;
    std::size_t after_;
    std::int64_t shift_;
    std::size_t begin_ = 0;  ///< of the positions with one difference
    std::optional<std::int64_t> difference_;
    std::size_t far_ = 0, old_far_ = 0;  ///< reached from before `begin_`; in the old positions
    std::size_t counted_ = 0, old_counted_ = 0;
};

}  // namespace tongket::typeset
