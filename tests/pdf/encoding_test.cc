#include "pdf/encoding.h"

#include <doctest/doctest.h>

#include "sample.h"

namespace tongket::pdf {
namespace {

struct Encoded {
    Fonts fonts;
    graphics::Page page;
    base::Diagnostics diagnostics;
    Encoding encoding;

    Encoded(const std::string& font, std::string_view text, base::Length letter_space = {})
        : fonts({font}) {
        PageMaker maker(fonts);
        maker.text(StructureId{0}, text, 10_pt, 10_pt, 0, 10_pt, letter_space);
        encode(maker);
    }
    struct HandMade {
        std::string text;
        std::vector<text::Glyph> glyphs;
    };
    Encoded(const std::string& font, const std::vector<HandMade>& words) : fonts({font}) {
        PageMaker maker(fonts);
        std::vector<graphics::PlacedWord> placed;
        for (const HandMade& word : words) {
            placed.push_back({fonts.hand_made(word.text, word.glyphs), {}});
        }
        maker.words(StructureId{0}, placed, 10_pt, 10_pt);
        encode(maker);
    }
    void encode(const PageMaker& maker) {
        page = maker.page;
        base::Workers workers(1);
        auto result = encode_words({&page, 1}, {}, fonts.book(), workers, diagnostics);
        REQUIRE(result.has_value());
        encoding = std::move(*result);
    }
    [[nodiscard]] const EncodedWord& word(std::size_t index) const {
        const auto& item = std::get<graphics::TextItem>(page.items[0]);
        return encoding.words.at(encoding.key(item, *item.words[index].word));
    }
    /// What a reader makes of the codes of a word.
    [[nodiscard]] std::string copied(std::size_t index) const {
        std::string text;
        for (const EncodedGlyph& glyph : word(index).glyphs) {
            for (const CodeText& entry : encoding.fonts[word(index).font]->texts) {
                text += entry.code == glyph.code ? entry.text : "";
            }
        }
        return text;
    }
};

constexpr const char* serif = "fonts/liberation-serif/LiberationSerif-Regular.ttf";
constexpr const char* small = "tests/pdf/fonts/good.ttf";
constexpr const char* marks = "tests/pdf/fonts/no-composed.ttf";
constexpr const char* cff = "tests/pdf/fonts/sans-cid.otf";

TEST_CASE("each Vietnamese word is copied letter for letter") {
    const Encoded encoded(serif, "Nguyễn Ộ ữ đ Ẵng");
    for (std::size_t i = 0; i < 9; i += 2) {
        const auto& item = std::get<graphics::TextItem>(encoded.page.items[0]);
        CHECK(encoded.copied(i) == item.words[i].word->text);
        CHECK_FALSE(encoded.word(i).wants_actual_text);
    }
}

TEST_CASE("a glyph that stands for a blank and a no-break blank has two codes") {
    const Encoded encoded(serif, {{" ", {{3, 0, 250, 0, 0}}}, {"\u00A0", {{3, 0, 250, 0, 0}}}});
    CHECK(encoded.word(0).glyphs[0].code == spaced_code);
    CHECK(encoded.copied(0) == " ");
    CHECK(encoded.copied(1) == "\u00A0");
    CHECK(encoded.encoding.fonts[0]->is_mapped);
    CHECK(encoded.word(1).glyphs[0].code == encoded.encoding.fonts[0]->program.glyph_count);
    CHECK(encoded.word(0).glyphs[0].width == encoded.word(1).glyphs[0].width);
}

TEST_CASE("letter-space of more than 0.08 em lies in the advances of a font of its own") {
    const Encoded narrow(serif, "Thi đua", 0.79_pt);
    CHECK(narrow.encoding.fonts[0]->tracking == 0);
    const Encoded wide(serif, "Thi đua", 1.25_pt);
    REQUIRE(wide.encoding.fonts.size() == 1);
    CHECK(wide.encoding.fonts[0]->tracking == 256);
    CHECK(wide.copied(2) == "đua");
    CHECK(wide.word(0).glyphs[0].width == narrow.word(0).glyphs[0].width + 125'000);
}

TEST_CASE("a text in one letter-space is in one font, the same words in another in another") {
    Fonts fonts({serif});
    PageMaker maker(fonts);
    maker.text(StructureId{0}, "Thi đua", 10_pt, 10_pt, 0, 10_pt, 2_pt);
    maker.text(StructureId{0}, "Thi đua", 10_pt, 30_pt, 0, 20_pt, 4_pt);
    maker.text(StructureId{0}, "Thi đua", 10_pt, 60_pt, 0, 10_pt);
    base::Diagnostics diagnostics;
    base::Workers workers(1);
    const auto encoding = encode_words({&maker.page, 1}, {}, fonts.book(), workers, diagnostics);
    REQUIRE(encoding.has_value());
    CHECK(encoding->fonts.size() == 2);
    CHECK(encoding->words.size() == 6);  // two words and a blank, twice
}

TEST_CASE("a face whose advances cannot change keeps its own") {
    const Encoded wide(cff, "ab", 2_pt);
    REQUIRE(wide.encoding.fonts.size() == 1);
    CHECK(wide.encoding.fonts[0]->tracking == 0);
}

TEST_CASE("a ligature's code is copied as its letters") {
    const Encoded encoded(small, "fi");
    REQUIRE(encoded.word(0).glyphs.size() == 1);
    CHECK(encoded.copied(0) == "fi");
}

TEST_CASE("a letter that is set of several glyphs wants an ActualText") {
    const Encoded encoded(
        marks, {{"\u1EAD", {{5, 0, 500, 0, 0}, {11, 0, 0, -9, -80}}}, {"a", {{5, 0, 500, 0, 0}}}});
    CHECK(encoded.word(0).wants_actual_text);
    CHECK_FALSE(encoded.word(1).wants_actual_text);
    // Readers without ActualText get the letter and the mark of the font's own character map.
    CHECK(encoded.copied(0).ends_with("\u0323"));
    CHECK(encoded.word(0).glyphs[1].rise == -80'000);
}

TEST_CASE("a second text of a glyph in a CFF font, which has no map, wants an ActualText") {
    const Encoded encoded(cff, {{" ", {{77, 0, 280, 0, 0}}}, {"\u00A0", {{77, 0, 280, 0, 0}}}});
    CHECK(encoded.word(0).glyphs[0].code == encoded.word(1).glyphs[0].code);
    CHECK_FALSE(encoded.word(0).wants_actual_text);
    CHECK(encoded.word(1).wants_actual_text);
    CHECK_FALSE(encoded.encoding.fonts[0]->is_mapped);
}

TEST_CASE("clusters that run backwards or past the word want an ActualText") {
    const Encoded encoded(
        serif, {{"ab", {{69, 1, 500, 0, 0}, {68, 0, 500, 0, 0}}}, {"a", {{68, 40, 500, 0, 0}}}});
    CHECK(encoded.word(0).wants_actual_text);
    CHECK(encoded.word(1).wants_actual_text);
}

TEST_CASE("glyphs stand where the shaper put them") {
    const Encoded encoded(serif, "AVA");
    const text::ShapedWord& word =
        *std::get<graphics::TextItem>(encoded.page.items[0]).words[0].word;
    const auto& glyphs = encoded.word(0).glyphs;
    REQUIRE(glyphs.size() == 3);
    CHECK(glyphs[1].x == base::mul_div(word.glyphs[0].advance, 1'000'000, word.units_per_em));
    // V is drawn closer than A is wide.
    CHECK(glyphs[1].x < glyphs[0].width);
    CHECK(glyphs[2].spaces_before == 2);
}

TEST_CASE("a font whose licence forbids embedding is reported") {
    const Encoded encoded("tests/pdf/fonts/fstype-restricted.ttf", "a");
    REQUIRE(encoded.diagnostics.size() == 1);
    CHECK(encoded.diagnostics.items()[0].code == base::Code::FontRestricted);
}

TEST_CASE("a letter for private use is reported with its code point") {
    const Encoded encoded(serif, {{"\uE116", {{36, 0, 1000, 0, 0}}}});
    REQUIRE(encoded.diagnostics.size() == 1);
    CHECK(encoded.diagnostics.items()[0].code == base::Code::LetterWithoutMeaning);
    CHECK(encoded.diagnostics.items()[0].arguments[1] == "U+E116");
}

TEST_CASE("a glyph for a missing letter is never embedded") {
    const Encoded encoded(serif, {{"x", {{0, 0, 1000, 0, 0}}}});
    REQUIRE(encoded.diagnostics.size() == 1);
    CHECK(encoded.diagnostics.items()[0].code == base::Code::MissingLetter);
    CHECK(encoded.encoding.words.empty());
}

}  // namespace
}  // namespace tongket::pdf
