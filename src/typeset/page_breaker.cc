#include "typeset/page_breaker.h"

#include <algorithm>
#include <limits>

#include "base/assert.h"

namespace tongket::typeset {

namespace {

constexpr std::int64_t unreached = std::numeric_limits<std::int64_t>::max();

/// The cheapest way to have pages end right before an item.
struct State {
    std::int64_t cost = unreached;
    std::size_t page_start = 0;
};

class Breaker {
  public:
    Breaker(std::span<const BreakItem> items, Length height, Length note_head, base::Budget& budget)
        : items_(items),
          height_(height),
          note_head_(note_head),
          budget_(budget),
          states_(items.size() + 1) {}

    std::vector<std::size_t> run() {
        states_[0].cost = 0;
        for (std::size_t start = 0; start < items_.size(); ++start) {
            if (states_[start].cost != unreached) {
                walk_page(start);
            }
        }
        std::vector<std::size_t> starts;
        for (std::size_t end = items_.size(); end > 0; end = states_[end].page_start) {
            starts.push_back(states_[end].page_start);
        }
        std::reverse(starts.begin(), starts.end());
        return starts;
    }

  private:
    /// Tries every end of the page that starts with item `start`.
    void walk_page(std::size_t start) {
        Length used = items_[start].reopen;
        bool has_notes = false;
        for (std::size_t end = start + 1; end <= items_.size(); ++end) {
            const BreakItem& last = items_[end - 1];
            used += last.height + (end - 1 > start ? last.space : Length{});
            if (last.notes > Length{}) {
                used += last.notes + (has_notes ? Length{} : note_head_);
                has_notes = true;
            }
            const bool single = end - 1 == start;
            if (used > height_ && !single) {
                return;
            }
            if (!budget_.charge(base::Budget::Kind::Steps)) {
                // Out of budget: the longest page that fits, so that the document still ends.
                offer(end, states_[start].cost, start);
                continue;
            }
            const bool at_end = end == items_.size();
            const bool forced = at_end || items_[end].forced;
            const Length free = height_ - used - (at_end ? Length{} : items_[end].close);
            std::int64_t page_cost = states_[start].cost;
            if (free < Length{}) {
                if (!single) {
                    continue;
                }
                page_cost += cost::overfull;
            } else if (!forced) {
                page_cost += underfull_cost(free, height_);
            }
            if (!forced) {
                page_cost += items_[end].penalty;
            }
            offer(end, page_cost, start);
            if (forced) {
                return;
            }
        }
    }

    void offer(std::size_t end, std::int64_t page_cost, std::size_t start) {
        State& state = states_[end];
        if (page_cost <= state.cost) {
            state = {page_cost, start};
        }
    }

    std::span<const BreakItem> items_;
    Length height_;
    Length note_head_;
    base::Budget& budget_;
    std::vector<State> states_;
};

}  // namespace

std::int64_t underfull_cost(Length free, Length height) {
    const std::int64_t thousandths =
        base::mul_div(1000, free.units(), std::max<std::int64_t>(height.units(), 1));
    return thousandths * thousandths / 100;
}

std::vector<std::size_t> break_pages(std::span<const BreakItem> items,
                                     Length height,
                                     Length note_head,
                                     base::Budget& budget) {
    TK_ASSERT(height > Length{});
    return Breaker(items, height, note_head, budget).run();
}

}  // namespace tongket::typeset
