#include "typeset/solved_breaks.h"

#include <algorithm>
#include <utility>

namespace tongket::typeset {

namespace {

/// What stands at unit `a` of one problem, and at `b` of another.
bool are_alike(const BreakUnits& first, std::size_t a, const BreakUnits& second, std::size_t b) {
    const Unit one = first.unit(a);
    const Unit other = second.unit(b);
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
            if (one[w].items[line] != other[w].items[line] || end.called != other_end.called ||
                end.mentioned != other_end.mentioned) {
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
    const auto shift = static_cast<std::int64_t>(units.positions()) -
                       static_cast<std::int64_t>(old.units->positions());
    // Pages that start a document are judged otherwise than later ones.
    const std::size_t after =
        std::max({position_of(units, units.size() - same), std::size_t{1},
                  static_cast<std::size_t>(std::max<std::int64_t>(shift + 1, 1))});
    return CommonPositions{position_of(units, before), std::min(after, units.positions()), shift};
}

void take_over(const SolvedBreaks& old, std::size_t known, PageStates& states) {
    for (std::size_t position = 0; position < known; ++position) {
        states.put_main(position, old.main[position]);
    }
    for (const auto& [key, state] : old.carried) {
        if (key.position >= known) {
            break;
        }
        states.put_carried(key, state);
    }
}

PageChoices take_over(const PageChoices& old,
                      const CommonPositions& common,
                      std::ptrdiff_t more_alternatives) {
    PageChoices taken;
    for (const auto& [page, chosen] : old) {
        if (page.to.position < common.before) {
            taken.emplace_hint(taken.end(), page, chosen);
        } else if (page.from.position >= common.in_old(common.after)) {
            std::vector<std::size_t> moved = chosen;
            for (std::size_t& each : moved) {
                each =
                    static_cast<std::size_t>(static_cast<std::ptrdiff_t>(each) + more_alternatives);
            }
            taken.emplace_hint(taken.end(),
                               PageEnds{common.in_new(page.from), common.in_new(page.to), page.top},
                               std::move(moved));
        }
    }
    return taken;
}

}  // namespace tongket::typeset
