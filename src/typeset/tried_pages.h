// typeset/tried_pages.h: the pages of a galley that were tried, and what follows from them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <vector>

#include "typeset/page_states.h"

namespace tongket::typeset {

/// A page that may begin at a state.
struct KeptPage {
    std::int64_t cost = 0;                          ///< of the page alone
    std::uint32_t ahead = 0, note = 0, floats = 0;  ///< where the next one begins; as far on
    std::uint32_t top = 0;                          ///< floats at its top

    [[nodiscard]] StateKey next(const StateKey& from) const {
        return {from.position + ahead, note, floats};
    }
};
using KeptPages = std::vector<KeptPage>;

/// Positions at the beginning and at the end that two galleys have in common, whole units each.
struct CommonPositions {
    std::size_t before = 0;  ///< the first that differs, in both
    std::size_t after = 0;   ///< in the new one: from here on all is as at the end of the old one
    std::int64_t shift = 0;  ///< by which these positions are higher than in the old one
    [[nodiscard]] std::size_t in_old(std::size_t position) const {
        return static_cast<std::size_t>(static_cast<std::int64_t>(position) - shift);
    }
    /// A state behind the change, as the new one has it.
    [[nodiscard]] StateKey in_new(StateKey old) const {
        old.position = static_cast<std::size_t>(static_cast<std::int64_t>(old.position) + shift);
        return old;
    }
};

/// Of each state the cheapest way to each end that a page from there can have. A state has no pages
/// if none were tried.
struct TriedPages {
    std::vector<KeptPages> main;  ///< by position, of its main state; the galley's end is the last
    std::map<StateKey, KeptPages> carried;
    std::vector<std::size_t> looked;  ///< by position: how far on pages from there looked

    [[nodiscard]] std::size_t end() const { return main.size() - 1; }
    /// From a state that is in there: the main one of its position or another.
    [[nodiscard]] const KeptPages& from(const StateKey& state, bool is_main) const {
        return is_main ? main[state.position] : carried.at(state);
    }
    /// Those that are pages of the other galley as well, of `positions`: they looked at nothing
    /// but what is before or behind the change.
    [[nodiscard]] TriedPages taken_over(const CommonPositions& common, std::size_t positions) &&;
};

/// What the pages from a state to the galley's end cost at least: that depends on nothing before
/// it.
class RestCosts {
  public:
    static constexpr std::int64_t unknown = std::numeric_limits<std::int64_t>::max();

    RestCosts() = default;
    explicit RestCosts(std::size_t positions) : main_(positions, unknown), known_(positions) {}

    /// Of all states from that position on, by the pages that were tried from them.
    void extend_to(std::size_t position, const TriedPages& tried, const BreakUnits& units);
    /// Of a state from which no way to the end is known: `unknown`.
    [[nodiscard]] std::int64_t of(const StateKey& state, const BreakUnits& units) const;
    /// Those behind the change, for the other galley; they must be known.
    [[nodiscard]] RestCosts taken_over(const CommonPositions& common, std::size_t positions) &&;

  private:
    [[nodiscard]] std::int64_t least(const StateKey& from,
                                     const KeptPages& pages,
                                     const BreakUnits& units) const;

    std::vector<std::int64_t> main_;  ///< by position
    std::map<StateKey, std::int64_t> carried_;
    std::size_t known_ = 0;  ///< the first position of which they are known
};

/// Goes on from the states at `first` and behind it that pages before have led to, over tried
/// pages, to the galley's end. Of `states` those on the cheapest way are then what going on from
/// each state in turn would have made them. False if pages from one of those reached were not
/// tried.
[[nodiscard]] bool find_ways_to_end(std::size_t first,
                                    const TriedPages& tried,
                                    const RestCosts& rest,
                                    const BreakUnits& units,
                                    PageStates& states);

}  // namespace tongket::typeset
