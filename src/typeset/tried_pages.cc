#include "typeset/tried_pages.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/assert.h"

namespace tongket::typeset {

namespace {

/// Moves what lies at the old one's positions from `first` of the new one on.
template <class T>
void move_behind(std::vector<T>& from,
                 const CommonPositions& common,
                 std::size_t first,
                 std::vector<T>& to) {
    const auto begin = from.begin() + static_cast<std::ptrdiff_t>(common.in_old(first));
    std::move(begin, from.end(), to.begin() + static_cast<std::ptrdiff_t>(first));
}

}  // namespace

TriedPages TriedPages::taken_over(const CommonPositions& common, std::size_t positions) && {
    TriedPages taken;
    taken.main.resize(positions);
    taken.looked.resize(positions);
    const auto lies_before = [&](std::size_t position) {
        return position < common.before && position + looked[position] <= common.before;
    };
    for (std::size_t position = 0; position < common.before; ++position) {
        if (lies_before(position)) {
            taken.main[position] = std::move(main[position]);
            taken.looked[position] = looked[position];
        }
    }
    move_behind(main, common, common.after, taken.main);
    move_behind(looked, common, common.after, taken.looked);
    for (auto& [key, pages] : carried) {
        if (lies_before(key.position)) {
            taken.carried.emplace_hint(taken.carried.end(), key, std::move(pages));
        } else if (key.position >= common.in_old(common.after)) {
            taken.carried.emplace_hint(taken.carried.end(), common.in_new(key), std::move(pages));
        }
    }
    return taken;
}

std::int64_t RestCosts::of(const StateKey& state, const BreakUnits& units) const {
    if (state == main_key(units, state.position)) {
        return main_[state.position];
    }
    const auto found = carried_.find(state);
    return found != carried_.end() ? found->second : unknown;
}

std::int64_t RestCosts::least(const StateKey& from,
                              const KeptPages& pages,
                              const BreakUnits& units) const {
    std::int64_t cost = unknown;
    for (const KeptPage& page : pages) {
        const std::int64_t rest = of(page.next(from), units);
        cost = rest != unknown ? std::min(cost, page.cost + rest) : cost;
    }
    return cost;
}

void RestCosts::extend_to(std::size_t position, const TriedPages& tried, const BreakUnits& units) {
    // Within a position pages lead on in the order of the states, to the main one at last.
    for (; known_ > position; --known_) {
        const std::size_t at = known_ - 1;
        main_[at] = at == tried.end() ? 0 : least(main_key(units, at), tried.main[at], units);
        const auto first = tried.carried.lower_bound({at, 0, 0});
        for (auto each = tried.carried.lower_bound({at + 1, 0, 0}); each != first;) {
            --each;
            carried_.insert_or_assign(each->first, least(each->first, each->second, units));
        }
    }
}

RestCosts RestCosts::taken_over(const CommonPositions& common, std::size_t positions) && {
    TK_ASSERT(known_ <= common.in_old(common.after));
    RestCosts taken(positions);
    taken.known_ = common.after;
    move_behind(main_, common, taken.known_, taken.main_);
    for (const auto& [key, cost] : carried_) {
        if (key.position >= common.in_old(taken.known_)) {
            taken.carried_.emplace_hint(taken.carried_.end(), common.in_new(key), cost);
        }
    }
    return taken;
}

bool find_ways_to_end(std::size_t first,
                      const TriedPages& tried,
                      const RestCosts& rest,
                      const BreakUnits& units,
                      PageStates& states) {
    std::size_t last = first;
    for (std::size_t position = 0; position < first; ++position) {
        last = std::max(last, std::min(position + tried.looked[position], tried.end()));
    }
    const std::vector<StateKey> entries = states.reached_from(first, last);
    std::int64_t best = RestCosts::unknown;
    for (const StateKey& entry : entries) {
        const std::int64_t cost = rest.of(entry, units);
        if (cost == RestCosts::unknown) {
            return false;
        }
        best = std::min(best, states.at(entry).cost + cost);
    }
    // All states on ways that cost as little as the best, in the order in which pages are tried:
    // of equal ways the one stays that is met last.
    std::set<StateKey> open;
    for (const StateKey& entry : entries) {
        if (states.at(entry).cost + rest.of(entry, units) == best) {
            open.insert(entry);
        }
    }
    while (!open.empty()) {
        const StateKey from = open.extract(open.begin()).value();
        const std::int64_t cost = states.at(from).cost;
        for (const KeptPage& page : tried.from(from, states.is_main(from))) {
            const StateKey next = page.next(from);
            const std::int64_t after = rest.of(next, units);
            if (after != RestCosts::unknown && cost + page.cost + after == best) {
                states.offer(next, {cost + page.cost, from, page.top, true});
                open.insert(next);
            }
        }
    }
    return !entries.empty();
}

}  // namespace tongket::typeset
