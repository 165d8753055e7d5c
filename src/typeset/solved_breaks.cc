#include "typeset/solved_breaks.h"

#include <algorithm>
#include <utility>

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

OldPages::OldPages(SolvedBreaks& old, const CommonPositions& common, std::size_t positions)
    : old_(old),
      common_(common),
      shift_(static_cast<std::int64_t>(positions + 1) - static_cast<std::int64_t>(old.main.size())),
      // Pages that start a document are judged otherwise than later ones.
      first_behind_(std::max({common.after, std::size_t{1},
                              static_cast<std::size_t>(std::max<std::int64_t>(shift_ + 1, 1))})) {}

KeptPages OldPages::take(const StateKey& state, bool main) {
    if (!are_before(state.position) && !are_behind(state.position)) {
        return {};
    }
    const std::size_t position = in_old(state.position);
    if (main) {
        return std::exchange(old_.pages[position], {});
    }
    auto found = old_.carried_pages.extract({position, state.note, state.floats});
    return found.empty() ? KeptPages() : std::move(found.mapped());
}

}  // namespace tongket::typeset
