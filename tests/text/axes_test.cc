#include <optional>

#include <doctest/doctest.h>

#include "text/fixtures.h"
#include "text/shape_in_face.h"

namespace tongket::text {
namespace {

/// variable.ttf is made for tests: wght 300 to 900 from 400, slnt -12 to 0. At 900 its stems, 100
/// units thick, and its advances, 300, are 200 units more, and its x-height is 600 instead of 500.
std::shared_ptr<const Face> open_variable(const std::optional<FaceStyle>& style = std::nullopt) {
    const auto face = open_face(font_path("variable.ttf"), 0, style);
    REQUIRE(face.has_value());
    return *face;
}

std::int64_t advance_of(const Face& face) {
    return shape_in_face(face, FaceId{0}, "AH", {}).word.advance;
}

}  // namespace

TEST_CASE("a variable font has a range of weights, and upright and italic by its axis slnt") {
    const auto face = open_variable();
    REQUIRE(face->range().has_value());
    CHECK(face->range()->lightest == 300);
    CHECK(face->range()->heaviest == 900);
    CHECK(face->range()->slants == StyleRange::Slants::Both);
    CHECK_FALSE(open("good.ttf")->range().has_value());
}

TEST_CASE("without a style a variable font is its default") {
    const auto face = open_variable();
    CHECK(face->weight() == 400);
    CHECK(face->slant() == Slant::Upright);
    CHECK(face->postscript_name() == "BienThien-Regular");
    CHECK(advance_of(*face) == 600);
}

TEST_CASE("glyphs, advances and heights are those of the weight that is asked for") {
    CHECK(advance_of(*open_variable(FaceStyle{900})) == 1000);
    CHECK(advance_of(*open_variable(FaceStyle{650})) == 800);
    CHECK(advance_of(*open_variable(FaceStyle{300})) == 500);
    CHECK(open_variable(FaceStyle{400})->metrics().x_height == 500);
    CHECK(open_variable(FaceStyle{900})->metrics().x_height == 600);
    CHECK(open_variable(FaceStyle{900})->metrics().x_max == 450);  // .notdef
}

TEST_CASE("beyond an axis its end is taken") {
    const auto face = open_variable(FaceStyle{1000, Slant::Italic});
    CHECK(face->weight() == 900);
    CHECK(face->slant() == Slant::Italic);
    CHECK(face->metrics().italic_angle == -12 * 65'536);
    CHECK(open_variable(FaceStyle{100})->weight() == 300);
}

TEST_CASE("an instance has the font's own name for it, else one that tells where it lies") {
    CHECK(open_variable(FaceStyle{900})->postscript_name() == "BienThien-Black");
    CHECK(open_variable(FaceStyle{900})->style_name() == "Black");
    CHECK(open_variable(FaceStyle{700})->postscript_name() == "BienThien-SemiBold");
    CHECK(open_variable(FaceStyle{650})->postscript_name() == "BienThien_650wght");
    CHECK(open_variable(FaceStyle{400, Slant::Italic})->postscript_name() == "BienThien_-12slnt");
    CHECK(open_variable(FaceStyle{400})->postscript_name() == "BienThien-Regular");
}

}  // namespace tongket::text
