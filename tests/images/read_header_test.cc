#include "images/read_header.h"

#include <string>

#include <doctest/doctest.h>

#include "images/limits.h"
#include "images/reading.h"

using namespace tongket;
using graphics::ImageFormat;
using graphics::Orientation;
using tests::read_bytes;
using tests::read_case;

TEST_CASE("size and format come from the bytes, whatever the name says") {
    const auto jpeg = read_case("odd-size.jpg");
    REQUIRE(jpeg.image);
    CHECK(jpeg.image->format == ImageFormat::Jpeg);
    CHECK(jpeg.image->columns == 77);
    CHECK(jpeg.image->rows == 13);
    CHECK(jpeg.codes().empty());
    const auto png = read_case("name-says-jpeg.jpg");
    REQUIRE(png.image);
    CHECK(png.image->format == ImageFormat::Png);
    CHECK(png.codes() == "TK0909");
    CHECK_FALSE(png.diagnostics.has_errors());
}

TEST_CASE("a picture is as wide as it is seen, not as it is stored") {
    const auto turned = read_case("exif-8.jpg");
    REQUIRE(turned.image);
    CHECK(turned.image->orientation == Orientation::LeftBottom);
    CHECK(turned.image->columns == 56);
    CHECK(turned.image->width() == 40);
    CHECK(turned.image->height() == 56);
    CHECK(read_case("exif-1.jpg").image->orientation == Orientation::TopLeft);
    CHECK(read_case("exif6.png").image->orientation == Orientation::RightTop);
    CHECK(read_case("exif-twice.jpg").image->orientation == Orientation::RightTop);
}

TEST_CASE("a turn that does not exist is told and left alone") {
    const auto bad = read_case("exif-9-bad.jpg");
    REQUIRE(bad.image);
    CHECK(bad.image->orientation == Orientation::TopLeft);
    CHECK(bad.codes() == "TK0908");
}

TEST_CASE("what is no picture is called by its name") {
    CHECK(read_case("html-named.png").codes() == "TK0902");
    CHECK(read_case("html-named.png").diagnostics.items()[0].arguments[1] == "HTML");
    CHECK(read_case("empty.png").codes() == "TK0903");
    CHECK(read_bytes("a.png", "xin chào").codes() == "TK0901");
    CHECK(read_bytes("a.jpg", "GIF89a......").diagnostics.items()[0].arguments[1] == "GIF");
}

TEST_CASE("a file that is cut short or damaged is not taken on trust") {
    CHECK(read_case("rgb-cut-in-header.jpg").codes() == "TK0904");
    CHECK(read_case("cut-header.png").codes() == "TK0904");
    CHECK(read_case("cut-in-idat.png").codes() == "TK0904");
    CHECK(read_case("bad-crc.png").codes() == "TK0905");
    CHECK(read_case("zero-width.png").codes() == "TK0905");
    const auto no_end = read_case("cut-no-iend.png");
    CHECK(no_end.codes() == "TK0907");
    CHECK(no_end.image);
}

TEST_CASE("every beginning of a picture ends in a picture or in an error") {
    for (const char* name : {"exif-twice.jpg", "ycck-adobe.jpg", "bit1.png", "exif6.png"}) {
        const std::string whole = tests::case_bytes(name);
        for (std::size_t size = 0; size < whole.size(); ++size) {
            const auto part = read_bytes(name, whole.substr(0, size));
            CHECK(part.image.has_value() != part.diagnostics.has_errors());
        }
    }
}

TEST_CASE("more pixels than anybody prints are refused before they are decoded") {
    std::string huge = tests::case_bytes("exif-1.jpg");
    const std::size_t frame = huge.find("\xFF\xC0");
    REQUIRE(frame != std::string::npos);
    huge.replace(frame + 5, 4, "\xFF\xFF\xFF\xFF");
    const auto read = read_bytes("a.jpg", huge);
    CHECK(read.codes() == "TK0906");
    CHECK_FALSE(read.image);
}
