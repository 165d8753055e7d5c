#include "pdf/text_array.h"

#include <doctest/doctest.h>

namespace tongket::pdf {
namespace {

using namespace base::literals;
using namespace std::string_literals;

constexpr FileSpacing no_spacing{{0, 4}, {0, 4}};

EncodedWord word(const std::vector<EncodedGlyph>& glyphs, CodeSize size = CodeSize::Two) {
    return {0, false, size, glyphs};
}

TEST_CASE("glyphs that follow each other by their widths need no displacement") {
    ByteBuffer content;
    TextArray array(content, 10_pt, {}, no_spacing);
    array.show(word({{0, 500'000, 0, 0, 1}, {500'000, 250'000, 0, 1, 2}}), {});
    array.show(word({{0, 500'000, 0, 0, 3}}), 7.5_pt);
    array.finish();
    CHECK(content.bytes() == "[(\0\1\0\2\0\3)]TJ\n"s);
}

TEST_CASE("kerning and wider blanks become displacements in thousandths of an em") {
    ByteBuffer content;
    TextArray array(content, 10_pt, {}, no_spacing);
    array.show(word({{0, 500'000, 0, 0, 1}, {420'000, 500'000, 0, 1, 2}}), {});
    array.show(word({{0, 500'000, 0, 0, 3}}), 10_pt);
    array.finish();
    CHECK(content.bytes() == "[(\0\1)80(\0\2)-80(\0\3)]TJ\n"s);
}

TEST_CASE("what rounding leaves does not add up along a line") {
    // Each word is a third of a thousandth of an em wider than its glyph says.
    ByteBuffer content;
    TextArray array(content, 1_pt, {}, no_spacing);
    for (int i = 0; i < 300; ++i) {
        array.show(word({{0, 500'000, 0, 0, 1}}),
                   base::Length::from_units(base::mul_div(65'536, 500'333 * i, 1'000'000)));
    }
    array.finish();
    int moved = 0;
    for (std::size_t at = content.bytes().find(")-1("); at != std::string::npos;
         at = content.bytes().find(")-1(", at + 1)) {
        ++moved;
    }
    CHECK(moved >= 98);
    CHECK(moved <= 100);
}

TEST_CASE("letter-space that the file states is not written again between letters") {
    ByteBuffer content;
    TextArray array(content, 10_pt, 0.5_pt, {{5000, 4}, {0, 4}});
    array.show(word({{0, 500'000, 0, 0, 1}, {500'000, 500'000, 0, 1, 2}}), {});
    array.finish();
    CHECK(content.bytes() == "[(\0\1\0\2)]TJ\n"s);
}

TEST_CASE("a mark in its letter's cluster takes back the letter-space before it") {
    ByteBuffer content;
    TextArray array(content, 10_pt, 0.5_pt, {{5000, 4}, {0, 4}});
    array.show(word({{0, 500'000, 0, 0, 1}, {500'000, 0, 0, 0, 2}}), {});
    array.finish();
    CHECK(content.bytes() == "[(\0\1)50(\0\2)]TJ\n"s);
}

TEST_CASE("bytes that end a string or a line are escaped") {
    ByteBuffer content;
    TextArray array(content, 10_pt, {}, no_spacing);
    array.show(word({{0, 500'000, 0, 0, 0x2829}, {500'000, 500'000, 0, 1, 0x5C0D}}), {});
    array.show(word({{0, 500'000, 0, 0, 0x410A}}), 10_pt);
    array.finish();
    CHECK(content.bytes() == "[(\\(\\)\\\\\\rA\n)]TJ\n"s);
}

TEST_CASE("codes of one byte are written as one") {
    const std::vector<EncodedGlyph> glyphs = {{0, 500'000, 0, 0, 0x29}, {500'000, 1, 0, 1, 0xFF}};
    ByteBuffer content;
    std::string codes;
    codes.reserve(64);
    TextArray array(content, 10_pt, {}, no_spacing);
    EncodedWord shown = word(glyphs, CodeSize::One);
    array.show(shown, {});
    shown.row = make_row(glyphs, CodeSize::One, codes);
    array.show(shown, 5.00001_pt);
    array.finish();
    CHECK(content.bytes() == "[(\\)\xFF\\)\xFF)]TJ\n"s);
}

TEST_CASE("word spacing widens blanks of one byte and nothing else") {
    const std::vector<EncodedGlyph> blank = {{0, 250'000, 0, 0, spaced_code}};
    const std::vector<EncodedGlyph> letter = {{0, 500'000, 0, 0, 'a'}};
    for (const bool by_rows : {false, true}) {
        ByteBuffer content;
        std::string codes;
        codes.reserve(64);
        TextArray array(content, 10_pt, {}, {{0, 4}, {10'000, 4}});
        base::Length x;
        for (int i = 0; i < 3; ++i) {
            for (const auto* glyphs : {&letter, &blank}) {
                EncodedWord shown = word(*glyphs, CodeSize::One);
                if (by_rows) {
                    shown.row = make_row(*glyphs, CodeSize::One, codes);
                }
                array.show(shown, x);
                x += glyphs == &blank ? 3.5_pt : 5_pt;
            }
        }
        array.show(word(blank, CodeSize::Two), x);
        array.show(word(letter, CodeSize::Two), x + 2.5_pt);
        array.finish();
        CHECK(content.bytes() == "[(a a a \0 \0a)]TJ\n"s);
    }
}

TEST_CASE("a raised glyph is set by a rise that ends with it") {
    ByteBuffer content;
    TextArray array(content, 10_pt, {}, no_spacing);
    array.show(word({{0, 500'000, 0, 0, 1}, {500'000, 0, 120'000, 0, 2}}), {});
    array.finish();
    CHECK(content.bytes() == "[(\0\1)]TJ\n1.2 Ts\n[(\0\2)]TJ\n0 Ts\n"s);
}

TEST_CASE("a word shown as a row of codes is the one that is shown glyph by glyph") {
    // Codes with brackets and backslashes, kerning within what rounding leaves and beyond it.
    const std::vector<std::vector<EncodedGlyph>> words = {
        {{0, 500'300, 0, 0, 0x2829}, {500'000, 250'000, 0, 1, 0x5C0D}, {750'400, 300'000, 0, 2, 3}},
        {{0, 500'000, 0, 0, 1}, {420'000, 500'000, 0, 1, 2}},
        {{0, 500'000, 0, 0, 7}},
        {{0, 500'000, 20'000, 0, 1}},
        {{0, 500'000, 0, 0, 1}, {500'000, 0, 0, 0, 2}},
    };
    for (const base::Length letter_space : {base::Length(), 0.3_pt, 0.333_pt}) {
        const FileSpacing spacing{
            {base::mul_div(letter_space.units(), 10'000, base::Length::units_per_point), 4},
            {0, 4}};
        ByteBuffer one, other;
        TextArray by_rows(one, 13_pt, letter_space, spacing);
        TextArray by_glyphs(other, 13_pt, letter_space, spacing);
        base::Length x;
        for (std::int64_t i = 0; i < 2000; ++i) {
            EncodedWord shown = word(words[static_cast<std::size_t>(i * 7 % 5)]);
            by_glyphs.show(shown, x);
            std::string codes;
            codes.reserve(64);
            shown.row = make_row(shown.glyphs, shown.code_size, codes);
            by_rows.show(shown, x);
            x += base::Length::from_units(600'000 + i * i % 1'000);
        }
        by_rows.finish();
        by_glyphs.finish();
        CHECK(one.bytes() == other.bytes());
    }
}

}  // namespace
}  // namespace tongket::pdf
