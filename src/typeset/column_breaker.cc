#include "typeset/column_breaker.h"

#include <algorithm>
#include <limits>

#include "base/assert.h"

namespace tongket::typeset {

namespace {

constexpr std::size_t unreached = std::numeric_limits<std::size_t>::max();
constexpr std::int64_t no_cost = std::numeric_limits<std::int64_t>::max();

/// Height of a column that holds items `start` to `end`, built up from one end to the next.
class ColumnHeight {
  public:
    explicit ColumnHeight(const BreakItem& first) : used_(first.reopen + first.height) {}
    void take(const BreakItem& item) { used_ += item.space + item.height; }
    [[nodiscard]] Length used() const { return used_; }
    /// With what a break before `next` adds; null at the end of the items.
    [[nodiscard]] Length closed(const BreakItem* next) const {
        return used_ + (next != nullptr ? next->close : Length{});
    }

  private:
    Length used_;
};

/// Calls `visit(end, height)` for each end of the column that starts with `start`, until a forced
/// break or until the column is higher than `most`.
template <class Visit>
void walk_column(std::span<const BreakItem> items, std::size_t start, Length most, Visit visit) {
    ColumnHeight height(items[start]);
    for (std::size_t end = start + 1;; ++end) {
        if (height.used() > most) {
            return;
        }
        const BreakItem* next = end < items.size() ? &items[end] : nullptr;
        if (height.closed(next) <= most) {
            visit(end, height.closed(next));
        }
        if (next == nullptr || next->forced) {
            return;
        }
        height.take(*next);
    }
}

bool may_break(std::span<const BreakItem> items, std::size_t end, std::int64_t forbidden) {
    return end == items.size() || items[end].forced || items[end].penalty < forbidden;
}

/// Fewest columns of a height; `unreached` if some run of items does not fit.
std::size_t count_columns(std::span<const BreakItem> items, Length height, std::int64_t forbidden) {
    std::vector<std::size_t> columns(items.size() + 1, unreached);
    columns[0] = 0;
    for (std::size_t start = 0; start < items.size(); ++start) {
        if (columns[start] == unreached) {
            continue;
        }
        walk_column(items, start, height, [&](std::size_t end, Length) {
            if (may_break(items, end, forbidden)) {
                columns[end] = std::min(columns[end], columns[start] + 1);
            }
        });
    }
    return columns.back();
}

Length total_height(std::span<const BreakItem> items) {
    Length sum;
    for (const BreakItem& item : items) {
        sum += item.reopen + item.space + item.height + item.close;
    }
    return sum;
}

/// The cheapest breaks into at most `count` columns of `height`.
std::vector<std::size_t> cheapest_columns(std::span<const BreakItem> items,
                                          std::size_t count,
                                          Length height,
                                          std::int64_t forbidden) {
    struct State {
        std::int64_t cost = no_cost;
        std::size_t start = 0;
    };
    const std::size_t ends = items.size() + 1;
    std::vector<State> states(ends * (count + 1));
    states[0].cost = 0;
    for (std::size_t column = 0; column < count; ++column) {
        for (std::size_t start = 0; start < items.size(); ++start) {
            const std::int64_t before = states[column * ends + start].cost;
            if (before == no_cost) {
                continue;
            }
            walk_column(items, start, height, [&](std::size_t end, Length used) {
                if (!may_break(items, end, forbidden)) {
                    return;
                }
                const bool last = end == items.size();
                const std::int64_t cost =
                    before +
                    (last ? 0 : underfull_cost(height - used, height) + items[end].penalty);
                State& state = states[(column + 1) * ends + end];
                if (cost < state.cost) {
                    state = {cost, start};
                }
            });
        }
    }
    std::size_t column = 0;
    for (std::size_t c = 1; c <= count; ++c) {
        if (states[c * ends + items.size()].cost <= states[column * ends + items.size()].cost) {
            column = c;
        }
    }
    std::vector<std::size_t> starts;
    for (std::size_t end = items.size(); column > 0; --column) {
        end = states[column * ends + end].start;
        starts.push_back(end);
    }
    std::ranges::reverse(starts);
    return starts;
}

}  // namespace

Length least_column_height(std::span<const BreakItem> items,
                           std::size_t count,
                           std::int64_t forbidden) {
    TK_ASSERT(count > 0);
    if (items.empty()) {
        return {};
    }
    std::size_t forced = 1;
    for (const BreakItem& item : items.subspan(1)) {
        forced += item.forced ? 1 : 0;
    }
    const std::size_t most = std::max(count, forced);
    std::int64_t low = 0;
    std::int64_t high = total_height(items).units();
    while (low < high) {
        const std::int64_t middle = low + (high - low) / 2;
        if (count_columns(items, Length::from_units(middle), forbidden) <= most) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return Length::from_units(high);
}

ColumnPlan balance_columns(std::span<const BreakItem> items,
                           std::size_t count,
                           Length dearest_height) {
    TK_ASSERT(count > 0);
    if (items.empty()) {
        return {};
    }
    const Length least = least_column_height(items, count, cost::heading);
    const Length careful = least_column_height(items, count, cost::widow);
    const bool keeps_rules = careful <= least + dearest_height;
    std::size_t columns = count;
    for (const BreakItem& item : items.subspan(1)) {
        columns += item.forced ? 1 : 0;
    }
    const Length height = keeps_rules ? careful : least;
    return {cheapest_columns(items, std::min(columns, items.size()), height,
                             keeps_rules ? cost::widow : cost::heading),
            height};
}

std::optional<ColumnPlan> fill_columns(std::span<const BreakItem> items,
                                       std::size_t count,
                                       Length height) {
    TK_ASSERT(count > 0);
    const std::size_t columns =
        items.empty() ? unreached : count_columns(items, height, cost::widow);
    if (columns == unreached) {
        return std::nullopt;
    }
    ColumnPlan plan{cheapest_columns(items, columns, height, cost::widow), height};
    const std::size_t full = (columns - 1) / count * count;
    const std::size_t rest = plan.starts[full];
    const ColumnPlan last = balance_columns(items.subspan(rest), count, Length{});
    if (last.height * 3 < height) {
        return std::nullopt;
    }
    plan.starts.resize(full);
    for (const std::size_t start : last.starts) {
        plan.starts.push_back(rest + start);
    }
    return plan;
}

}  // namespace tongket::typeset
