// typeset/page_states.h: the cheapest way to every place where a page can start.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "typeset/break_units.h"

namespace tongket::typeset {

/// What is left: the galley from a position on, note lines from `note` on, floats from `floats` on.
struct StateKey {
    std::size_t position = 0, note = 0, floats = 0;
    friend auto operator<=>(const StateKey&, const StateKey&) = default;
};

/// The cheapest way to have pages end so.
struct State {
    std::int64_t cost = std::numeric_limits<std::int64_t>::max();  ///< that: not reached
    StateKey before;      ///< the state that the last of the pages started with
    std::size_t top = 0;  ///< floats at the top of that page
    bool paid = true;     ///< by the budget
    [[nodiscard]] bool is_reached() const {
        return cost != std::numeric_limits<std::int64_t>::max();
    }
};

/// The state of a position with nothing left over.
[[nodiscard]] inline StateKey main_key(const BreakUnits& units, std::size_t position) {
    return {position, units.called_before(position), units.mentioned_before(position)};
}

/// All states. Nearly always there is one of each position: nothing is left over from before it.
class PageStates {
  public:
    explicit PageStates(const BreakUnits& units) : units_(units), main_(units.positions() + 1) {}

    /// The state of a position with nothing left over.
    [[nodiscard]] StateKey main_key(std::size_t position) const {
        return typeset::main_key(units_, position);
    }
    [[nodiscard]] bool is_main(const StateKey& key) const { return key == main_key(key.position); }
    [[nodiscard]] const State& main(std::size_t position) const { return main_[position]; }
    [[nodiscard]] const State& at(const StateKey& key) const {
        return is_main(key) ? main_[key.position] : carried_.at(key);
    }
    /// Keeps the cheaper of two ways, of equals the later.
    void offer(const StateKey& key, const State& state) {
        State& kept = is_main(key) ? main_[key.position] : carried_[key];
        if (state.cost <= kept.cost) {
            kept = state;
        }
    }
    /// The state of that position with something left over that comes after `key`, if there is one.
    [[nodiscard]] std::optional<StateKey> next_carried(const StateKey& key) const {
        const auto next = carried_.upper_bound(key);
        return next != carried_.end() && next->first.position == key.position
                   ? std::optional(next->first)
                   : std::nullopt;
    }
    [[nodiscard]] bool is_carried(const StateKey& key) const { return carried_.contains(key); }

    /// Of positions, the end's among them.
    [[nodiscard]] std::size_t size() const { return main_.size(); }
    /// The first state with something left over of that position or a later one.
    [[nodiscard]] auto carried_from(std::size_t position) const {
        return carried_.lower_bound({position, 0, 0});
    }
    /// The states of positions in [first, last] that some page has led to.
    [[nodiscard]] std::vector<StateKey> reached_from(std::size_t first, std::size_t last) const {
        std::vector<StateKey> keys;
        for (auto each = carried_from(first);
             each != carried_.end() && each->first.position <= last; ++each) {
            keys.push_back(each->first);
        }
        for (std::size_t position = first; position <= last; ++position) {
            if (main_[position].is_reached()) {
                keys.push_back(main_key(position));
            }
        }
        return keys;
    }
    void put_main(std::size_t position, const State& state) { main_[position] = state; }
    void put_carried(const StateKey& key, const State& state) {
        carried_.insert_or_assign(key, state);
    }
    [[nodiscard]] std::vector<State> take_main() { return std::move(main_); }
    [[nodiscard]] std::map<StateKey, State> take_carried() { return std::move(carried_); }

  private:
    const BreakUnits& units_;
    std::vector<State> main_;            ///< by position
    std::map<StateKey, State> carried_;  ///< with something left over
};

}  // namespace tongket::typeset
