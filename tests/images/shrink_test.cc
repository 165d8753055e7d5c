#include "images/shrink.h"

#include <string>

#include <doctest/doctest.h>

using namespace tongket::images;

namespace {

Samples grey(std::uint32_t columns,
             std::uint32_t rows,
             std::string colours,
             std::string alpha = {}) {
    Samples samples;
    samples.columns = columns;
    samples.rows = rows;
    samples.channels = 1;
    samples.colours = std::move(colours);
    samples.alpha = std::move(alpha);
    return samples;
}

}  // namespace

TEST_CASE("each new pixel is the mean of what it covers") {
    CHECK(shrink(grey(4, 2, {"\x00\x10\x20\x40\x10\x20\x40\x60", 8}), 2, 1).colours == "\x10\x40");
    // Three into two: the middle one is shared.
    CHECK(shrink(grey(3, 1, {"\x00\x30\x60", 3}), 2, 1).colours == "\x10\x50");
}

TEST_CASE("what is transparent gives no colour, and all stays where nothing shrinks") {
    const Samples made = shrink(grey(2, 1, "\x40\x70", {"\xFF\x00", 2}), 1, 1);
    CHECK(made.colours == "\x40");
    CHECK(made.alpha == "\x80");
    const Samples same = shrink(grey(2, 2, "abcd"), 2, 2);
    CHECK(same.colours == "abcd");
}
