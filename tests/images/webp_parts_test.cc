#include "images/webp_parts.h"

#include <string>

#include <doctest/doctest.h>

#include "images/reading.h"

using namespace tongket;
using images::read_webp_parts;

TEST_CASE("the size is read of each kind of WebP file") {
    const std::string plain = tests::case_bytes("bars.webp");
    const auto parts = read_webp_parts(plain);
    REQUIRE(parts);
    CHECK(parts->columns == 80);
    CHECK(parts->rows == 16);
    CHECK(parts->is_whole);
    const std::string extended("RIFF\x16\0\0\0WEBPVP8X\x0A\0\0\0\x02\0\0\0\x0F\x01\0\x1F\0\0", 30);
    const auto film = read_webp_parts(extended);
    REQUIRE(film);
    CHECK(film->columns == 272);
    CHECK(film->rows == 32);
    CHECK(film->moves);
    const std::string lossy("RIFF\x16\0\0\0WEBPVP8 \x0A\0\0\0\0\0\0\x9D\x01\x2A\x50\0\x10\0", 30);
    REQUIRE(read_webp_parts(lossy));
    CHECK(read_webp_parts(lossy)->columns == 80);
}

TEST_CASE("a file shorter than it says is not whole") {
    const std::string whole = tests::case_bytes("bars.webp");
    const auto parts = read_webp_parts(std::string_view(whole).substr(0, whole.size() - 5));
    REQUIRE(parts);
    CHECK_FALSE(parts->is_whole);
    CHECK_FALSE(read_webp_parts("RIFF\x16WEBP"));
}
