#include "base/budget.h"

#include <atomic>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

using namespace tongket::base;

TEST_CASE("a budget is spent when its limit is passed, not when it is reached") {
    Budget budget({.steps = 10, .pages = 2, .bytes = 100});
    CHECK(budget.charge(Budget::Kind::Steps, 10));
    CHECK_FALSE(budget.spent());
    CHECK_FALSE(budget.charge(Budget::Kind::Steps));
    CHECK(budget.spent());
}

TEST_CASE("one kind that is spent stops the others") {
    Budget budget({.steps = 10, .pages = 2, .bytes = 100});
    CHECK_FALSE(budget.charge(Budget::Kind::Pages, 3));
    CHECK_FALSE(budget.charge(Budget::Kind::Bytes, 1));
}

TEST_CASE("a cancelled budget is spent") {
    Budget budget;
    CHECK(budget.charge(Budget::Kind::Pages));
    budget.cancel();
    CHECK(budget.spent());
    CHECK_FALSE(budget.charge(Budget::Kind::Steps, 0));
}

TEST_CASE("threads that share a budget get just what is in it") {
    Budget budget({.steps = 1000, .pages = 1, .bytes = 1});
    std::atomic<int> granted = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            while (budget.charge(Budget::Kind::Steps)) {
                ++granted;
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    CHECK(granted <= 1000);
    CHECK(granted >= 997);
}
