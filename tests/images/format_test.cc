#include "images/format.h"

#include <string>

#include <doctest/doctest.h>

#include "images/reading.h"

using namespace tongket;
using graphics::ImageFormat;

TEST_CASE("formats are told by their first bytes") {
    CHECK(images::find_format(tests::case_bytes("webp-named.jpg")) == ImageFormat::WebP);
    CHECK(images::find_format(tests::case_bytes("heic-named.jpg")) == ImageFormat::Heif);
    CHECK(images::find_format(tests::case_bytes("rgb16.png")) == ImageFormat::Png);
    CHECK(images::find_format(std::string_view("MM\0*", 4)) == ImageFormat::Tiff);
    CHECK_FALSE(images::find_format("\xFF\xD8"));
    CHECK_FALSE(images::find_format(""));
}

TEST_CASE("what else people put under a picture's name has a name") {
    CHECK(images::name_of_other("\xEF\xBB\xBF\n<!DOCTYPE HTML><p>") == "HTML");
    CHECK(images::name_of_other("<?xml version=\"1.0\"?>\n<svg/>") == "SVG");
    CHECK(images::name_of_other("%PDF-1.7") == "PDF");
    CHECK(images::name_of_other("abc").empty());
}

TEST_CASE("a name fits its format by its ending, and any name without one fits") {
    CHECK(images::fits_name(ImageFormat::Jpeg, "ảnh/LỄ.JPEG"));
    CHECK_FALSE(images::fits_name(ImageFormat::Png, "a.jpg"));
    CHECK(images::fits_name(ImageFormat::Png, "ảnh"));
}
