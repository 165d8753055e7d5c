#include "pdf/usual_font.h"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "pdf/shared_parts.h"
#include "sample.h"

namespace tongket::pdf {
namespace {

constexpr std::string_view letters =
    "aăâbcdđeêghiklmnoôơpqrstuưvxy àáảãạ ằắẳẵặ ầấẩẫậ èéẻẽẹ ềếểễệ ìíỉĩị òóỏõọ ồốổỗộ ờớởỡợ ùúủũụ "
    "ừứửữự ỳýỷỹỵ 0123456789";

TEST_CASE("words that earlier documents had are encoded as they are alone") {
    Fonts fonts({"fonts/liberation-serif/LiberationSerif-Regular.ttf"});
    base::Workers workers(1);
    SharedParts shared;
    for (const char* text : {"thi đua", "thi đua", "khen\u00A0thưởng thi", "thi (đua) khen"}) {
        PageMaker maker(fonts);
        maker.text(StructureId{0}, letters, 10_pt, 10_pt);
        maker.text(StructureId{0}, text, 10_pt, 30_pt);
        base::Diagnostics diagnostics;
        const std::span<const graphics::Page> pages(&maker.page, 1);
        const auto made =
            encode_words(pages, {}, fonts.book(), workers, diagnostics, nullptr, &shared);
        const auto alone = encode_words(pages, {}, fonts.book(), workers, diagnostics);
        REQUIRE(made.has_value());
        REQUIRE(alone.has_value());
        CHECK(made->fonts[0]->made_of == alone->fonts[0]->made_of);
        REQUIRE(made->words.size() == alone->words.size());
        for (const auto& [key, word] : alone->words) {
            const EncodedWord& other = made->words.at(key);
            CHECK(other.font == word.font);
            CHECK(other.code_size == word.code_size);
            CHECK(other.wants_actual_text == word.wants_actual_text);
            REQUIRE(other.glyphs.size() == word.glyphs.size());
            for (std::size_t i = 0; i < word.glyphs.size(); ++i) {
                CHECK(other.glyphs[i].code == word.glyphs[i].code);
                CHECK(other.glyphs[i].x == word.glyphs[i].x);
            }
            REQUIRE(other.row.has_value() == word.row.has_value());
            CHECK((!word.row || other.row->codes == word.row->codes));
        }
    }
}

TEST_CASE("a font keeps words once a second document has asked for some") {
    Fonts fonts({"fonts/liberation-serif/LiberationSerif-Regular.ttf"});
    UsualFont font(fonts.book().face(text::FaceId{0}), text::FaceId{0}, 0);
    const WordKey key{fonts.hand_made("a", {{68, 0, 500, 0, 0}}), 0};
    const std::vector<std::uint32_t> font_of = {0};
    std::vector<const EncodedWord*> known(1);
    font.words.find({&key, 1}, font_of, 0, known);
    CHECK_FALSE(font.words.wants_more());
    font.words.find({&key, 1}, font_of, 0, known);
    CHECK(font.words.wants_more());
    CHECK(known[0] == nullptr);
    const std::vector<EncodedGlyph> glyphs = {{0, 444'000, 0, 0, 7}};
    font.words.keep(key, {5, false, CodeSize::One, glyphs});
    font.words.find({&key, 1}, font_of, 0, known);
    REQUIRE(known[0] != nullptr);
    CHECK(known[0]->glyphs.front().code == 7);
}

}  // namespace
}  // namespace tongket::pdf
