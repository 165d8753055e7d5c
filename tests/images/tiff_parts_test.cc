#include "images/tiff_parts.h"

#include <string>

#include <doctest/doctest.h>

#include "images/reading.h"

using namespace tongket;
using images::read_tiff_parts;

TEST_CASE("size and turn are those of the first directory") {
    const std::string bytes = tests::case_bytes("turned.tif");
    const auto parts = read_tiff_parts(bytes);
    REQUIRE(parts);
    CHECK(parts->columns == 16);
    CHECK(parts->rows == 80);
    CHECK(parts->orientation == 6);
}

TEST_CASE("a directory past the end, or without a size, is none") {
    CHECK_FALSE(read_tiff_parts({"II*\0\xFF\xFF\xFF\x7F", 8}));
    CHECK_FALSE(read_tiff_parts({"II*\0\x08\0\0\0\0\0", 10}));
    CHECK_FALSE(read_tiff_parts("II*"));
}
