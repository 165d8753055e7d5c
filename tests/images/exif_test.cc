#include "images/exif.h"

#include <string>

#include <doctest/doctest.h>

using tongket::images::read_orientation;

namespace {

std::string little(std::string_view entry) {
    std::string tiff("II*\0\x08\0\0\0\x01\0", 10);
    tiff += entry;
    return tiff;
}

}  // namespace

TEST_CASE("the turn is read in both byte orders") {
    CHECK(read_orientation(little({"\x12\x01\x03\0\x01\0\0\0\x06\0\0\0", 12})) == 6);
    const std::string big("MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0", 22);
    CHECK(read_orientation(big) == 6);
}

TEST_CASE("a turn of another type, a directory that leads past the end, and other bytes are none") {
    CHECK_FALSE(read_orientation(little({"\x12\x01\x04\0\x01\0\0\0\x06\0\0\0", 12})));
    CHECK_FALSE(read_orientation({"II*\0\xFF\xFF\xFF\xFF", 8}));
    CHECK_FALSE(read_orientation({"II*\0\x08\0\0\0\xFF\xFF", 10}));
    CHECK_FALSE(read_orientation("Exif"));
    CHECK_FALSE(read_orientation(""));
}
