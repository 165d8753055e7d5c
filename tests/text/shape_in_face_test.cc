#include "text/shape_in_face.h"

#include <doctest/doctest.h>

#include "text/fixtures.h"

namespace tongket::text {
namespace {

FaceAttempt shape(const Face& face,
                  std::string_view text,
                  const std::vector<FontFeature>& features = {}) {
    return shape_in_face(face, FaceId{0}, text, features);
}

std::shared_ptr<const Face> open_serif() {
    const auto face =
        open_face(source_folder + "/fonts/liberation-serif/LiberationSerif-Regular.ttf", 0);
    REQUIRE(face.has_value());
    return *face;
}

}  // namespace

TEST_CASE("a word's advance is the sum of its glyphs', in units per em") {
    const auto face = open("upem-2048.ttf");
    const auto attempt = shape(*face, "aậA");
    CHECK(attempt.unset.empty());
    CHECK(attempt.word.units_per_em == 2048);
    REQUIRE(attempt.word.glyphs.size() == 3);
    std::int64_t sum = 0;
    for (const Glyph& glyph : attempt.word.glyphs) {
        CHECK(glyph.advance > 0);
        sum += glyph.advance;
    }
    CHECK(attempt.word.advance == sum);
    CHECK(attempt.word.cluster_count == 3);
    CHECK(attempt.word.glyphs[2].cluster == 4);  // after a and three bytes
}

TEST_CASE("the ink reaches from the lowest to the highest glyph") {
    const auto serif = open_serif();
    const auto low = shape(*serif, "y").word;
    const auto high = shape(*serif, "Ễ").word;
    const auto both = shape(*serif, "Ễy").word;
    CHECK(low.ink_bottom < 0);
    CHECK(high.ink_bottom >= 0);
    CHECK(high.ink_top == 1854);
    CHECK(both.ink_top == high.ink_top);
    CHECK(both.ink_bottom == low.ink_bottom);
    CHECK(shape(*serif, " ").word.ink_top == 0);
}

TEST_CASE("f and i become one glyph with one cluster, unless ligatures are off") {
    const auto face = open("good.ttf");
    const auto joined = shape(*face, "fia").word;
    REQUIRE(joined.glyphs.size() == 2);
    CHECK(joined.glyphs[0].cluster == 0);
    CHECK(joined.glyphs[1].cluster == 2);
    CHECK(joined.cluster_count == 2);
    const auto off = read_feature("-liga");
    REQUIRE(off.has_value());
    CHECK(shape(*face, "fia", {*off}).word.glyphs.size() == 3);
}

TEST_CASE("what is no feature is none") {
    CHECK_FALSE(read_feature("").has_value());
    CHECK_FALSE(read_feature("not a feature").has_value());
    CHECK(read_feature("onum")->value == 1);
}

TEST_CASE("decomposed letters are composed where the face has the composed glyph") {
    const auto face = open("no-marks.ttf");
    CHECK(shape(*face, "a\u0323\u0302").unset.empty());
    CHECK(shape(*face, "a\u0323\u0302").word.glyphs.size() == 1);
    CHECK(shape(*face, "ậ").word.glyphs[0].id == shape(*face, "a\u0323\u0302").word.glyphs[0].id);
}

TEST_CASE("a face with marks but no way to place them has no letter made of them") {
    const auto face = open("no-composed.ttf");
    CHECK(shape(*face, "a").unset.empty());
    const auto attempt = shape(*face, "aậđ");
    REQUIRE(attempt.unset.size() == 1);
    CHECK(attempt.unset[0].begin == 1);
    CHECK(attempt.unset[0].end == 4);
    CHECK(shape(*face, "a\u0323").unset.size() == 1);
}

TEST_CASE("a face with a GPOS mark feature sets a letter and a mark that nobody composed") {
    const auto face =
        open_face(source_folder + "/fonts/be-vietnam-pro/BeVietnamPro_400Regular.ttf", 0);
    REQUIRE(face.has_value());
    const auto attempt = shape(**face, "x\u0323");
    CHECK(attempt.unset.empty());
    CHECK(attempt.word.glyphs.size() == 2);
    CHECK(attempt.word.cluster_count == 1);
}

TEST_CASE("a letter that the face lacks is unset, and so is a mark without a letter") {
    const auto face = open("good.ttf");
    const auto attempt = shape(*face, "ab1");
    REQUIRE(attempt.unset.size() == 1);
    CHECK(attempt.unset[0].begin == 1);
    CHECK(attempt.unset[0].end == 2);
    CHECK(shape(*face, "\u0323a").unset.size() == 1);
}

TEST_CASE("a no-break space is the blank's glyph with its own text") {
    const auto face = open("good.ttf");
    const auto blank = shape(*face, " ").word;
    const auto glued = shape(*face, "\u00A0");
    CHECK(glued.unset.empty());
    REQUIRE(glued.word.glyphs.size() == 1);
    CHECK(glued.word.glyphs[0].id == blank.glyphs[0].id);
    CHECK(glued.word.advance == blank.advance);
    CHECK(glued.word.text == "\u00A0");
}

TEST_CASE("invisible characters have no glyph and are not missing") {
    const auto attempt = shape(*open("good.ttf"), "a\u00ADa\u200B");
    CHECK(attempt.unset.empty());
    CHECK(attempt.word.glyphs.size() == 2);
    CHECK(attempt.word.text == "a\u00ADa\u200B");
}

TEST_CASE("a no-break hyphen is the hyphen where the face has no own") {
    const auto serif = open_serif();
    const auto attempt = shape(*serif, "a\u2011b");
    CHECK(attempt.unset.empty());
    CHECK(attempt.word.glyphs.size() == 3);
}

TEST_CASE("letters move together in a face with kerning") {
    const auto serif = open_serif();
    const auto off = read_feature("-kern");
    CHECK(shape(*serif, "AV").word.advance < shape(*serif, "AV", {*off}).word.advance);
}

}  // namespace tongket::text
