#include "data/line_places.h"

#include <random>
#include <string>

#include <doctest/doctest.h>

#include "base/utf8.h"

using namespace tongket;
using namespace tongket::data;

TEST_CASE("places agree with counting from the line's start, in any order of asking") {
    const std::string text = "đường phố\n\nBắc Từ Liêm 🏆 nở hoa\nx\n";
    base::Sources sources;
    const base::SourceId id = sources.add("a", text);
    const LinePlaces places(text, id);
    std::mt19937 random(2021);
    for (int i = 0; i < 2000; ++i) {
        std::size_t offset = random() % (text.size() + 1);
        while (offset < text.size() &&
               (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U) {
            --offset;
        }
        REQUIRE(places.place(offset) == sources.place_at(id, offset));
    }
}

TEST_CASE("the length of a place ends with its line") {
    const std::string text = "một\nhai";
    const LinePlaces places(text, base::SourceId{0});
    CHECK(places.place(0, text.size()).length == 3);
    CHECK(places.place(text.find("hai"), 100).length == 3);
}

TEST_CASE("a line past a limit is found by its number") {
    const std::string text = "a\nbb\nccc";
    const LinePlaces places(text, base::SourceId{0});
    CHECK(places.find_line_longer_than(3) == 0);
    CHECK(places.find_line_longer_than(2) == 3);
    CHECK(places.find_line_longer_than(0) == 1);
}
