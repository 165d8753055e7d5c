// typeset/page_walk.h: every page that can start where another one ended.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "base/budget.h"
#include "typeset/break_units.h"
#include "typeset/page_fronts.h"
#include "typeset/page_inserts.h"
#include "typeset/page_states.h"
#include "typeset/pages_alone.h"

namespace tongket::typeset {

/// Tries pages. `Sink` is told of each, and may say that one is too dear to be judged:
///   void reach(const StateKey& next, const State& offered, std::size_t choice);
///   bool is_dear(const StateKey& next, std::int64_t least);  // with nothing left over
/// `choice` is the last alternative taken on the page, for `choices_of`.
template <class Sink>
class PageWalk {
  public:
    /// What is given outlives it.
    PageWalk(const BreakProblem& problem, const BreakUnits& units, base::Budget& budget, Sink& sink)
        : units_(units),
          inserts_(problem),
          notes_(problem.notes),
          floats_(problem.floats),
          area_(problem.area),
          least_white_(problem.area.height),
          budget_(budget),
          left_over_{units_, inserts_, problem.notes, problem.area},
          sink_(sink) {}

    /// Every page that can start with the state `from`, which costs `cost` so far; returns how far
    /// behind its position they looked.
    std::size_t try_pages(const StateKey& from, std::int64_t cost) {
        looked_ = 0;
        try_all(from, cost);
        return looked_;
    }

    /// Once more those that led from `state.before` to `state`; they are not charged for.
    void try_again(const State& state, std::int64_t cost_before) {
        wanted_ = &state;
        try_all(state.before, cost_before);
        wanted_ = nullptr;
    }

    /// The alternatives on the page that was tried last, back from `choice`.
    void choices_of(std::size_t choice, std::vector<std::size_t>& chosen) const {
        for (std::size_t c = choice; c != no_alternative; c = choices_[c].before) {
            chosen.push_back(choices_[c].alternative);
        }
    }

  private:
    /// A last page should hold more than this share of its height.
    static constexpr std::int64_t short_page_share = 8;
    /// Where more floats than these wait, they stand on pages of their own before the text goes on:
    /// so few states are left of any place.
    static constexpr std::size_t most_waiting = 8;

    void try_all(const StateKey& from, std::int64_t cost) {
        from_ = from;
        const std::size_t waiting = units_.mentioned_before(from.position) - from.floats;
        if (from.note < units_.called_before(from.position)) {
            offer(notes_alone(left_over_, from, cost));
        }
        if (waiting > 0) {
            offer(floats_alone(left_over_, from, cost));
        }
        const bool floats_first = waiting > 0 && units_.is_forced(from.position);
        if (from.position == units_.positions() || floats_first || waiting > most_waiting) {
            return;
        }
        const std::size_t due = units_.due_before_unit(units_.spot(from.position).unit);
        for (std::size_t top = std::max(due, from.floats) - from.floats; top <= waiting; ++top) {
            const Length height = inserts_.float_height(from.floats, from.floats + top);
            if (height > area_.height) {
                return;
            }
            if (wanted_ == nullptr || wanted_->top == top) {
                walk_page(top, height, cost);
            }
        }
    }

    /// Tries every end of the page of text that starts with `top` floats.
    void walk_page(std::size_t top, Length height, std::int64_t cost) {
        top_ = top;
        placed_ = from_.floats + top;
        choices_.clear();
        fronts_.assign(1, {height, {}, cost, no_alternative, 0});
        const Spot& start = units_.spot(from_.position);
        std::size_t u = start.unit;
        while (u < units_.size() && walk_unit(u, start)) {
            ++u;
        }
        if (u == units_.size()) {
            looked_ = units_.positions() + 1 - from_.position;
            offer_all(units_.last_end());
        } else {
            const Way& last = units_.unit(u).back();
            looked_ = std::max(looked_, last.position + last.items.size() - from_.position);
        }
    }

    /// Whether the page goes on behind the unit.
    [[nodiscard]] bool walk_unit(std::size_t u, const Spot& start) {
        const Unit unit = units_.unit(u);
        const bool first = u == start.unit;
        charge(unit, fronts_.size());
        if (!first) {
            const PageEnd& end = units_.end_before(unit.front(), 0);
            offer_all(end);
            if (end.is_forced()) {
                return false;
            }
            insert_due_floats(u);
        }
        if (first && start.line > 0) {
            walk_way(unit[start.way], start.line);
        } else if (unit.size() == 1 || !paid_) {
            walk_way(unit.front(), 0);
        } else {
            walk_ways(unit);
        }
        return !fronts_.empty();
    }

    /// Where a heading of their level comes, floats that wait stand before it in the flow.
    void insert_due_floats(std::size_t unit) {
        const std::size_t due = units_.due_before_unit(unit);
        if (due <= placed_) {
            return;
        }
        const Length below = floats_[due - 1].space;
        const Length white = std::max(below, units_.unit(unit).front().items.front().space) -
                             units_.unit(unit).front().items.front().space;
        for (Front& front : fronts_) {
            front.used += inserts_.float_height(placed_, due) + white;
        }
        placed_ = due;
    }

    /// The fronts after each of the unit's ways.
    void walk_ways(Unit unit) {
        next_.clear();
        for (const Way& way : unit) {
            for (Front front : fronts_) {
                if (way.alternative != no_alternative) {
                    front.cost += way.cost;
                    choices_.push_back({way.alternative, front.choice});
                    front.choice = choices_.size() - 1;
                }
                if (fits(way, 0, front)) {
                    next_.push_back(front);
                }
            }
        }
        merge_fronts(next_);
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
                offer(front, units_.end_before(way, line));
            }
            front.used += front.boxes == 0 ? item.reopen : item.space;
            front.stretch += front.boxes == 0 ? Length{} : item.stretch;
            if (item.on_grid) {
                front.used = round_up_to_grid(front.used, area_.grid);
            }
            front.used += item.height;
            ++front.boxes;
            const bool first = front.boxes == 1 && top_ == 0;
            if (!first && front.used + least_notes(item.notes_end) > area_.height) {
                return false;
            }
        }
        return true;
    }

    /// The height of the notes that a page must hold at least if those before `called` are called
    /// for.
    [[nodiscard]] Length least_notes(std::size_t called) const {
        return called <= from_.note
                   ? Length{}
                   : inserts_.note_height(from_.note, inserts_.least_notes(from_.note, called));
    }

    /// A step for each end that is tried, paid for by the thousand; the same alternatives when
    /// choices are read back.
    void charge(Unit unit, std::size_t fronts) {
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

    void offer_all(const PageEnd& end) {
        for (const Front& front : fronts_) {
            offer(front, end);
        }
    }

    /// Ends the page there, with none and more of the floats that wait at its foot.
    void offer(const Front& front, const PageEnd& end) {
        const Length room = area_.height - front.used - end.close();
        const bool has_inserts = end.called != from_.note || end.mentioned != placed_;
        if (!has_inserts && room >= Length{}) {
            put(front, end, {end.position, end.called, placed_}, room, 0);
            return;
        }
        offer_with_notes(front, end, placed_, room);
        for (std::size_t floats = placed_ + 1; floats <= end.mentioned; ++floats) {
            const Length rest = room - inserts_.float_height(placed_, floats);
            if (rest < Length{}) {
                return;
            }
            offer_with_notes(front, end, floats, rest);
        }
    }

    /// Ends the page there with all floats before `floats`, and its notes in what room is left.
    void offer_with_notes(const Front& front, const PageEnd& end, std::size_t floats, Length room) {
        const bool single = front.boxes == 1 && floats == from_.floats;
        const std::size_t first = from_.note;
        const Length notes = inserts_.note_height(first, end.called);
        if (room >= Length{} && notes <= room) {
            put(front, end, {end.position, end.called, floats}, room - notes, 0);
            return;
        }
        if (room < Length{}) {
            if (single) {
                const std::int64_t moved = first < end.called ? cost::note_moved : 0;
                put(front, end, {end.position, first, floats}, {}, cost::overfull + moved);
            }
            return;
        }
        const std::size_t least = inserts_.least_notes(first, end.called);
        const std::size_t cut = inserts_.latest_cut(first, end.called, room);
        if (cut < least) {
            if (single) {
                put(front, end, {end.position, cut, floats},
                    room - inserts_.note_height(first, cut), cost::note_moved);
            }
            return;
        }
        for (std::size_t earlier = 0; earlier < 3 && cut - earlier >= least; ++earlier) {
            const std::size_t at = cut - earlier;
            put(front, end, {end.position, at, floats}, room - inserts_.note_height(first, at),
                cost::note_cut + notes_[at].penalty);
        }
    }

    void put(const Front& front,
             const PageEnd& end,
             const StateKey& next,
             Length free,
             std::int64_t added) {
        std::int64_t sum = front.cost;
        if (paid_) {
            // Out of budget, the longest page that fits, so that the document still ends.
            sum += added + waiting_cost(end.mentioned - next.floats);
            sum += end.is_forced() ? 0 : end.penalty();
            const bool leaves_nothing = next.note == end.called && next.floats == end.mentioned;
            if (leaves_nothing && sink_.is_dear(next, sum + least_white(front, end, free))) {
                return;
            }
            sum += end.is_forced()
                       ? (is_short(free) ? cost::short_last : 0)
                       : cost_of_end(white_cost(area_, free, front.stretch), end.gain());
        }
        sink_.reach(next, {sum, from_, top_, paid_}, front.choice);
    }

    /// What white at the page's foot adds to its cost at least.
    [[nodiscard]] std::int64_t least_white(const Front& front,
                                           const PageEnd& end,
                                           Length free) const {
        if (end.is_forced()) {
            return 0;
        }
        return end.gain() == 0 ? least_white_(free - front.stretch) : -end.gain();
    }

    void offer(const AlonePage& page) { sink_.reach(page.next, page.state, no_alternative); }

    /// The last of several pages, almost empty.
    [[nodiscard]] bool is_short(Length free) const {
        return from_.position > 0 && !units_.is_forced(from_.position) &&
               (area_.height - free) * short_page_share < area_.height;
    }

    const BreakUnits& units_;
    PageInserts inserts_;
    std::span<const NoteItem> notes_;
    std::span<const FloatItem> floats_;
    PageArea area_;
    LeastWhite least_white_;
    base::Budget& budget_;
    LeftOver left_over_;
    Sink& sink_;
    StateKey from_;                     ///< of the page that is tried
    std::size_t top_ = 0;               ///< floats at its top
    std::size_t placed_ = 0;            ///< floats placed so far, at its top and in its flow
    std::size_t looked_ = 0;            ///< as `try_pages` returns it
    std::vector<Front> fronts_, next_;  ///< before and after the unit that is walked
    std::vector<Choice> choices_;       ///< on the page that is tried
    const State* wanted_ = nullptr;     ///< while pages are tried again
    std::size_t steps_ = 0;             ///< not paid for yet
    bool paid_ = true;                  ///< by the budget: the unit that is walked
};

}  // namespace tongket::typeset
