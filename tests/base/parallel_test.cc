#include "base/parallel.h"

#include <stdexcept>
#include <vector>

#include <doctest/doctest.h>

namespace tongket::base {
namespace {

TEST_CASE("each index is done exactly once on any number of threads") {
    for (const std::uint32_t threads : {0U, 1U, 2U, 5U, 1000U}) {
        std::vector<int> done(300, 0);
        for_each_index(done.size(), threads, [&done](std::size_t i) { ++done[i]; });
        CHECK(done == std::vector<int>(300, 1));
    }
    for_each_index(0, 4, [](std::size_t) { FAIL("there is no index"); });
}

TEST_CASE("the first failure by index is thrown on after all the rest is done") {
    std::vector<int> done(50, 0);
    const auto run = [&done] {
        for_each_index(done.size(), 3, [&done](std::size_t i) {
            done[i] = 1;
            if (i == 7 || i == 20) {
                throw std::runtime_error(std::to_string(i));
            }
        });
    };
    CHECK_THROWS_WITH(run(), "7");
    CHECK(done == std::vector<int>(50, 1));
}

}  // namespace
}  // namespace tongket::base
