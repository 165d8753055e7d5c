#include "typeset/page_breaker.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "base/assert.h"
#include "base/narrow.h"
#include "typeset/break_units.h"
#include "typeset/hasty_plan.h"
#include "typeset/page_states.h"
#include "typeset/page_walk.h"
#include "typeset/plan_layout.h"
#include "typeset/solved_breaks.h"

namespace tongket::typeset {

namespace {

class Breaker {
  public:
    Breaker(const BreakProblem& problem, base::Budget& budget)
        : problem_(problem),
          own_units_(std::make_unique<const BreakUnits>(problem)),
          units_(*own_units_),
          budget_(budget),
          states_(units_),
          walk_(problem_, units_, budget, *this) {}

    /// `old`: pages are kept for another run, or null.
    PagePlan run(std::unique_ptr<SolvedBreaks>* old) {
        const std::size_t end = units_.positions();
        if (end == 0) {
            return {};
        }
        State start;
        start.cost = 0;
        states_.offer(origin_, start);
        keeps_ = old != nullptr;
        if (!keeps_) {
            dearest_ = dearest_of_use(problem_, units_, budget_);
        } else {
            tried_.main.resize(end + 1);
            tried_.looked.resize(end + 1);
            rest_ = RestCosts(end + 1);
        }
        std::size_t behind = end + 1;
        if (const auto common =
                keeps_ && *old != nullptr ? compare(**old, problem_, units_) : std::nullopt) {
            behind = common->after;
            take_over_from(**old, *common);
        }
        go_on(0, behind);
        if (behind <= end && !find_ways_to_end(behind, tried_, rest_, units_, states_)) {
            go_on(behind, end + 1);
            behind = end + 1;
            rest_ = RestCosts(end + 1);  // from more states than were counted
        }
        known_ = behind;
        return read_back();
    }

    /// Its states, once it has run; null if the budget was spent meanwhile.
    [[nodiscard]] std::unique_ptr<SolvedBreaks> take_solved() {
        if (budget_.spent() || units_.positions() == 0) {
            return nullptr;
        }
        if (page_choices_.size() > most_choices) {
            page_choices_.clear();  // of many a change: few are asked for again
        }
        return std::make_unique<SolvedBreaks>(SolvedBreaks{
            problem_, std::move(own_units_), states_.take_main(), states_.take_carried(), known_,
            std::move(tried_), std::move(rest_), std::move(page_choices_)});
    }

  private:
    friend PageWalk<Breaker>;

    void take_over_from(SolvedBreaks& old, const CommonPositions& common) {
        const std::size_t positions = units_.positions() + 1;
        known_ = std::min(common.before, old.known);
        take_over(old, known_, states_);
        page_choices_ = take_over(old.choices, common,
                                  static_cast<std::ptrdiff_t>(problem_.alternatives.size()) -
                                      static_cast<std::ptrdiff_t>(old.problem.alternatives.size()));
        // What lies behind the change is counted while the old states say where.
        old.rest.extend_to(common.in_old(common.after), old.tried, *old.units);
        rest_ = std::move(old.rest).taken_over(common, positions);
        tried_ = std::move(old.tried).taken_over(common, positions);
    }

    /// From each state of the positions in [first, past) that some page has led to.
    void go_on(std::size_t first, std::size_t past) {
        for (std::size_t position = first; position < past; ++position) {
            std::optional<StateKey> key = StateKey{position, 0, 0};
            if (!states_.is_carried(*key)) {
                key = states_.next_carried(*key);
            }
            for (; key; key = states_.next_carried(*key)) {
                go_on_from(*key, states_.at(*key).cost);
            }
            if (position < units_.positions() && states_.main(position).is_reached()) {
                go_on_from(states_.main_key(position), states_.main(position).cost);
            }
        }
    }

    /// Every page that can start with the state, as it is known or by trying it.
    void go_on_from(const StateKey& from, std::int64_t cost) {
        if (!keeps_) {
            if (cost <= dearest_) {
                walk_.try_pages(from, cost);
            }
            return;
        }
        KeptPages& kept = states_.is_main(from) ? tried_.main[from.position] : tried_.carried[from];
        if (kept.empty()) {
            from_ = from;
            from_cost_ = cost;
            from_pages_.clear();
            std::size_t& looked = tried_.looked[from.position];
            looked = std::max(looked, walk_.try_pages(from, cost));
            kept = KeptPages(from_pages_);
            return;
        }
        if (from.position + tried_.looked[from.position] <= known_) {
            return;  // where they lead to is known
        }
        for (const KeptPage& page : kept) {
            if (from.position + page.ahead >= known_) {
                states_.offer(page.next(from), {cost + page.cost, from, page.top, true});
            }
        }
    }

    /// Of a page that was tried, the cheapest way to each of its ends.
    void keep(const StateKey& next, const State& offered) {
        const auto narrow = [](std::size_t n) { return base::narrow<std::uint32_t>(n); };
        const KeptPage page{offered.cost - from_cost_, narrow(next.position - from_.position),
                            narrow(next.note), narrow(next.floats), narrow(offered.top)};
        KeptPage* last = from_pages_.empty() ? nullptr : &from_pages_.back();
        if (last == nullptr || last->ahead != page.ahead || last->note != page.note ||
            last->floats != page.floats) {
            from_pages_.push_back(page);
        } else if (page.cost <= last->cost) {
            *last = page;
        }
    }

    /// No way to be kept, and dearer than one that is known or than any that is of use.
    [[nodiscard]] bool is_dear(const StateKey& next, std::int64_t least) const {
        return wanted_ == nullptr && !keeps_ &&
               least > std::min(states_.main(next.position).cost, dearest_);
    }

    void reach(const StateKey& key, const State& offered, std::size_t choice) {
        if (wanted_ != nullptr) {
            if (key == wanted_key_ && offered.cost == wanted_->cost &&
                offered.top == wanted_->top) {
                wanted_choice_ = choice;
            }
            return;
        }
        if (keeps_) {
            keep(key, offered);
        }
        if (key.position >= known_) {
            states_.offer(key, offered);
        }
    }

    /// The alternatives on the page from one state to another: the page is tried once more, which
    /// is cheaper than to keep all choices of all pages that were ever tried.
    void read_choices(const StateKey& to, const State& state, std::vector<std::size_t>& chosen) {
        if (!units_.is_varied()) {
            return;
        }
        const PageEnds page{state.before, to, state.top};
        const auto known = page_choices_.find(page);
        if (known != page_choices_.end()) {
            chosen.insert(chosen.end(), known->second.begin(), known->second.end());
            return;
        }
        const std::size_t first = chosen.size();
        wanted_ = &state;
        wanted_key_ = to;
        wanted_choice_ = no_alternative;
        walk_.try_again(state, states_.at(state.before).cost);
        walk_.choices_of(wanted_choice_, chosen);
        wanted_ = nullptr;
        if (keeps_) {
            page_choices_.emplace(
                page,
                std::vector(chosen.begin() + static_cast<std::ptrdiff_t>(first), chosen.end()));
        }
    }

    PagePlan read_back() {
        PagePlan plan;
        std::vector<PlannedPage> pages;
        StateKey key = states_.main_key(units_.positions());
        plan.cost = states_.at(key).cost;
        while (key != origin_) {
            const State& state = states_.at(key);
            TK_ASSERT(state.is_reached());
            read_choices(key, state, plan.chosen);
            pages.push_back(
                {state.before.position, state.before.note, state.before.floats, state.top});
            key = state.before;
        }
        std::ranges::reverse(pages);
        // A page that ends inside a paragraph has chosen how the paragraph stands on both pages.
        std::ranges::sort(plan.chosen);
        lay_out(pages, units_, problem_.floats.size(), plan);
        return plan;
    }

    static constexpr StateKey origin_{};
    static constexpr std::size_t most_choices = 10'000;  ///< a megabyte or two

    BreakProblem problem_;
    std::unique_ptr<const BreakUnits> own_units_;
    const BreakUnits& units_;
    base::Budget& budget_;
    PageStates states_;
    PageWalk<Breaker> walk_;
    std::size_t known_ = 0;                   ///< states before this position are known
    bool keeps_ = false;                      ///< all pages that are tried, for another run
    std::int64_t dearest_ = cost::unbounded;  ///< state to go on from
    TriedPages tried_;
    RestCosts rest_;
    PageChoices page_choices_;
    StateKey from_;                  ///< of the pages that are tried
    std::int64_t from_cost_ = 0;     ///< of that state
    KeptPages from_pages_;           ///< from there
    const State* wanted_ = nullptr;  ///< while choices are read back
    StateKey wanted_key_;
    std::size_t wanted_choice_ = no_alternative;
};

}  // namespace

PagePlan break_pages(const BreakProblem& problem, base::Budget& budget) {
    TK_ASSERT(problem.area.height > Length{});
    return Breaker(problem, budget).run(nullptr);
}

PagePlan break_pages_again(const BreakProblem& problem,
                           std::unique_ptr<SolvedBreaks>& solved,
                           base::Budget& budget) {
    TK_ASSERT(problem.area.height > Length{});
    Breaker breaker(problem, budget);
    PagePlan plan = breaker.run(&solved);
    solved = breaker.take_solved();
    return plan;
}

}  // namespace tongket::typeset
