#include "typeset/column_breaker.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <random>
#include <vector>

#include <doctest/doctest.h>

using namespace tongket;
using namespace tongket::base::literals;
using base::Length;
using typeset::BreakItem;

namespace {

/// Height of the highest column of one way to break, by the header's words; none if not allowed.
std::optional<Length> height_of(const std::vector<BreakItem>& items,
                                const std::vector<std::size_t>& starts,
                                std::int64_t forbidden) {
    Length highest;
    for (std::size_t c = 0; c < starts.size(); ++c) {
        const std::size_t end = c + 1 < starts.size() ? starts[c + 1] : items.size();
        if (starts[c] > 0 && !items[starts[c]].forced && items[starts[c]].penalty >= forbidden) {
            return std::nullopt;
        }
        Length used = items[starts[c]].reopen + items[starts[c]].height;
        for (std::size_t i = starts[c] + 1; i < end; ++i) {
            if (items[i].forced) {
                return std::nullopt;
            }
            used += items[i].space + items[i].height;
        }
        highest = std::max(highest, used + (end < items.size() ? items[end].close : Length{}));
    }
    return highest;
}

Length least_by_trying_all(const std::vector<BreakItem>& items,
                           std::size_t count,
                           std::int64_t forbidden) {
    Length best = 1_pt * 1'000'000;
    for (std::size_t mask = 0; mask < std::size_t{1} << (items.size() - 1); ++mask) {
        std::vector<std::size_t> starts = {0};
        for (std::size_t i = 1; i < items.size(); ++i) {
            if (((mask >> (i - 1)) & 1U) != 0) {
                starts.push_back(i);
            }
        }
        const auto height = height_of(items, starts, forbidden);
        if (starts.size() <= count && height) {
            best = std::min(best, *height);
        }
    }
    return best;
}

std::vector<BreakItem> random_items(std::mt19937& random, int most) {
    const auto between = [&random](int low, int high) {
        return low + static_cast<int>(random() % static_cast<unsigned>(high - low + 1));
    };
    std::vector<BreakItem> items(static_cast<std::size_t>(between(1, most)));
    for (BreakItem& item : items) {
        item.height = 1_pt * between(1, 40);
        item.space = 1_pt * between(0, 9);
        item.close = 1_pt * (between(0, 5) == 0 ? 3 : 0);
        item.reopen = 1_pt * (between(0, 5) == 0 ? 12 : 0);
        const int rule = between(0, 9);
        item.penalty = rule == 0 ? typeset::cost::kept : rule <= 2 ? typeset::cost::widow : 0;
    }
    return items;
}

}  // namespace

TEST_CASE("no lower height holds the columns: all ways to break were tried") {
    std::mt19937 random(5);
    for (int round = 0; round < 600; ++round) {
        CAPTURE(round);
        const auto items = random_items(random, 11);
        const std::size_t count = 1 + round % 4;
        const auto found = typeset::least_column_height(items, count, typeset::cost::kept);
        CHECK(found == least_by_trying_all(items, count, typeset::cost::kept));
    }
}

TEST_CASE("balanced columns are as high as the plan says and no more than asked for") {
    std::mt19937 random(6);
    for (int round = 0; round < 400; ++round) {
        CAPTURE(round);
        const auto items = random_items(random, 40);
        const std::size_t count = 1 + round % 4;
        const auto plan = typeset::balance_columns(items, count, 20_pt);
        REQUIRE_FALSE(plan.starts.empty());
        CHECK(plan.starts.size() <= count);
        CHECK(plan.starts.front() == 0);
        CHECK(std::is_sorted(plan.starts.begin(), plan.starts.end()));
        const auto height = height_of(items, plan.starts, typeset::cost::kept);
        REQUIRE(height.has_value());
        CHECK(*height <= plan.height);
        const Length least = typeset::least_column_height(items, count, typeset::cost::kept);
        CHECK(plan.height >= least);
        CHECK(plan.height <= least + 20_pt);
    }
}

TEST_CASE("a widow is avoided where that costs little height") {
    std::vector<BreakItem> items(7);
    for (BreakItem& item : items) {
        item.height = 10_pt;
    }
    items[3].penalty = items[4].penalty = typeset::cost::widow;
    // Four and three lines are least; the rule asks for five and two.
    CHECK(typeset::balance_columns(items, 2, {}).starts == std::vector<std::size_t>{0, 4});
    CHECK(typeset::balance_columns(items, 2, 10_pt).starts == std::vector<std::size_t>{0, 5});
}

TEST_CASE("no column ends with a heading, however much higher the next one is for it") {
    std::vector<BreakItem> items(8);
    for (BreakItem& item : items) {
        item.height = 10_pt;
    }
    items[3].height = 70_pt;
    items[4].penalty = typeset::cost::heading;
    items[5].penalty = items[6].penalty = items[7].penalty = typeset::cost::kept;
    // 30 and 110 against 100 and 40.
    CHECK(typeset::balance_columns(items, 2, {}).starts == std::vector<std::size_t>{0, 3});
}

TEST_CASE("a forced break begins a column, also beyond the number asked for") {
    std::vector<BreakItem> items(6);
    for (BreakItem& item : items) {
        item.height = 10_pt;
    }
    items[1].forced = items[2].forced = true;
    const auto plan = typeset::balance_columns(items, 2, {});
    CHECK(plan.starts == std::vector<std::size_t>{0, 1, 2});
    CHECK(plan.height == 40_pt);
}

TEST_CASE("bands are filled one after the other, the last one's columns are balanced") {
    std::vector<BreakItem> items(20);
    for (BreakItem& item : items) {
        item.height = 10_pt;
    }
    // Six items a column; eight are left for two columns.
    const auto plan = typeset::fill_columns(items, 2, 65_pt);
    REQUIRE(plan.has_value());
    CHECK(plan->starts == std::vector<std::size_t>{0, 6, 12, 16});
    // Two items in a band of their own are too few.
    CHECK_FALSE(typeset::fill_columns(std::span(items).first(14), 2, 65_pt).has_value());
    items[5].height = 70_pt;
    CHECK_FALSE(typeset::fill_columns(items, 2, 65_pt).has_value());
    CHECK_FALSE(typeset::fill_columns({}, 2, 65_pt).has_value());
}

TEST_CASE("no boxes make no columns") {
    CHECK(typeset::balance_columns({}, 3, {}).starts.empty());
    CHECK(typeset::least_column_height({}, 3, typeset::cost::kept) == Length{});
}
