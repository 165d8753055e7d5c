#include "typeset/page_breaker.h"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>
#include <utility>

#include "base/assert.h"

namespace tongket::typeset {

namespace {

constexpr std::int64_t unreached = std::numeric_limits<std::int64_t>::max();
constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
/// Heights of one page that are followed at a time; real text has a tenth of it.
constexpr std::size_t most_fronts = 256;
/// A last page should hold more than this share of its height.
constexpr std::int64_t short_page_share = 8;

/// One way to set a unit, its items in a row of all ways' items.
struct Way {
    std::span<const BreakItem> items;
    std::size_t position = 0;  ///< of its first item
    std::int64_t cost = 0;
    std::size_t alternative = none;
};

/// A run of items with its alternatives; the first way is the galley's own.
using Unit = std::vector<Way>;

/// A place where a page can start: an item of a way.
struct Spot {
    std::size_t unit = 0, way = 0, line = 0;
};

struct StateKey {
    std::size_t position = 0, note = 0;
    friend auto operator<=>(const StateKey&, const StateKey&) = default;
};

/// The cheapest way to have pages end right before an item with note lines left from `note` on.
struct State {
    std::int64_t cost = unreached;
    StateKey before;   ///< the state that the page before it started with
    bool paid = true;  ///< by the budget
};

/// An alternative taken on a page; the list goes back to the page's first.
struct Choice {
    std::size_t alternative, before;
};

/// What one page could hold so far.
struct Front {
    Length used;
    Length stretch;
    std::int64_t cost = 0;
    std::size_t choice = none;
    std::size_t boxes = 0;
};

/// A boundary at which a page may end.
struct End {
    std::size_t position = 0;
    Length close;
    std::int64_t penalty = 0;
    bool forced = false;     ///< also with the galley's end
    std::size_t called = 0;  ///< note lines that what stands before it calls for
};

class Breaker {
  public:
    Breaker(const BreakProblem& problem, base::Budget& budget)
        : notes_(problem.notes), area_(problem.area), budget_(budget) {
        build_units(problem);
        last_begin_.reserve(notes_.size() + 1);
        last_begin_.push_back(0);
        note_sums_.push_back({});
        for (std::size_t n = 0; n < notes_.size(); ++n) {
            last_begin_.push_back(notes_[n].begins ? n : last_begin_.back());
            note_sums_.push_back(note_sums_.back() + notes_[n].space + notes_[n].height);
        }
        states_.resize(spots_.size() + 1);
    }

    PagePlan run() {
        if (spots_.empty()) {
            return {};
        }
        states_[0].cost = 0;
        for (std::size_t position = 0; position <= spots_.size(); ++position) {
            for (auto next = carried_.lower_bound({position, 0});
                 next != carried_.end() && next->first.position == position;
                 next = carried_.upper_bound(next->first)) {
                walk_page(next->first, next->second.cost);
            }
            if (position < spots_.size() && states_[position].cost != unreached) {
                walk_page({position, called_before(position)}, states_[position].cost);
            }
        }
        return read_back();
    }

  private:
    void build_units(const BreakProblem& problem) {
        auto alternative = problem.alternatives.begin();
        for (std::size_t item = 0; item < problem.items.size();) {
            while (alternative != problem.alternatives.end() && alternative->first < item) {
                ++alternative;
            }
            const bool varies =
                alternative != problem.alternatives.end() && alternative->first == item;
            const std::size_t end = varies ? alternative->end : item + 1;
            TK_ASSERT(end > item && end <= problem.items.size());
            Unit unit;
            add_way(unit, {problem.items.subspan(item, end - item), 0, 0, none});
            for (; varies && alternative != problem.alternatives.end() &&
                   alternative->first == item && alternative->end == end;
                 ++alternative) {
                TK_ASSERT(!alternative->items.empty());
                TK_ASSERT(alternative->items.back().notes_end == problem.items[end - 1].notes_end);
                add_way(unit,
                        {alternative->items, 0, alternative->cost,
                         static_cast<std::size_t>(alternative - problem.alternatives.begin())});
            }
            units_.push_back(std::move(unit));
            item = end;
        }
    }

    void add_way(Unit& unit, Way way) {
        way.position = spots_.size();
        for (std::size_t line = 0; line < way.items.size(); ++line) {
            spots_.push_back({units_.size(), unit.size(), line});
        }
        unit.push_back(way);
    }

    /// Note lines called for by what stands before a position.
    [[nodiscard]] std::size_t called_before(std::size_t position) const {
        if (position == spots_.size()) {
            return units_.back().front().items.back().notes_end;
        }
        const Spot& spot = spots_[position];
        if (spot.line > 0) {
            return units_[spot.unit][spot.way].items[spot.line - 1].notes_end;
        }
        return spot.unit == 0 ? 0 : units_[spot.unit - 1].front().items.back().notes_end;
    }

    [[nodiscard]] End end_before(const Way& way, std::size_t line) const {
        const BreakItem& item = way.items[line];
        const std::size_t position = way.position + line;
        return {position, item.close, item.penalty, item.forced, called_before(position)};
    }

    [[nodiscard]] Length note_height(std::size_t first, std::size_t end) const {
        return first == end
                   ? Length{}
                   : area_.note_head + note_sums_[end] - note_sums_[first] - notes_[first].space;
    }
    /// Note lines `first` to here must stand on the page: one of each note at least.
    [[nodiscard]] std::size_t least_notes(std::size_t first, std::size_t called) const {
        return first == called ? called : std::max(first, last_begin_[called]) + 1;
    }

    /// Tries every end of the page that starts with the state `from`.
    void walk_page(const StateKey& from, std::int64_t cost) {
        from_ = from;
        choices_.clear();
        fronts_.assign(1, {{}, {}, cost, none, 0});
        if (from.note < called_before(from.position)) {
            offer_notes_alone(from.position, cost);
        }
        if (from.position == spots_.size()) {
            return;
        }
        const Spot& start = spots_[from.position];
        for (std::size_t u = start.unit; u < units_.size(); ++u) {
            const Unit& unit = units_[u];
            const bool first = u == start.unit;
            charge(unit, fronts_.size());
            if (!first) {
                const End end = end_before(unit.front(), 0);
                offer_all(end);
                if (end.forced) {
                    return;
                }
            }
            if (first && start.line > 0) {
                walk_way(unit[start.way], start.line);
            } else if (unit.size() == 1 || !paid_) {
                walk_way(unit.front(), 0);
            } else {
                walk_ways(unit);
            }
            if (fronts_.empty()) {
                return;
            }
        }
        offer_all({spots_.size(), {}, 0, true, called_before(spots_.size())});
    }

    /// The fronts after each of the unit's ways.
    void walk_ways(const Unit& unit) {
        next_.clear();
        for (const Way& way : unit) {
            for (Front front : fronts_) {
                if (way.alternative != none) {
                    front.cost += way.cost;
                    choices_.push_back({way.alternative, front.choice});
                    front.choice = choices_.size() - 1;
                }
                if (fits(way, 0, front)) {
                    next_.push_back(front);
                }
            }
        }
        merge(next_);
        fronts_.swap(next_);
    }

    /// The fronts after the only way, or after the rest of it from `line` on.
    void walk_way(const Way& way, std::size_t line) {
        std::size_t kept = 0;
        for (Front& front : fronts_) {
            if (fits(way, line, front)) {
                fronts_[kept++] = front;
            }
        }
        fronts_.resize(kept);
    }

    /// Offers the ends inside the way, from `line` on; whether all of it fits after `front`, which
    /// then stands behind it.
    [[nodiscard]] bool fits(const Way& way, std::size_t line, Front& front) {
        for (const std::size_t begin = line; line < way.items.size(); ++line) {
            const BreakItem& item = way.items[line];
            if (line > begin) {
                offer(front, end_before(way, line));
            }
            front.used += front.boxes == 0 ? item.reopen : item.space;
            front.stretch += front.boxes == 0 ? Length{} : item.stretch;
            if (item.on_grid) {
                front.used = round_up_to_grid(front.used, area_.grid);
            }
            front.used += item.height;
            ++front.boxes;
            const std::size_t least = least_notes(from_.note, std::max(item.notes_end, from_.note));
            if (front.boxes > 1 && front.used + note_height(from_.note, least) > area_.height) {
                return false;
            }
        }
        return true;
    }

    /// Of equal heights the cheapest; not too many.
    static void merge(std::vector<Front>& fronts) {
        if (fronts.size() < 2) {
            return;
        }
        std::ranges::stable_sort(fronts, [](const Front& a, const Front& b) {
            return std::tuple(a.used, a.stretch, a.cost) < std::tuple(b.used, b.stretch, b.cost);
        });
        const auto alike = [](const Front& a, const Front& b) {
            return a.used == b.used && a.stretch == b.stretch;
        };
        // clang 14 cannot compile GCC 12's ranges::unique.
        fronts.erase(std::unique(fronts.begin(), fronts.end(), alike), fronts.end());
        if (fronts.size() > most_fronts) {
            std::ranges::stable_sort(fronts, {}, &Front::cost);
            fronts.resize(most_fronts);
        }
    }

    /// A step for each end that is tried, paid for by the thousand; the same alternatives when
    /// choices are read back.
    void charge(const Unit& unit, std::size_t fronts) {
        constexpr std::size_t thousand = 1000;
        if (wanted_ != nullptr) {
            paid_ = wanted_->paid;
            return;
        }
        for (const Way& way : unit) {
            steps_ += way.items.size() * fronts;
        }
        if (steps_ >= thousand) {
            paid_ = budget_.charge(base::Budget::Kind::Steps, std::exchange(steps_, 0));
        }
    }

    void offer_all(const End& end) {
        for (const Front& front : fronts_) {
            offer(front, end);
        }
    }

    /// Ends the page there, with its notes.
    void offer(const Front& front, const End& end) {
        const bool single = front.boxes == 1;
        const Length room = area_.height - front.used - end.close;
        const std::size_t first = from_.note;
        const std::size_t least = least_notes(first, end.called);
        if (room >= Length{} && note_height(first, end.called) <= room) {
            put(front, end, end.called, room - note_height(first, end.called), 0);
            return;
        }
        if (room < Length{}) {
            if (single) {
                const std::int64_t moved = first < end.called ? cost::note_moved : 0;
                put(front, end, first, {}, cost::overfull + moved);
            }
            return;
        }
        const std::size_t cut = latest_cut(first, end.called, room);
        if (cut < least) {
            if (single) {
                put(front, end, cut, room - note_height(first, cut), cost::note_moved);
            }
            return;
        }
        for (std::size_t earlier = 0; earlier < 3 && cut - earlier >= least; ++earlier) {
            const std::size_t at = cut - earlier;
            put(front, end, at, room - note_height(first, at), cost::note_cut + notes_[at].penalty);
        }
    }

    /// The last note line before which the page's notes can end; `first` if none of them fits.
    [[nodiscard]] std::size_t latest_cut(std::size_t first, std::size_t called, Length room) const {
        std::size_t cut = first;
        while (cut < called && note_height(first, cut + 1) <= room) {
            ++cut;
        }
        return cut;
    }

    void put(
        const Front& front, const End& end, std::size_t note, Length free, std::int64_t added) {
        std::int64_t sum = front.cost;
        if (paid_) {
            // Out of budget, the longest page that fits, so that the document still ends.
            sum += added + (end.forced ? 0 : end.penalty);
            if (!wanted_ && note == end.called && sum > states_[end.position].cost) {
                return;  // dear enough without its white
            }
            sum += end.forced ? (is_short(free) ? cost::short_last : 0)
                              : white_cost(free, front.stretch);
        }
        reach({end.position, note}, end.called, {sum, from_, paid_}, front.choice);
    }

    [[nodiscard]] std::int64_t white_cost(Length free, Length stretch) const {
        return area_.bottoms == Bottoms::Flush ? flush_cost(free, stretch, area_.height)
                                               : underfull_cost(free, area_.height);
    }

    /// The last of several pages, almost empty.
    [[nodiscard]] bool is_short(Length free) const {
        if (from_.position == 0) {
            return false;
        }
        const Spot& start = spots_[from_.position];
        const bool opens = start.line == 0 && units_[start.unit].front().items[0].forced;
        return !opens && (area_.height - free) * short_page_share < area_.height;
    }

    /// A page of the notes that are left over.
    void offer_notes_alone(std::size_t position, std::int64_t cost) {
        const std::size_t called = called_before(position);
        std::size_t cut = latest_cut(from_.note, called, area_.height);
        std::int64_t sum = cost + cost::note_page;
        if (cut == from_.note) {
            ++cut;
            sum += cost::overfull;
        } else if (position < spots_.size() || cut < called) {
            sum += underfull_cost(area_.height - note_height(from_.note, cut), area_.height);
        }
        sum += cut < called ? notes_[cut].penalty : 0;
        reach({position, cut}, called, {sum, from_, true}, none);
    }

    void reach(const StateKey& key, std::size_t called, const State& offered, std::size_t choice) {
        if (wanted_) {
            if (key == wanted_key_ && offered.cost == wanted_->cost) {
                wanted_choice_ = choice;
            }
            return;
        }
        State& state = key.note == called ? states_[key.position] : carried_[key];
        if (offered.cost <= state.cost) {
            state = offered;
        }
    }

    [[nodiscard]] const State& state_at(const StateKey& key) const {
        return key.note == called_before(key.position) ? states_[key.position] : carried_.at(key);
    }

    /// The alternatives on the page from one state to another: the page is tried once more, which
    /// is cheaper than to keep all choices of all pages that were ever tried.
    void read_choices(const StateKey& to, const State& state, std::vector<std::size_t>& chosen) {
        if (spots_.size() == units_.size()) {
            return;
        }
        wanted_ = &state;
        wanted_key_ = to;
        wanted_choice_ = none;
        walk_page(state.before, state_at(state.before).cost);
        for (std::size_t c = wanted_choice_; c != none; c = choices_[c].before) {
            chosen.push_back(choices_[c].alternative);
        }
        wanted_ = nullptr;
    }

    PagePlan read_back() {
        PagePlan plan;
        std::vector<std::size_t> way_of_unit(units_.size(), 0);
        std::vector<StateKey> starts;
        StateKey key{spots_.size(), called_before(spots_.size())};
        plan.cost = state_at(key).cost;
        const StateKey origin{0, 0};
        while (key != origin) {
            const State& state = state_at(key);
            TK_ASSERT(state.cost != unreached);
            read_choices(key, state, plan.chosen);
            key = state.before;
            starts.push_back(key);
        }
        std::ranges::reverse(starts);
        // A page that ends inside a paragraph has chosen how the paragraph stands on both pages.
        std::ranges::sort(plan.chosen);
        for (std::size_t u = 0; u < units_.size(); ++u) {
            for (std::size_t w = 1; w < units_[u].size(); ++w) {
                if (std::ranges::binary_search(plan.chosen, units_[u][w].alternative)) {
                    way_of_unit[u] = w;
                }
            }
        }
        std::size_t unit = 0;
        std::size_t item = 0;
        for (const StateKey& start : starts) {
            const std::size_t target =
                start.position < spots_.size() ? spots_[start.position].unit : units_.size();
            for (; unit < target; ++unit) {
                item += units_[unit][way_of_unit[unit]].items.size();
            }
            const std::size_t line = target < units_.size() ? spots_[start.position].line : 0;
            plan.pages.push_back({item + line, start.note});
        }
        return plan;
    }

    std::span<const NoteItem> notes_;
    PageArea area_;
    base::Budget& budget_;
    std::vector<Unit> units_;
    std::vector<Spot> spots_;              ///< by position: all ways of all units
    std::vector<std::size_t> last_begin_;  ///< first line of the last note that begins before
    std::vector<Length> note_sums_;
    std::vector<State> states_;          ///< by position, all notes so far placed
    std::map<StateKey, State> carried_;  ///< where notes are left over
    StateKey from_;                      ///< of the page that is tried
    std::vector<Front> fronts_, next_;   ///< before and after the unit that is walked
    std::vector<Choice> choices_;        ///< on the page that is tried
    const State* wanted_ = nullptr;      ///< while choices are read back
    StateKey wanted_key_;
    std::size_t wanted_choice_ = none;
    std::size_t steps_ = 0;  ///< not paid for yet
    bool paid_ = true;       ///< by the budget: the unit that is walked
};

}  // namespace

Length measure_notes(std::span<const NoteItem> notes,
                     std::size_t first,
                     std::size_t end,
                     Length head) {
    Length sum = first < end ? head : Length{};
    for (std::size_t n = first; n < end; ++n) {
        sum += notes[n].height + (n > first ? notes[n].space : Length{});
    }
    return sum;
}

PagePlan break_pages(const BreakProblem& problem, base::Budget& budget) {
    TK_ASSERT(problem.area.height > Length{});
    return Breaker(problem, budget).run();
}

}  // namespace tongket::typeset
