#include "typeset/hasty_plan.h"

#include <span>

#include "base/assert.h"
#include "typeset/page_walk.h"

namespace tongket::typeset {

namespace {

/// The cheapest page from a state; of equals the longest.
class CheapestPage {
  public:
    CheapestPage(const BreakProblem& problem, const BreakUnits& units, base::Budget& budget)
        : walk_(problem, units, budget, *this) {}

    /// Where the page ends that begins at `from`.
    [[nodiscard]] StateKey after(const StateKey& from, std::int64_t cost) {
        found_ = {};
        walk_.try_pages(from, cost);
        return key_;
    }
    [[nodiscard]] const State& found() const { return found_; }

  private:
    friend PageWalk<CheapestPage>;

    [[nodiscard]] bool is_dear(const StateKey&, std::int64_t least) const {
        return least > found_.cost;
    }
    void reach(const StateKey& next, const State& offered, std::size_t) {
        if (offered.cost <= found_.cost) {
            found_ = offered;
            key_ = next;
        }
    }

    PageWalk<CheapestPage> walk_;
    State found_;
    StateKey key_;
};

std::int64_t most_given_back(std::span<const BreakItem> items) {
    std::int64_t sum = 0;
    for (const BreakItem& item : items) {
        sum -= item.gain == 0 ? 0 : cost_of_end(0, item.gain);
    }
    return sum;
}

}  // namespace

std::int64_t dearest_of_use(const BreakProblem& problem,
                            const BreakUnits& units,
                            base::Budget& budget) {
    const StateKey end = main_key(units, units.positions());
    CheapestPage page(problem, units, budget);
    std::int64_t sum = most_given_back(problem.items);
    for (const Alternative& each : problem.alternatives) {
        sum += most_given_back(each.items);
    }
    for (StateKey at; at != end;) {
        at = page.after(at, sum);
        TK_ASSERT(page.found().is_reached());
        if (!page.found().paid) {
            return cost::unbounded;
        }
        sum = page.found().cost;
    }
    return sum;
}

}  // namespace tongket::typeset
