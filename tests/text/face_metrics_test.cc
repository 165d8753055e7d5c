#include "text/face_metrics.h"

#include <doctest/doctest.h>

#include "text/fixtures.h"

namespace tongket::text {
namespace {

FaceMetrics metrics_of(const std::string& family, Weight weight) {
    FontBook fonts(FontBook::System::Ignore);
    fonts.add_folder(source_folder + "/fonts");
    const auto id = fonts.find({family, weight, Slant::Upright});
    REQUIRE(id.has_value());
    return fonts.face(*id).metrics();
}

}  // namespace

TEST_CASE("Liberation Serif's single line spacing is 1.149 em, as in Word") {
    const auto metrics = metrics_of("Liberation Serif", 400);
    CHECK(metrics.units_per_em == 2048);
    CHECK(metrics.ascent == 1825);
    CHECK(metrics.descent == -443);
    CHECK(metrics.line_height() == 2355);
    CHECK(metrics.italic_angle == 0);
}

TEST_CASE("the letters' ink is measured, since it leaves the declared ascent") {
    const auto regular = metrics_of("Liberation Serif", 400);
    CHECK(regular.letters_top == 1854);
    CHECK(regular.letters_top > regular.ascent);
    CHECK(regular.letters_bottom < -400);
    CHECK(metrics_of("Liberation Serif", 700).letters_top == 1875);  // 0.916 em
}

TEST_CASE("a face that declares no height gets one") {
    const auto metrics = open("zero-ascent.ttf")->metrics();
    CHECK(metrics.ascent > 0);
    CHECK(metrics.line_height() > 0);
    CHECK(open("low-ascent.ttf")->metrics().ascent == 700);
}

TEST_CASE("heights that OS/2 does not state are measured") {
    const auto stated = metrics_of("Liberation Sans", 400);
    CHECK(stated.cap_height == 1409);
    CHECK(stated.x_height == 1082);
    CHECK(open("without-OS2.ttf")->metrics().x_height > 0);
    CHECK(open("without-OS2.ttf")->metrics().cap_height > 0);
}

TEST_CASE("units per em from 16 to 2,048 scale the heights") {
    CHECK(open("upem-16.ttf")->metrics().ascent == 16);
    CHECK(open("upem-2048.ttf")->metrics().ascent == 1901);
}

TEST_CASE("a blank glyph has no ink, a letter has") {
    const auto face = open("good.ttf");
    auto* font = static_cast<hb_font_t*>(face->harfbuzz_font());
    CHECK_FALSE(measure_ink(font, glyph_for(font, U' ').value()).has_value());
    CHECK(measure_ink(font, glyph_for(font, U'a').value()).has_value());
    CHECK_FALSE(glyph_for(font, U'b').has_value());
}

}  // namespace tongket::text
