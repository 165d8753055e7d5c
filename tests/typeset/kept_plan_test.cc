#include "typeset/kept_plan.h"

#include <doctest/doctest.h>

using namespace tongket;
using namespace tongket::base::literals;
using namespace tongket::typeset;

namespace {

std::vector<BreakItem> same_lines(std::size_t count) {
    std::vector<BreakItem> items(count);
    for (BreakItem& item : items) {
        item.height = 10_pt;
    }
    return items;
}

}  // namespace

TEST_CASE("the same numbers give the kept plan without a step, others a new one") {
    KeptPlan kept;
    const PageArea area{100_pt, {}};
    base::Budget budget;
    const auto first = kept.plan({same_lines(25), {}, {}, area}, budget).pages;
    CHECK(first.size() == 3);
    base::Budget empty(base::Budget::Limits{0, 10, 10});
    CHECK(kept.plan({same_lines(25), {}, {}, area}, empty).pages == first);
    CHECK_FALSE(empty.spent());
    CHECK(kept.plan({same_lines(31), {}, {}, area}, budget).pages.size() == 4);
    CHECK(kept.plan({same_lines(31), {}, {}, {200_pt, {}}}, budget).pages.size() == 2);
}
