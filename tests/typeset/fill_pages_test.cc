#include "typeset/fill_pages.h"

#include <vector>

#include <doctest/doctest.h>

namespace tongket::typeset {
namespace {

Length points_of(std::int64_t points) {
    return Length::from_units(points * Length::units_per_point);
}

BreakItem filling(std::int64_t height, std::size_t notes_end = 0) {
    BreakItem item;
    item.height = points_of(height);
    item.notes_end = notes_end;
    return item;
}

std::vector<std::size_t> first_items(const PagePlan& plan) {
    std::vector<std::size_t> items;
    for (const PageStart& page : plan.pages) {
        items.push_back(page.item);
    }
    return items;
}

TEST_CASE("pages end where the next box has no room, and where they must") {
    KeptProblem problem;
    problem.area.height = points_of(30);
    problem.items = {filling(10), filling(10), filling(10), filling(5),
                     filling(40), filling(5),  filling(5)};
    problem.items[6].forced = true;
    CHECK(first_items(fill_pages(problem)) == std::vector<std::size_t>{0, 3, 4, 5, 6});
    problem.items[1].space = points_of(1);
    CHECK(first_items(fill_pages(problem)) == std::vector<std::size_t>{0, 2, 4, 5, 6});
    problem.items.clear();
    CHECK(fill_pages(problem).pages.empty());
}

TEST_CASE("each note begins on the page of its mark, each float stands on one") {
    KeptProblem problem;
    problem.area.height = points_of(20);
    problem.items = {filling(10), filling(10, 2), filling(10, 3), filling(10, 3)};
    problem.notes.resize(3);
    problem.floats = {{points_of(5), points_of(1), 1, 4}, {points_of(5), points_of(1), 4, 4}};
    const PagePlan plan = fill_pages(problem);
    CHECK(plan.pages == std::vector<PageStart>{{0, 0}, {2, 2}});
    REQUIRE(plan.floats.size() == 2);
    CHECK(plan.floats[0].page == 0);
    CHECK(plan.floats[1].page == 1);
    CHECK(plan.floats[1].item == 4);
}

}  // namespace
}  // namespace tongket::typeset
