// typeset/break_units.h: a galley's numbers as places where pages may start and end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "typeset/page_breaker.h"

namespace tongket::typeset {

inline constexpr std::size_t no_alternative = std::numeric_limits<std::size_t>::max();

/// One way to set a unit, its items in a row of all ways' items.
struct Way {
    std::span<const BreakItem> items;
    std::size_t position = 0;  ///< of its first item
    std::int64_t cost = 0;
    std::size_t alternative = no_alternative;
};

/// A run of items with its alternatives; the first way is the galley's own.
using Unit = std::span<const Way>;

/// A place where a page can start: an item of a way. Narrow, as are page ends: a book has
/// thousands, which a changed one goes over again.
struct Spot {
    std::uint32_t unit = 0, way = 0, line = 0;
};

/// A boundary at which a page may end.
struct PageEnd {
    const BreakItem* next;  ///< the item behind it; at the galley's end one of no height
    std::uint32_t position = 0;
    std::uint32_t called = 0;     ///< note lines that what stands before it calls for
    std::uint32_t mentioned = 0;  ///< floats that are mentioned before it

    [[nodiscard]] Length close() const { return next->close; }
    [[nodiscard]] std::int64_t penalty() const { return next->penalty; }
    /// As it is with the galley's end.
    [[nodiscard]] bool is_forced() const { return next->forced; }
    [[nodiscard]] std::int64_t gain() const { return next->gain; }
};

/// The units of a galley, and of each position (an item of a way, or the end) what was called for
/// and mentioned before it. Refers to the problem's items.
class BreakUnits {
  public:
    explicit BreakUnits(const BreakProblem& problem);

    /// How many units there are, and positions; the end is one more of each.
    [[nodiscard]] std::size_t size() const { return first_items_.size() - 1; }
    [[nodiscard]] std::size_t positions() const { return spots_.size(); }
    [[nodiscard]] Unit unit(std::size_t index) const {
        return {ways_.data() + first_ways_[index], first_ways_[index + 1] - first_ways_[index]};
    }
    [[nodiscard]] const Spot& spot(std::size_t position) const { return spots_[position]; }
    [[nodiscard]] bool is_varied() const { return spots_.size() != size(); }

    /// Note lines called for by what stands before a position.
    [[nodiscard]] std::size_t called_before(std::size_t position) const {
        return ends_[position].called;
    }
    /// Floats mentioned before a position.
    [[nodiscard]] std::size_t mentioned_before(std::size_t position) const {
        return ends_[position].mentioned;
    }
    /// Floats that must stand before what begins with a unit.
    [[nodiscard]] std::size_t due_before_unit(std::size_t unit) const { return due_[unit]; }
    /// The unit before which a float must stand.
    [[nodiscard]] std::size_t barrier_unit(std::size_t index) const;
    /// A page must start there, or nothing is left.
    [[nodiscard]] bool is_forced(std::size_t position) const;

    [[nodiscard]] const PageEnd& end_before(const Way& way, std::size_t line) const {
        return ends_[way.position + line];
    }
    [[nodiscard]] const PageEnd& last_end() const { return ends_.back(); }

  private:
    void build_units(const BreakProblem& problem);
    void add_way(std::size_t unit, Way way);
    void count_floats(std::span<const FloatItem> floats);
    void find_ends();

    std::vector<Way> ways_;                ///< of all units
    std::vector<std::size_t> first_ways_;  ///< of each unit; then their count
    std::vector<std::size_t>
        first_items_;          ///< of each unit in the problem's items; then their count
    std::vector<Spot> spots_;  ///< by position: all ways of all units
    std::vector<std::size_t> mentioned_, due_;  ///< before each unit, and before the end
    std::vector<PageEnd> ends_;                 ///< before each position, and the galley's end
};

}  // namespace tongket::typeset
