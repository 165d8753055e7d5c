// tests/typeset/page_problem.h: for tests that break made-up boxes into pages.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

#include "typeset/page_breaker.h"

namespace tongket::typeset::test {

/// The same throws for the same seed, on every machine.
class Dice {
  public:
    explicit Dice(unsigned seed) : random_(seed) {}
    std::int64_t between(int low, int high) {
        return low + static_cast<int>(random_() % static_cast<unsigned>(high - low + 1));
    }
    std::size_t count(std::size_t low, std::size_t high) {
        return low + random_() % (high - low + 1);
    }
    bool one_in(int count) { return between(1, count) == 1; }

  private:
    std::mt19937 random_;
};

inline std::vector<BreakItem> lines(std::size_t count, Length height) {
    std::vector<BreakItem> items(count);
    for (BreakItem& item : items) {
        item.height = height;
    }
    return items;
}

/// The first box of each page.
inline std::vector<std::size_t> starts_of(const PagePlan& plan) {
    std::vector<std::size_t> starts;
    for (const PageStart& page : plan.pages) {
        starts.push_back(page.item);
    }
    return starts;
}

}  // namespace tongket::typeset::test
