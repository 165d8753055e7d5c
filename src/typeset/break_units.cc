#include "typeset/break_units.h"

#include <algorithm>
#include <utility>

#include "base/assert.h"
#include "base/narrow.h"

namespace tongket::typeset {

BreakUnits::BreakUnits(const BreakProblem& problem) {
    build_units(problem);
    count_floats(problem.floats);
    find_ends();
}

void BreakUnits::build_units(const BreakProblem& problem) {
    std::size_t positions = problem.items.size();
    for (const Alternative& each : problem.alternatives) {
        positions += each.items.size();
    }
    spots_.reserve(positions);
    ways_.reserve(problem.items.size() + problem.alternatives.size());
    first_ways_.reserve(problem.items.size() + 1);
    first_items_.reserve(problem.items.size() + 1);
    auto alternative = problem.alternatives.begin();
    for (std::size_t item = 0; item < problem.items.size();) {
        while (alternative != problem.alternatives.end() && alternative->first < item) {
            ++alternative;
        }
        const bool varies = alternative != problem.alternatives.end() && alternative->first == item;
        const std::size_t end = varies ? alternative->end : item + 1;
        TK_ASSERT(end > item && end <= problem.items.size());
        const std::size_t unit = first_items_.size();
        first_items_.push_back(item);
        first_ways_.push_back(ways_.size());
        add_way(unit, {problem.items.subspan(item, end - item), 0, 0, no_alternative});
        for (; varies && alternative != problem.alternatives.end() && alternative->first == item &&
               alternative->end == end;
             ++alternative) {
            TK_ASSERT(!alternative->items.empty());
            TK_ASSERT(alternative->items.back().notes_end == problem.items[end - 1].notes_end);
            add_way(unit, {alternative->items, 0, alternative->cost,
                           static_cast<std::size_t>(alternative - problem.alternatives.begin())});
        }
        item = end;
    }
    first_items_.push_back(problem.items.size());
    first_ways_.push_back(ways_.size());
}

void BreakUnits::add_way(std::size_t unit, Way way) {
    way.position = spots_.size();
    for (std::size_t line = 0; line < way.items.size(); ++line) {
        spots_.push_back({base::narrow<std::uint32_t>(unit),
                          base::narrow<std::uint32_t>(ways_.size() - first_ways_[unit]),
                          base::narrow<std::uint32_t>(line)});
    }
    ways_.push_back(way);
}

/// A mention or barrier inside a paragraph that varies counts for the next unit.
void BreakUnits::count_floats(std::span<const FloatItem> floats) {
    std::size_t mentioned = 0;
    std::size_t due = 0;
    for (const std::size_t item : first_items_) {
        while (mentioned < floats.size() && floats[mentioned].mention <= item) {
            TK_ASSERT(floats[mentioned].mention <= floats[mentioned].barrier);
            ++mentioned;
        }
        while (due < floats.size() && floats[due].barrier <= item) {
            ++due;
        }
        TK_ASSERT(due <= mentioned);
        mentioned_.push_back(mentioned);
        due_.push_back(due);
    }
    TK_ASSERT(due == floats.size());
}

std::size_t BreakUnits::barrier_unit(std::size_t index) const {
    return static_cast<std::size_t>(std::ranges::upper_bound(due_, index) - due_.begin());
}

bool BreakUnits::is_forced(std::size_t position) const {
    if (position == spots_.size()) {
        return true;
    }
    const Spot& spot = spots_[position];
    return spot.line == 0 && unit(spot.unit).front().items.front().forced;
}

void BreakUnits::find_ends() {
    static constexpr BreakItem galley_end = [] {
        BreakItem item;
        item.forced = true;
        return item;
    }();
    ends_.reserve(spots_.size() + 1);
    const auto add = [this](const BreakItem& next, std::size_t called, std::size_t mentioned) {
        ends_.push_back({&next, base::narrow<std::uint32_t>(ends_.size()),
                         base::narrow<std::uint32_t>(called),
                         base::narrow<std::uint32_t>(mentioned)});
    };
    std::size_t called = 0;  // before the unit
    for (std::size_t u = 0; u < size(); ++u) {
        for (const Way& way : unit(u)) {
            for (std::size_t line = 0; line < way.items.size(); ++line) {
                add(way.items[line], line == 0 ? called : way.items[line - 1].notes_end,
                    mentioned_[u]);
            }
        }
        called = unit(u).front().items.back().notes_end;
    }
    add(galley_end, called, mentioned_.back());
}

}  // namespace tongket::typeset
