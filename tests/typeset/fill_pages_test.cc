#include "typeset/fill_pages.h"

#include <vector>

#include <doctest/doctest.h>

#include "page_problem.h"

namespace tongket::typeset {
namespace {

using namespace base::literals;
using test::starts_of;

BreakItem filling(std::int64_t height, std::size_t notes_end = 0) {
    BreakItem item;
    item.height = 1_pt * height;
    item.notes_end = notes_end;
    return item;
}

TEST_CASE("pages end where the next box has no room, and where they must") {
    KeptProblem problem;
    problem.area.height = 30_pt;
    problem.items = {filling(10), filling(10), filling(10), filling(5),
                     filling(40), filling(5),  filling(5)};
    problem.items[6].forced = true;
    CHECK(starts_of(fill_pages(problem)) == std::vector<std::size_t>{0, 3, 4, 5, 6});
    problem.items[1].space = 1_pt;
    CHECK(starts_of(fill_pages(problem)) == std::vector<std::size_t>{0, 2, 4, 5, 6});
    problem.items.clear();
    CHECK(fill_pages(problem).pages.empty());
}

TEST_CASE("each note begins on the page of its mark, each float stands on one") {
    KeptProblem problem;
    problem.area.height = 20_pt;
    problem.items = {filling(10), filling(10, 2), filling(10, 3), filling(10, 3)};
    problem.notes.resize(3);
    problem.floats = {{5_pt, 1_pt, 1, 4}, {5_pt, 1_pt, 4, 4}};
    const PagePlan plan = fill_pages(problem);
    CHECK(plan.pages == std::vector<PageStart>{{0, 0}, {2, 2}});
    REQUIRE(plan.floats.size() == 2);
    CHECK(plan.floats[0].page == 0);
    CHECK(plan.floats[1].page == 1);
    CHECK(plan.floats[1].item == 4);
}

}  // namespace
}  // namespace tongket::typeset
