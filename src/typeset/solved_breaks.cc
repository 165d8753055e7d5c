#include "typeset/solved_breaks.h"

namespace tongket::typeset {

namespace {

bool are_alike(const BreakItem& a, const BreakItem& b) {
    return a.height == b.height && a.space == b.space && a.close == b.close &&
           a.reopen == b.reopen && a.penalty == b.penalty && a.forced == b.forced &&
           a.on_grid == b.on_grid && a.stretch == b.stretch && a.notes_end == b.notes_end &&
           a.gain == b.gain;
}

/// What stands at unit `a` of one problem, and at `b` of another.
bool are_alike(const BreakUnits& first, std::size_t a, const BreakUnits& second, std::size_t b) {
    const Unit& one = first.unit(a);
    const Unit& other = second.unit(b);
    if (one.size() != other.size() || first.due_before_unit(a) != second.due_before_unit(b)) {
        return false;
    }
    for (std::size_t w = 0; w < one.size(); ++w) {
        if (one[w].cost != other[w].cost || one[w].items.size() != other[w].items.size()) {
            return false;
        }
        for (std::size_t line = 0; line < one[w].items.size(); ++line) {
            const PageEnd& end = first.end_before(one[w], line);
            const PageEnd& other_end = second.end_before(other[w], line);
            if (!are_alike(one[w].items[line], other[w].items[line]) ||
                end.called != other_end.called || end.mentioned != other_end.mentioned) {
                return false;
            }
        }
    }
    return true;
}

std::size_t position_of(const BreakUnits& units, std::size_t unit) {
    return unit < units.size() ? units.unit(unit).front().position : units.positions();
}

bool have_same_inserts(const BreakProblem& a, const BreakProblem& b) {
    const auto same_float = [](const FloatItem& x, const FloatItem& y) {
        return x.height == y.height && x.space == y.space;
    };
    return a.area == b.area && std::ranges::equal(a.notes, b.notes) &&
           std::ranges::equal(a.floats, b.floats, same_float);
}

}  // namespace

std::optional<CommonPositions> compare(const SolvedBreaks& old,
                                       const BreakProblem& problem,
                                       const BreakUnits& units) {
    if (!have_same_inserts(old.problem, problem)) {
        return std::nullopt;
    }
    const std::size_t most = std::min(units.size(), old.units->size());
    std::size_t before = 0;
    while (before < most && are_alike(units, before, *old.units, before)) {
        ++before;
    }
    std::size_t same = 0;
    while (same < most - before &&
           are_alike(units, units.size() - 1 - same, *old.units, old.units->size() - 1 - same)) {
        ++same;
    }
    return CommonPositions{position_of(units, before), position_of(units, units.size() - same)};
}

void take_over(const SolvedBreaks& old,
               std::size_t known,
               PageStates& states,
               std::vector<std::size_t>& reached) {
    for (std::size_t position = 0; position < known; ++position) {
        states.put_main(position, old.main[position]);
        reached[position] = old.reached[position];
    }
    for (const auto& [key, state] : old.carried) {
        if (key.position >= known) {
            break;
        }
        states.put_carried(key, state);
    }
}

std::optional<std::int64_t> Meeting::difference(std::size_t position, bool& any) const {
    const std::size_t old = in_old(position);
    std::optional<std::int64_t> found;
    const auto take = [&](const State& now, const State& before) {
        any = true;
        const std::int64_t by = now.cost - before.cost;
        const bool fits = now.paid && before.paid && found.value_or(by) == by;
        found = by;
        return fits;
    };
    const State& now = states_.main(position);
    if (now.is_reached() != old_.main[old].is_reached() ||
        (now.is_reached() && !take(now, old_.main[old]))) {
        return std::nullopt;
    }
    auto mine = states_.carried_from(position);
    auto other = old_.carried.lower_bound({old, 0, 0});
    const auto here = [](const auto& at, const auto& end, std::size_t where) {
        return at != end && at->first.position == where;
    };
    while (here(mine, states_.carried_end(), position) || here(other, old_.carried.end(), old)) {
        if (!here(mine, states_.carried_end(), position) || !here(other, old_.carried.end(), old) ||
            mine->first.note != other->first.note || mine->first.floats != other->first.floats ||
            !take(mine->second, other->second)) {
            return std::nullopt;
        }
        ++mine;
        ++other;
    }
    return found.value_or(0);
}

bool Meeting::is_met(std::size_t position, const std::vector<std::size_t>& reached) {
    if (position < after_) {
        return false;
    }
    bool any = false;
    const auto by = difference(position, any);
    if (position == after_) {
        begin_ = position;
    }
    if (!by || (any && difference_ && *difference_ != *by)) {
        // Where one way ends another may begin; one that differs in itself begins none.
        begin_ = by ? position : position + 1;
        difference_ = by && any ? by : std::nullopt;
    } else if (any) {
        difference_ = by;
    }
    // Pages that start a document are judged otherwise than later ones.
    begin_ = std::max(
        {begin_, std::size_t{1}, static_cast<std::size_t>(std::max<std::int64_t>(shift_ + 1, 1))});
    if (begin_ > position) {
        return false;
    }
    for (; counted_ < begin_; ++counted_) {
        far_ = std::max(far_, reached[counted_]);
    }
    for (const std::size_t end = in_old(begin_); old_counted_ < end; ++old_counted_) {
        old_far_ = std::max(old_far_, old_.reached[old_counted_]);
    }
    return difference_ && far_ <= position + 1 && old_far_ <= in_old(position) + 1;
}

void Meeting::go_on(std::size_t position,
                    PageStates& states,
                    std::vector<std::size_t>& reached) const {
    const auto moved = [this](std::size_t old) {
        return static_cast<std::size_t>(static_cast<std::int64_t>(old) + shift_);
    };
    const auto moved_state = [&](State state) {
        if (state.is_reached()) {
            state.cost += *difference_;
            state.before.position = moved(state.before.position);
        }
        return state;
    };
    for (std::size_t at = position + 1; at < states.size(); ++at) {
        states.put_main(at, moved_state(old_.main[in_old(at)]));
    }
    for (auto at = old_.carried.lower_bound({in_old(position) + 1, 0, 0}); at != old_.carried.end();
         ++at) {
        const StateKey key{moved(at->first.position), at->first.note, at->first.floats};
        states.put_carried(key, moved_state(at->second));
    }
    for (std::size_t at = position + 1; at < reached.size(); ++at) {
        reached[at] = moved(old_.reached[in_old(at)]);
    }
}

}  // namespace tongket::typeset
