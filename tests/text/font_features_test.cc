#include "text/font_features.h"

#include <doctest/doctest.h>

#include "text/font_book.h"

using namespace tongket::text;

TEST_CASE("a face knows the features of its tables, and every face what is switched off") {
    FontBook fonts(FontBook::System::Ignore);
    fonts.add_folder(TONGKET_SOURCE_DIR "/fonts/liberation-serif");
    const auto id = fonts.find({"Liberation Serif", 400, Slant::Upright});
    REQUIRE(id);
    const Face& face = fonts.face(*id);
    CHECK(has_feature(face, "sups"));
    CHECK(has_feature(face, "mark"));
    CHECK(has_feature(face, "kern"));
    CHECK(has_feature(face, "-smcp"));
    CHECK_FALSE(has_feature(face, "smcp"));
    CHECK_FALSE(has_feature(face, "ss20=1"));
    CHECK(has_feature(face, "no feature at all"));
}
