#include "typeset/table_widths.h"

#include <numeric>
#include <random>
#include <vector>

#include <doctest/doctest.h>

using namespace tongket;
using namespace tongket::base::literals;
using base::Length;
using typeset::ColumnDemand;
using typeset::distribute_widths;

namespace {

Length sum(const std::vector<Length>& widths) {
    return std::accumulate(widths.begin(), widths.end(), Length{});
}

}  // namespace

TEST_CASE("columns fill the measure to the last unit") {
    std::mt19937 random(3);
    for (int round = 0; round < 500; ++round) {
        std::vector<ColumnDemand> demands(1 + random() % 9);
        for (ColumnDemand& demand : demands) {
            demand.minimum = Length::from_units(random() % 5'000'000);
            demand.maximum = demand.minimum + Length::from_units(random() % 20'000'000);
            demand.fixed = random() % 4 == 0;
            if (demand.fixed) {
                demand.maximum = demand.minimum;
            }
        }
        const auto widths = distribute_widths(demands, 165_mm);
        CHECK(sum(widths) == 165_mm);
        for (const Length width : widths) {
            CHECK(width >= Length{});
        }
    }
}

TEST_CASE("a fixed column keeps its width while others can give") {
    const std::vector<ColumnDemand> demands = {{9_mm, 9_mm, true}, {20_mm, 300_mm, false}};
    CHECK(distribute_widths(demands, 165_mm)[0] == 9_mm);
}

TEST_CASE("no column is narrower than its longest word while there is room") {
    const std::vector<ColumnDemand> demands = {{30_mm, 300_mm, false}, {40_mm, 41_mm, false}};
    const auto widths = distribute_widths(demands, 100_mm);
    CHECK(widths[0] >= 30_mm);
    CHECK(widths[1] >= 40_mm);
}

TEST_CASE("words of several syllables are whole where there is room for those of all columns") {
    const std::vector<ColumnDemand> demands = {
        {20_mm, 90_mm, false, 45_mm}, {20_mm, 400_mm, false, 30_mm}, {8_mm, 8_mm, true, 8_mm}};
    const auto widths = distribute_widths(demands, 100_mm);
    CHECK(sum(widths) == 100_mm);
    CHECK(widths[0] >= 45_mm);
    CHECK(widths[1] >= 30_mm);
    // Else what sticks out matters more.
    CHECK(distribute_widths(demands, 80_mm)[0] < 45_mm);
    // A head asks for less than its line, and for its word all the same.
    const std::vector<ColumnDemand> short_ones = {{10_mm, 12_mm, false, 20_mm},
                                                  {10_mm, 60_mm, false, 10_mm}};
    CHECK(distribute_widths(short_ones, 81_mm)[0] >= 20_mm);
    CHECK(sum(distribute_widths(short_ones, 81_mm)) == 81_mm);
}

TEST_CASE("a short column stays on one line beside a long one") {
    const std::vector<ColumnDemand> demands = {{8_mm, 18_mm, false}, {30_mm, 400_mm, false}};
    const auto widths = distribute_widths(demands, 100_mm);
    CHECK(widths[0] == 18_mm);
    CHECK(widths[1] == 82_mm);
}

TEST_CASE("where minima do not fit the widest columns give, down to an even share") {
    const std::vector<ColumnDemand> alike = {{100_mm, 100_mm, false}, {100_mm, 100_mm, false}};
    CHECK(distribute_widths(alike, 100_mm)[0] == 50_mm);
    const std::vector<ColumnDemand> demands = {{20_mm, 20_mm, false},
                                               {900_mm, 900_mm, false},
                                               {30_mm, 40_mm, false},
                                               {80_mm, 90_mm, true}};
    const auto widths = distribute_widths(demands, 150_mm);
    CHECK(widths == std::vector<Length>{20_mm, 50_mm, 30_mm, 50_mm});
}
