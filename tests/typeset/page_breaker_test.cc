#include "typeset/page_breaker.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <random>
#include <vector>

#include <doctest/doctest.h>

using namespace tongket;
using namespace tongket::base::literals;
using base::Length;
using typeset::BreakItem;

namespace {

constexpr Length note_head = 7_pt;

/// The cost of one way to break, by the header's words alone.
std::int64_t cost_of(const std::vector<BreakItem>& items,
                     const std::vector<std::size_t>& starts,
                     Length height) {
    std::int64_t cost = 0;
    for (std::size_t p = 0; p < starts.size(); ++p) {
        const std::size_t end = p + 1 < starts.size() ? starts[p + 1] : items.size();
        Length used = items[starts[p]].reopen;
        bool has_notes = false;
        for (std::size_t i = starts[p]; i < end; ++i) {
            used += items[i].height + items[i].notes + (i > starts[p] ? items[i].space : Length{});
            has_notes = has_notes || items[i].notes > Length{};
            if (i > starts[p] && items[i].forced) {
                return -1;  // not allowed
            }
        }
        const bool last = end == items.size();
        used += last ? Length{} : items[end].close;
        used += has_notes ? note_head : Length{};
        if (used > height) {
            if (end - starts[p] > 1) {
                return -1;
            }
            cost += typeset::cost::overfull;
        } else if (!last && !items[end].forced) {
            cost += typeset::underfull_cost(height - used, height);
        }
        if (!last && !items[end].forced) {
            cost += items[end].penalty;
        }
    }
    return cost;
}

std::int64_t best_by_trying_all(const std::vector<BreakItem>& items, Length height) {
    std::int64_t best = -1;
    const std::size_t ways = std::size_t{1} << (items.size() - 1);
    for (std::size_t mask = 0; mask < ways; ++mask) {
        std::vector<std::size_t> starts = {0};
        for (std::size_t i = 1; i < items.size(); ++i) {
            if (((mask >> (i - 1)) & 1U) != 0) {
                starts.push_back(i);
            }
        }
        const std::int64_t cost = cost_of(items, starts, height);
        if (cost >= 0 && (best < 0 || cost < best)) {
            best = cost;
        }
    }
    return best;
}

std::vector<BreakItem> lines(std::size_t count, Length height) {
    std::vector<BreakItem> items(count);
    for (BreakItem& item : items) {
        item.height = height;
    }
    return items;
}

}  // namespace

TEST_CASE("pages are as good as the best of all ways to break") {
    std::mt19937 random(7);
    const auto between = [&random](int low, int high) {
        return static_cast<std::int64_t>(
            low + static_cast<int>(random() % static_cast<unsigned>(high - low + 1)));
    };
    for (int round = 0; round < 400; ++round) {
        std::vector<BreakItem> items(static_cast<std::size_t>(between(1, 11)));
        for (BreakItem& item : items) {
            item.height = 1_pt * between(1, 60);
            item.space = 1_pt * between(0, 10);
            item.close = 1_pt * (between(0, 3) == 0 ? 3 : 0);
            item.reopen = 1_pt * (between(0, 3) == 0 ? 12 : 0);
            item.notes = 1_pt * (between(0, 3) == 0 ? between(1, 40) : 0);
            item.penalty = between(0, 2) == 0 ? typeset::cost::widow : 0;
            item.forced = between(0, 9) == 0;
        }
        base::Budget budget;
        const auto starts = typeset::break_pages(items, 100_pt, note_head, budget);
        CHECK(cost_of(items, starts, 100_pt) == best_by_trying_all(items, 100_pt));
    }
}

TEST_CASE("each page takes at least one box, in order, and none is left out") {
    std::vector<BreakItem> items = lines(50, 300_pt);  // each higher than the page
    base::Budget budget;
    const auto starts = typeset::break_pages(items, 100_pt, note_head, budget);
    REQUIRE(starts.size() == 50);
    CHECK(std::is_sorted(starts.begin(), starts.end()));
    CHECK(starts.front() == 0);
}

TEST_CASE("a heading is never the last line of a page") {
    std::vector<BreakItem> items = lines(12, 10_pt);
    items[10].penalty = typeset::cost::heading;  // item 9 is a heading
    base::Budget budget;
    CHECK(typeset::break_pages(items, 100_pt, note_head, budget) == std::vector<std::size_t>{0, 9});
}

TEST_CASE("white before a box vanishes at a page's top") {
    std::vector<BreakItem> items = lines(4, 50_pt);
    items[2].space = 50_pt;
    base::Budget budget;
    CHECK(typeset::break_pages(items, 100_pt, note_head, budget) == std::vector<std::size_t>{0, 2});
}

TEST_CASE("a line and its note stand on one page") {
    std::vector<BreakItem> items = lines(12, 10_pt);
    items[8].notes = 20_pt;  // 9 lines, 20 pt and the notes' head are more than the page
    base::Budget budget;
    CHECK(typeset::break_pages(items, 100_pt, note_head, budget) == std::vector<std::size_t>{0, 8});
}

TEST_CASE("a repeated head takes its room on the page that it reopens") {
    std::vector<BreakItem> items = lines(20, 10_pt);
    for (BreakItem& item : items) {
        item.reopen = 20_pt;
    }
    items[0].reopen = {};
    base::Budget budget;
    CHECK(typeset::break_pages(items, 100_pt, note_head, budget) ==
          std::vector<std::size_t>{0, 10, 18});
}

TEST_CASE("a spent budget still ends with every box on a page") {
    std::vector<BreakItem> items = lines(1000, 10_pt);
    base::Budget budget(base::Budget::Limits{100, 10, 10});
    const auto starts = typeset::break_pages(items, 100_pt, note_head, budget);
    CHECK(starts.size() >= 100);
    CHECK(starts.size() <= 1000);
}

TEST_CASE("no boxes make no page") {
    base::Budget budget;
    CHECK(typeset::break_pages({}, 100_pt, note_head, budget).empty());
}
