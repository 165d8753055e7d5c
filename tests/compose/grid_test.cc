#include "compose/grid.h"

#include <doctest/doctest.h>

#include "sample.h"

using namespace tongket;
using namespace tongket::compose;

namespace {

/// Columns of each row of cells.
std::vector<std::size_t> rows_of(std::size_t cells, const stylesheet::GridPart& given) {
    sample::Bench bench;
    stylesheet::GridPart part = given;
    for (std::size_t i = 0; i < cells; ++i) {
        part.rows.push_back(sample::component(sample::text_part(std::to_string(i))));
    }
    compose_grid(bench.composition, part, bench.scope, bench.flow());
    std::vector<std::size_t> rows;
    for (const document::Block& block : bench.blocks) {
        if (const auto* columns = std::get_if<document::Columns>(&block.content)) {
            rows.push_back(columns->columns.size());
        }
    }
    return rows;
}

using Rows = std::vector<std::size_t>;

}  // namespace

TEST_CASE("the last row of a grid keeps the columns of the others") {
    stylesheet::GridPart part;
    part.columns = {4};
    CHECK(rows_of(10, part) == Rows{4, 4, 4});
}

TEST_CASE("a grid that closes up spreads its cells evenly over as few rows") {
    stylesheet::GridPart part;
    part.columns = {4};
    part.closes_up = true;
    CHECK(rows_of(10, part) == Rows{4, 3, 3});
    CHECK(rows_of(5, part) == Rows{3, 2});
    CHECK(rows_of(4, part) == Rows{4});
    CHECK(rows_of(1, part) == Rows{1});
    CHECK(rows_of(0, part).empty());
}

TEST_CASE("a grid prints its first cells, as many as it says at most") {
    stylesheet::GridPart part;
    part.columns = {3, 4, 3};
    part.closes_up = true;
    part.most = 10;
    CHECK(rows_of(12, part) == Rows{3, 4, 3});
    CHECK(rows_of(4, part) == Rows{2, 2});
}

TEST_CASE("a grid may say how many columns each of its rows has") {
    stylesheet::GridPart part;
    part.columns = {3, 4};
    CHECK(rows_of(12, part) == Rows{3, 4, 4, 4});
    part.columns = {3, 4, 3};
    part.closes_up = true;
    CHECK(rows_of(10, part) == Rows{3, 4, 3});
    CHECK(rows_of(9, part) == Rows{3, 3, 3});
    CHECK(rows_of(8, part) == Rows{3, 3, 2});
    CHECK(rows_of(7, part) == Rows{3, 4});
    CHECK(rows_of(2, part) == Rows{2});
}
