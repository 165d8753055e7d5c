#include <doctest/doctest.h>

#include "text/fixtures.h"
#include "text/font.h"

namespace tongket::text {

TEST_CASE("family and style are the typographic ones, not the four of old Windows") {
    const auto face =
        open_face(source_folder + "/fonts/be-vietnam-pro/BeVietnamPro_300Light.ttf", 0);
    REQUIRE(face.has_value());
    CHECK((*face)->family() == "Be Vietnam Pro");
    CHECK((*face)->style_name() == "Light");
    CHECK((*face)->postscript_name() == "BeVietnamPro-Light");
    CHECK((*face)->weight() == 300);
    CHECK((*face)->slant() == Slant::Upright);
}

TEST_CASE("an italic face is known as one") {
    const auto face =
        open_face(source_folder + "/fonts/liberation-serif/LiberationSerif-BoldItalic.ttf", 0);
    REQUIRE(face.has_value());
    CHECK((*face)->slant() == Slant::Italic);
    CHECK((*face)->weight() == 700);
    CHECK((*face)->metrics().italic_angle < 0);
}

TEST_CASE("a face without OS/2 has names and a weight") {
    const auto face = open("without-OS2.ttf");
    CHECK(face->family() == "Thieu");
    CHECK(face->weight() == 400);
    CHECK(face->style_name() == "Regular");
}

}  // namespace tongket::text
