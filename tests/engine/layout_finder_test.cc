#include "engine/layout_finder.h"

#include <doctest/doctest.h>

namespace tongket::engine {
namespace {

TEST_CASE("a layout is guessed from a top-level line alone") {
    CHECK(guess_layout("title: x\nlayout: ky-yeu\n") == "ky-yeu");
    CHECK(guess_layout("layout:  ../a b.yaml \t# mẫu\r\nlayout: other") == "../a b.yaml");
    CHECK(guess_layout("a:\n  layout: inner\n") == std::nullopt);
    CHECK(guess_layout("layout:\n  - x\n") == std::nullopt);
    CHECK(guess_layout("layout: # none\n") == std::nullopt);
    CHECK(guess_layout("") == std::nullopt);
    CHECK(guess_layout("layout:") == std::nullopt);
}

}  // namespace
}  // namespace tongket::engine
