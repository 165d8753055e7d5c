#include "pdf/usual_letters.h"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "pdf/encoding.h"
#include "sample.h"
#include "text/vietnamese_letters.h"

namespace tongket::pdf {
namespace {

constexpr const char* serif = "fonts/liberation-serif/LiberationSerif-Regular.ttf";

/// The letters of the font of a page with `text`.
std::string letters_of(std::string_view text) {
    Fonts fonts({serif});
    PageMaker maker(fonts);
    maker.text(StructureId{0}, text, 10_pt, 10_pt, 0, 10_pt);
    base::Diagnostics diagnostics;
    base::Workers workers(1);
    const auto encoding = encode_words({&maker.page, 1}, {}, fonts.book(), workers, diagnostics);
    REQUIRE(encoding.has_value());
    REQUIRE(encoding->fonts.size() == 1);
    std::string letters;
    for (const CodeText& entry : encoding->fonts[0]->texts) {
        letters += entry.text;
    }
    return letters;
}

/// A third of the usual letters, and more.
constexpr std::string_view many =
    "aăâbcdđeêghiklmnoôơpqrstuưvxy àáảãạ ằắẳẵặ ầấẩẫậ èéẻẽẹ ềếểễệ ìíỉĩị òóỏõọ ồốổỗộ ờớởỡợ ùúủũụ "
    "ừứửữự ỳýỷỹỵ 0123456789";

TEST_CASE("a face has all Vietnamese letters, digits and signs, each with its text") {
    const Fonts fonts({serif});
    const GlyphTexts letters = usual_letters(fonts.book().face(text::FaceId{0}));
    CHECK(letters.size() > 10 + 52 + text::vietnamese_letters.size());
    CHECK(letters.size() < 250);
    for (const std::uint32_t glyph : letters.glyphs()) {
        CHECK_FALSE(letters.at(glyph).text.empty());
        CHECK(letters.at(glyph).others.empty());
    }
}

TEST_CASE("a font that shows a third of the usual letters has them all, whichever they are") {
    const std::string letters = letters_of(many);
    CHECK(letters.find("Ỗ") != std::string::npos);
    CHECK(letters == letters_of(std::string(many) + " ABC XYZ (Ứng)"));
}

TEST_CASE("a font that shows few letters, or a rare one, has those alone") {
    CHECK(letters_of("abc") == "abc");
    CHECK(letters_of(std::string(many) + " α").find("Ỗ") == std::string::npos);
}

}  // namespace
}  // namespace tongket::pdf
