#include "typeset/row_heights.h"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

using namespace tongket;
using namespace tongket::typeset;
using namespace tongket::base::literals;

namespace {

RowDemand one(std::size_t row, Length height) { return {row, row + 1, height, {}, {}}; }
RowDemand over(std::size_t row, std::size_t end, Length height) {
    return {row, end, height, {}, {}};
}

}  // namespace

TEST_CASE("a cell over rows makes its last row higher, and only for what it still lacks") {
    std::vector<RowDemand> demands = {one(0, 10_pt), one(1, 12_pt), over(0, 2, 30_pt),
                                      over(1, 3, 25_pt)};
    const auto tops = row_tops(3, demands, 2_pt);
    CHECK(tops == std::vector<Length>{0_pt, 10_pt, 30_pt, 35_pt});
}

TEST_CASE("cells that end first are heard first, in whatever order they come") {
    std::vector<RowDemand> demands = {over(0, 3, 40_pt), over(0, 2, 40_pt), one(0, 5_pt)};
    CHECK(row_tops(3, demands, 2_pt) == std::vector<Length>{0_pt, 5_pt, 40_pt, 40_pt});
}

TEST_CASE("lines that go on from row to row cross no border and keep their distance from it") {
    std::mt19937 random(7);
    for (int round = 0; round < 2'000; ++round) {
        const std::size_t rows = 1 + random() % 8;
        std::vector<RowDemand> demands;
        for (std::size_t row = 0; row < rows; ++row) {
            demands.push_back(one(row, Length::from_units((random() % 40) * 65'536)));
        }
        for (int cells = 0; cells < 3 && rows > 1; ++cells) {
            RowDemand cell;
            cell.row = random() % (rows - 1);
            cell.end = cell.row + 2 + random() % (rows - cell.row - 1);
            cell.height = Length::from_units((random() % 90) * 65'536);
            if (random() % 2 == 0) {
                cell.lines.assign(1 + random() % 9, 12_pt);
            }
            demands.push_back(std::move(cell));
        }
        const auto tops = row_tops(rows, demands, 2_pt);
        REQUIRE(tops.size() == rows + 1);
        std::vector<bool> is_wanted(rows, false);  // no row is higher than some cell needs
        for (const RowDemand& cell : demands) {
            const Length extent = tops[cell.end] - tops[cell.row];
            if (cell.lines.empty()) {
                CHECK(extent >= cell.height);
                is_wanted[cell.end - 1] = is_wanted[cell.end - 1] || extent == cell.height;
                continue;
            }
            REQUIRE(cell.places.size() == cell.lines.size());
            Length above;
            for (std::size_t i = 0; i < cell.places.size(); ++i) {
                const Length y = tops[cell.row] + cell.places[i];
                CHECK(cell.places[i] >= above);
                above = cell.places[i] + cell.lines[i];
                const auto next = std::ranges::upper_bound(tops, y);
                REQUIRE(next != tops.end());
                CHECK(y + cell.lines[i] + 2_pt <= *next);
                CHECK(y - 2_pt >= *(next - 1));
            }
            is_wanted[cell.end - 1] = is_wanted[cell.end - 1] || above + 2_pt == extent;
        }
        for (std::size_t row = 0; row < rows; ++row) {
            CHECK((is_wanted[row] || tops[row + 1] == tops[row]));
        }
    }
}
