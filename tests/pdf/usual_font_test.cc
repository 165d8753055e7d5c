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

/// Encodes the page's words beside those of earlier documents and alone.
void check_encoded_as_alone(const Fonts& fonts, const graphics::Page& page, SharedParts& shared) {
    base::Workers workers(1);
    base::Diagnostics diagnostics;
    const std::span<const graphics::Page> pages(&page, 1);
    const auto made = encode_words(pages, {}, fonts.book(), workers, diagnostics, nullptr, &shared);
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

constexpr const char* usual_face = "fonts/liberation-serif/LiberationSerif-Regular.ttf";

TEST_CASE("words that earlier documents had are encoded as they are alone") {
    Fonts fonts({usual_face});
    SharedParts shared;
    for (const char* text : {"thi đua", "thi đua", "khen\u00A0thưởng thi", "thi (đua) khen"}) {
        PageMaker maker(fonts);
        maker.text(StructureId{0}, letters, 10_pt, 10_pt);
        maker.text(StructureId{0}, text, 10_pt, 30_pt);
        check_encoded_as_alone(fonts, maker.page, shared);
    }
}

TEST_CASE("words that usual fonts know are not theirs in a font that has few letters, or others") {
    Fonts fonts({usual_face});
    SharedParts shared;
    PageMaker usual(fonts);
    usual.text(StructureId{0}, letters, 10_pt, 10_pt);
    PageMaker few(fonts);
    few.text(StructureId{0}, "thi đua", 10_pt, 10_pt);
    PageMaker others = usual;
    others.text(StructureId{0}, "thi đua Ω", 10_pt, 30_pt);
    // The glyph of a letter stands for another one, too.
    const auto shown = fonts.place("a", fonts.style(0), 10_pt).front().word->glyphs.front();
    PageMaker twice = usual;
    twice.words(StructureId{0}, {{fonts.hand_made("b", {{shown.id, 0, 500, 0, 0}}), {}}}, 10_pt,
                30_pt);
    for (const PageMaker* maker : {&usual, &usual, &usual, &few, &others, &twice, &usual}) {
        check_encoded_as_alone(fonts, maker->page, shared);
    }
}

TEST_CASE("a font keeps words once a second document has asked for some") {
    Fonts fonts({usual_face});
    UsualFont font(fonts.book().face(text::FaceId{0}), text::FaceId{0}, 0);
    const WordKey key{fonts.hand_made("a", {{68, 0, 500, 0, 0}}), 0};
    const std::vector<std::uint32_t> font_of = {0};
    std::vector<const EncodedWord*> known(1);
    CHECK_FALSE(font.words.wants_words());
    CHECK(font.words.wants_words());
    font.words.find({&key, 1}, font_of, 0, known);
    CHECK(known[0] == nullptr);
    const std::vector<EncodedGlyph> glyphs = {{0, 444'000, 0, 0, 7}};
    font.words.keep(key, {5, false, CodeSize::One, glyphs});
    font.words.find({&key, 1}, font_of, 0, known);
    REQUIRE(known[0] != nullptr);
    CHECK(known[0]->glyphs.front().code == 7);
}

}  // namespace
}  // namespace tongket::pdf
