#include "typeset/table_widths.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>

namespace tongket::typeset {

namespace {

Length sum_of(std::span<const ColumnDemand> demands, Length ColumnDemand::*member) {
    return std::accumulate(demands.begin(), demands.end(), Length{},
                           [member](Length sum, const auto& d) { return sum + d.*member; });
}

/// Shares `amount` among the columns by weight, exactly: the rounding goes to the last of them.
void share(std::vector<Length>& widths, Length amount, const std::vector<std::int64_t>& weights) {
    const std::int64_t total = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
    if (total <= 0) {
        return;
    }
    std::int64_t weight_so_far = 0;
    Length given;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        weight_so_far += weights[i];
        const Length until_here = base::mul_div(amount, weight_so_far, total);
        widths[i] += until_here - given;
        given = until_here;
    }
}

/// Columns that ask for no more than an even share of the room get all that they ask for, and the
/// rest is shared again, as long as there are such columns: short ones stay on one line, long ones
/// wrap.
std::vector<bool> grant_small_columns(std::span<const ColumnDemand> demands,
                                      Length measure,
                                      std::vector<Length>& widths) {
    std::vector<bool> granted(demands.size(), false);
    Length room = measure;
    auto open = static_cast<std::int64_t>(demands.size());
    for (bool again = true; again && open > 0;) {
        again = false;
        for (std::size_t i = 0; i < demands.size() && open > 0; ++i) {
            if (granted[i] || demands[i].maximum > room / open) {
                continue;
            }
            Length minima;  // of the others that are still open
            for (std::size_t j = 0; j < demands.size(); ++j) {
                minima += j == i || granted[j] ? Length{} : demands[j].minimum;
            }
            if (demands[i].maximum + minima <= room) {
                granted[i] = true;
                widths[i] = demands[i].maximum;
                room -= demands[i].maximum;
                --open;
                again = true;
            }
        }
    }
    return granted;
}

/// All columns become as wide as their words, or none.
void widen_to_words(std::span<const ColumnDemand> demands,
                    Length measure,
                    std::vector<Length>& widths) {
    std::vector<Length> wider = widths;
    for (std::size_t i = 0; i < demands.size(); ++i) {
        wider[i] = std::max(wider[i], demands[i].words);
    }
    if (std::accumulate(wider.begin(), wider.end(), Length{}) <= measure) {
        widths = std::move(wider);
    }
}

/// Gives the narrowest columns their minima as long as an even share of the room is left for the
/// others, which get the weight 1; returns the room that they share.
Length grant_minima(std::span<const ColumnDemand> demands,
                    Length measure,
                    std::vector<Length>& widths,
                    std::vector<std::int64_t>& weights) {
    std::vector<std::size_t> order(demands.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return demands[i].minimum; });
    Length room = measure;
    auto open = static_cast<std::int64_t>(order.size());
    for (const std::size_t i : order) {
        if (demands[i].minimum <= room / open) {
            widths[i] = demands[i].minimum;
            room -= demands[i].minimum;
            --open;
        } else {
            weights[i] = 1;
        }
    }
    return room;
}

}  // namespace

std::vector<Length> distribute_widths(std::span<const ColumnDemand> demands, Length measure) {
    const Length minimum = sum_of(demands, &ColumnDemand::minimum);
    const Length maximum = sum_of(demands, &ColumnDemand::maximum);
    const bool all_fixed =
        std::all_of(demands.begin(), demands.end(), [](const auto& d) { return d.fixed; });
    std::vector<Length> widths(demands.size());
    std::vector<std::int64_t> weights(demands.size(), 0);
    if (maximum <= measure) {
        for (std::size_t i = 0; i < demands.size(); ++i) {
            widths[i] = demands[i].maximum;
            weights[i] = demands[i].fixed && !all_fixed
                             ? 0
                             : std::max<std::int64_t>(demands[i].maximum.units(), 1);
        }
        widen_to_words(demands, measure, widths);
        share(widths, measure - std::accumulate(widths.begin(), widths.end(), Length{}), weights);
    } else if (minimum <= measure) {
        const std::vector<bool> granted = grant_small_columns(demands, measure, widths);
        for (std::size_t i = 0; i < demands.size(); ++i) {
            widths[i] = granted[i] ? widths[i] : demands[i].minimum;
        }
        widen_to_words(demands, measure, widths);
        for (std::size_t i = 0; i < demands.size(); ++i) {
            const std::int64_t wanted = (demands[i].maximum - widths[i]).units();
            weights[i] = granted[i] || demands[i].fixed ? 0 : std::max<std::int64_t>(wanted, 1);
        }
        share(widths, measure - std::accumulate(widths.begin(), widths.end(), Length{}), weights);
    } else {
        const Length room = grant_minima(demands, measure, widths, weights);
        share(widths, room, weights);
    }
    return widths;
}

}  // namespace tongket::typeset
