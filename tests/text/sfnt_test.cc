#include "text/sfnt.h"

#include <string>

#include <doctest/doctest.h>

namespace tongket::text {
namespace {

using namespace std::string_literals;

std::string reason(std::string_view file, std::uint32_t index = 0) {
    const auto sfnt = Sfnt::read(file, index);
    return sfnt ? "" : sfnt.error().en;
}

/// A directory of one table.
std::string one_table(std::uint8_t offset, std::uint8_t length) {
    std::string file = "\0\1\0\0\0\1\0\0\0\0\0\0"s + "head\0\0\0\0\0\0\0"s;
    file += static_cast<char>(offset);
    file += "\0\0\0"s;
    file += static_cast<char>(length);
    return file + "abcd";
}

}  // namespace

TEST_CASE("integers past the end read as 0") {
    CHECK(read_u16("\x12\x34", 0) == 0x1234);
    CHECK(read_u16("\x12\x34", 1) == 0);
    CHECK(read_u16("", ~std::size_t{0}) == 0);
    CHECK(read_i16("\xFF\xFE", 0) == -2);
    CHECK(read_u32("\x80\x01\x02\x03", 0) == 0x80010203);
    CHECK(read_u32("abc", 0) == 0);
}

TEST_CASE("a file that is no font is called what it is") {
    CHECK(reason("") == "the file is empty");
    CHECK(reason("<!DOCTYPE html>").find("web page") != std::string::npos);
    CHECK(reason("wOF2....").find("web font") != std::string::npos);
    CHECK(reason("%!PS-AdobeFont").find("Type 1") != std::string::npos);
    CHECK(reason("PK\3\4").find("archive") != std::string::npos);
    CHECK(reason("hello") == "it is not a font file");
}

TEST_CASE("a table that ends with the file is found, one that reaches past it is refused") {
    const auto file = one_table(28, 4);
    const auto sfnt = Sfnt::read(file, 0);
    REQUIRE(sfnt.has_value());
    CHECK(sfnt->table("head") == "abcd");
    CHECK(sfnt->table("maxp").empty());
    CHECK(reason(one_table(28, 5)) == "the file is cut off");
    CHECK(reason(one_table(33, 0)) == "the file is cut off");
}

TEST_CASE("a collection that counts more faces than its header holds has fewer") {
    CHECK(count_faces("\0\1\0\0"s) == 1);
    CHECK(count_faces("ttcf\0\1\0\0\xFF\xFF\xFF\xFF\0\0\0\x0C"s) == 1);
    CHECK(reason("ttcf\0\1\0\0\xFF\xFF\xFF\xFF\0\0\0\x0C"s, 7).find("no number 8") !=
          std::string::npos);
    CHECK(reason("ttcf\0\1\0\0\0\0\0\1\xFF\xFF\xFF\xFF"s).find("damaged") != std::string::npos);
}

}  // namespace tongket::text
