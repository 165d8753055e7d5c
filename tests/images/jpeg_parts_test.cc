#include "images/jpeg_parts.h"

#include <string>

#include <doctest/doctest.h>

#include "images/reading.h"

using namespace tongket;
using images::JpegColours;
using images::read_jpeg_parts;

TEST_CASE("colours are read as the decoder reads them") {
    const auto colours = [](const char* name) {
        const std::string bytes = tests::case_bytes(name);
        const auto parts = read_jpeg_parts(bytes);
        REQUIRE(parts);
        return parts->colours;
    };
    CHECK(colours("rgb-progressive.jpg") == JpegColours::YCbCr);
    CHECK(colours("rgb-untransformed-adobe0.jpg") == JpegColours::Rgb);
    CHECK(colours("rgb-untransformed-ids.jpg") == JpegColours::Rgb);
    CHECK(colours("ycck-adobe.jpg") == JpegColours::Ycck);
}

TEST_CASE("a bare file has the same pixels, no notes, and says how its colours are to be read") {
    for (const char* name : {"exif-8.jpg", "exif-twice.jpg", "rgb-untransformed-ids.jpg",
                             "rgb-progressive.jpg", "ycck-adobe.jpg"}) {
        CAPTURE(name);
        const std::string whole = tests::case_bytes(name);
        const auto parts = read_jpeg_parts(whole);
        REQUIRE(parts);
        const std::string bare = images::write_bare_jpeg(*parts);
        CHECK(bare.find("Exif") == std::string::npos);
        const auto again = read_jpeg_parts(bare);
        REQUIRE(again);
        CHECK(again->colours == parts->colours);
        CHECK(again->is_inverted == parts->is_inverted);
        CHECK(again->columns == parts->columns);
        CHECK(again->scans == parts->scans);
        CHECK(bare.find("Adobe") != std::string::npos);
        CHECK(bare.ends_with("\xFF\xD9"));
    }
}

TEST_CASE("what follows the end of a picture is left out") {
    const std::string whole = tests::case_bytes("odd-size.jpg");
    const std::string longer = whole + "a film, a depth map\xFF\xD9";
    const auto parts = read_jpeg_parts(longer);
    REQUIRE(parts);
    CHECK(images::write_bare_jpeg(*parts) == images::write_bare_jpeg(*read_jpeg_parts(whole)));
}

TEST_CASE("a profile in pieces is joined in their order, and one with a piece missing is none") {
    std::string bytes = tests::case_bytes("odd-size.jpg");
    const auto piece = [](char number, std::string_view body) {
        std::string segment = "\xFF\xE2";
        segment += '\0';
        segment += static_cast<char>(16 + body.size());
        segment += std::string_view("ICC_PROFILE\0", 12);
        segment += number;
        segment += '\2';
        return segment += body;
    };
    const std::string both =
        bytes.substr(0, 2) + piece('\2', "sau") + piece('\1', "trước ") + bytes.substr(2);
    CHECK(read_jpeg_parts(both)->profile == "trước sau");
    const std::string one = bytes.substr(0, 2) + piece('\2', "sau") + bytes.substr(2);
    CHECK(read_jpeg_parts(one)->profile.empty());
}
