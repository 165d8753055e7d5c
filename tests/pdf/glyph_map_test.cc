#include "pdf/glyph_map.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace tongket::pdf {
namespace {

TEST_CASE("values are found by glyph, and glyphs told rising") {
    GlyphMap<std::string> map;
    map[700] = "b";
    map[0] = "a";
    map[3] += "c";
    map[3] += "d";
    CHECK(map.size() == 3);
    CHECK(map.glyphs() == std::vector<std::uint32_t>{0, 3, 700});
    CHECK(map.at(3) == "cd");
    CHECK(map.at(700) == "b");
    CHECK(map.contains(0));
    CHECK_FALSE(map.contains(1));
    CHECK_FALSE(map.contains(70'000));
}

TEST_CASE("maps are the same whatever the order in which values came") {
    GlyphMap<int> a;
    GlyphMap<int> b;
    CHECK(a == b);
    a[5] = 1;
    a[2] = 2;
    b[2] = 2;
    CHECK_FALSE(a == b);
    b[5] = 1;
    CHECK(a == b);
    b[5] = 3;
    CHECK_FALSE(a == b);
}

}  // namespace
}  // namespace tongket::pdf
