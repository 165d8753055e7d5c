#include "images/png_parts.h"

#include <string>

#include <doctest/doctest.h>

#include "images/reading.h"

using namespace tongket;
using images::PngParts;
using images::read_png_parts;

TEST_CASE("a file's own colours are found") {
    const std::string gamma = tests::case_bytes("rgb8-gama.png");
    const auto parts = read_png_parts(gamma);
    REQUIRE(parts);
    REQUIRE(parts->colours);
    CHECK(parts->colours->gamma > 0);
    const std::string icc = tests::case_bytes("rgb8-icc.png");
    const auto with_icc = read_png_parts(icc);
    REQUIRE(with_icc);
    const std::string profile = images::inflate_profile(with_icc->profile);
    REQUIRE(profile.size() > 128);
    CHECK(profile.substr(36, 4) == "acsp");
}

TEST_CASE("a profile that is cut short is none") {
    CHECK(images::inflate_profile("").empty());
    CHECK(images::inflate_profile("không nén").empty());
}

TEST_CASE("how a file ends is told apart") {
    const auto end_of = [](const char* name) {
        const std::string bytes = tests::case_bytes(name);
        return read_png_parts(bytes)->end;
    };
    CHECK(end_of("bit1.png") == PngParts::End::Whole);
    CHECK(end_of("cut-no-iend.png") == PngParts::End::MarkMissing);
    CHECK(end_of("cut-in-idat.png") == PngParts::End::Cut);
    CHECK(end_of("bad-crc.png") == PngParts::End::Damaged);
}
